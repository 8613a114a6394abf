import type { Display } from '../browsers/display.ts';
import type { Firefox } from '../browsers/firefox.ts';
import { pressKeys, pressKeysAndClick } from '../browsers/input.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { howMany } from '../how-many.ts';
import { expect, test } from './fixtures.ts';
import { listLastMoves, listLastWords } from './last-touch.ts';
import { readStore } from './stored.ts';

const ROUNDS = howMany(4, 50);

/** Touches and closes in one breath. */
async function closeWith(
  firefox: Firefox,
  display: Display,
  { keys, closedBy }: { keys: readonly string[]; closedBy: 'escape' | 'click' },
): Promise<void> {
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
  for (const { pleasantness, ...touch } of listLastMoves(ROUNDS)) {
    const popup = await firefox.openPopup();
    await popup.waitFor(`document.querySelector('h1')?.textContent === 'How are you right now?'`);
    await closeWith(firefox, display, touch);
    await expect
      .poll(() => read('drafts'))
      .toMatchObject([{ answers: { pleasantness: pleasantness / 100 } }]);
  }

  const keeping = await firefox.openPopup();
  await keeping.click('Keep');
  await keeping.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);
  await firefox.closePopup();
  for (const { note, ...touch } of listLastWords(ROUNDS)) {
    const popup = await firefox.openPopup();
    await popup.click('History');
    await popup.click('.check-in-list button');
    await popup.click('textarea');
    await closeWith(firefox, display, touch);
    await expect.poll(() => read('checkins')).toMatchObject([{ note }]);
    await expect.poll(() => read('edits')).toEqual([]);
  }
});
