import type { Display } from '../../browsers/display.ts';
import type { Firefox } from '../../browsers/firefox/firefox.ts';
import { pressKeys, pressKeysAndClick } from '../../browsers/input.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { howMany } from '../../how-many.ts';
import { expect, test } from '../fixtures.ts';
import {
  faultOfLine,
  faultOfMove,
  listLastMoves,
  listLastWords,
  noteWhatIsHeard,
  readNoted,
  type LastTouch,
} from '../last-touch.ts';
import { readStore } from '../stored.ts';

const ROUNDS = howMany(4, 50);

/** Touches and closes in one breath. */
async function closeWith(firefox: Firefox, display: Display, { keys, closedBy }: LastTouch): Promise<void> {
  if (closedBy === 'escape') await pressKeys(display, [...keys, 'Escape']);
  else await pressKeysAndClick(display, keys, await firefox.besidePopup());
  await waitFor('the popup to close', async () => !(await firefox.popupIsOpen()));
}

test('Firefox: what is touched or put right in the instant before the popup closes is there, every time', async ({
  firefox,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const read = async (store: string) => (await firefox.background()).evaluate(readStore, store);
  const hear = async () => (await firefox.background()).evaluate(readNoted);
  const readPlace = async () => Number(Object((await read('drafts'))[0]?.['answers'])['pleasantness'] ?? 0);
  const openField = async () => {
    const popup = await firefox.openPopup();
    await popup.waitFor(`document.querySelector('h1')?.textContent === 'How are you right now?'`);
    await popup.evaluate(noteWhatIsHeard);
  };
  // How much of a touch is heard before the popup closes is the browser's; that anything can be is seen here.
  await openField();
  await pressKeys(display, ['Right']);
  await expect.poll(hear).toMatchObject({ arrows: 1 });
  await expect.poll(readPlace).not.toBe(0);
  await firefox.closePopup();
  for (const touch of listLastMoves(ROUNDS)) {
    const before = await readPlace();
    await openField();
    await closeWith(firefox, display, touch);
    const heard = await hear();
    await expect.poll(async () => faultOfMove(touch, heard, before, await readPlace())).toBeNull();
  }

  const keeping = await firefox.openPopup();
  await keeping.click('Keep');
  await keeping.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);
  await firefox.closePopup();
  const readLine = async () => String((await read('checkins'))[0]?.['note']);
  const openLine = async () => {
    const popup = await firefox.openPopup();
    await popup.click('History');
    await popup.click('.check-in-list button');
    await popup.click('textarea');
    await popup.evaluate(noteWhatIsHeard);
    return popup;
  };
  await openLine();
  await pressKeys(display, ['a']);
  await expect.poll(hear).toMatchObject({ line: 'a' });
  await firefox.closePopup();
  await expect.poll(readLine).toBe('a');
  for (const touch of listLastWords(ROUNDS)) {
    const popup = await openLine();
    const before = await popup.evaluate<[], string>(`document.querySelector('textarea').value`);
    await closeWith(firefox, display, touch);
    const heard = await hear();
    await expect.poll(async () => faultOfLine(touch, heard, before, await readLine())).toBeNull();
  }
  // What was noted last is done with at the next opening, at the latest.
  await (await firefox.openPopup()).click('History');
  await expect.poll(() => read('edits')).toEqual([]);
});
