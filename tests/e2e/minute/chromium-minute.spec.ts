import * as v from 'valibot';
import { checkInSchema } from '../../../utils/checkin/check-in.ts';
import { expect, test } from '../fixtures.ts';
import { outwaitFirstInstant, tabTo } from '../keyboard.ts';
import { raiseNudge, readNudge } from '../raise-nudge.ts';
import { readStore } from '../stored.ts';

test('a nudge opens the popup, a check-in is made by keyboard and kept, and is still there after a restart', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const first = await startChromium({ profileDir });
  const welcome = await first.open('welcome.html');
  await welcome.bringToFront();
  await welcome.getByRole('button', { name: 'Show me one' }).click();
  await expect(welcome.getByRole('status')).toContainText('about half a minute');

  const popup = await first.popup({ timeoutMs: 90_000 });
  await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Not now' })).toBeVisible();
  await expect(welcome.getByRole('status')).toContainText('There it is');

  await outwaitFirstInstant(popup);
  await tabTo(popup, 'slider', 'Pleasantness');
  for (let press = 0; press < 2; press++) await popup.keyboard.press('PageDown');
  await tabTo(popup, 'slider', 'Energy');
  for (let press = 0; press < 6; press++) await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('slider', { name: 'Energy' })).toHaveAttribute(
    'aria-valuetext',
    'somewhat low energy',
  );
  await tabTo(popup, 'button', 'Next');
  await popup.keyboard.press('Enter');

  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  const feelings = popup.getByRole('group', { name: 'Feelings' });
  await expect(feelings.getByRole('checkbox')).toHaveCount(7);
  await tabTo(popup, 'checkbox', 'let down');
  await popup.keyboard.press('Space');
  await tabTo(popup, 'button', 'Next');
  await popup.keyboard.press('Enter');

  await tabTo(popup, 'checkbox', 'partner');
  await popup.keyboard.press('Space');
  await tabTo(popup, 'textbox', 'A line, if you like');
  await popup.keyboard.type('Said it was fine. It wasn’t. <b>&amp;</b>');
  await tabTo(popup, 'button', 'Keep');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();

  const [kept, ...others] = await popup.evaluate(readStore, 'checkins');
  expect(others).toEqual([]);
  expect(v.safeParse(v.strictObject(checkInSchema.entries), kept).issues).toBeUndefined();
  expect(kept).toMatchObject({
    pleasantness: -0.4,
    energy: -0.3,
    feelings: [{ word: 'let_down', intensity: null }],
    about: ['partner'],
    note: 'Said it was fine. It wasn’t. <b>&amp;</b>',
    unsure: false,
    source: 'nudge',
    saidAt: null,
  });
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([]);
  expect(await popup.evaluate(readStore, 'nudges')).toMatchObject([
    { id: kept?.['nudge'], kind: 'asked', state: 'answered' },
  ]);

  await popup.getByRole('link', { name: 'History' }).click();
  const entry = popup.getByRole('listitem').filter({ hasText: 'let down' });
  await expect(entry).toContainText('partner · “Said it was fine. It wasn’t. <b>&amp;</b>”');
  await first.close();

  const second = await startChromium({ profileDir });
  const history = await second.open('popup.html#history');
  await expect(history.getByRole('listitem').filter({ hasText: 'let down' })).toContainText('It wasn’t.');
  expect(await history.evaluate(readStore, 'checkins')).toEqual([kept]);
});

test('“Not now” puts it off with one key more, is a no by itself, and so is Escape; “I don’t know yet” is an answer', async ({
  chromium,
}) => {
  const welcome = await chromium.open('welcome.html');
  await welcome.getByRole('button', { name: 'Show me one' }).click();
  const nudged = await chromium.popup({ timeoutMs: 90_000 });
  await nudged.getByRole('button', { name: 'Not now' }).click();
  await expect(nudged.getByRole('heading', { name: 'When would be better?' })).toBeFocused();
  await outwaitFirstInstant(nudged);
  // The popup may be gone before the key is up again.
  await nudged.keyboard.press('1').catch(() => {});
  await expect.poll(() => chromium.popupIsOpen()).toBe(false);
  expect(await welcome.evaluate(readStore, 'nudges')).toMatchObject([
    { kind: 'asked', state: 'put-off' },
    { kind: 'later', state: 'waiting', timesPutOff: 1 },
  ]);

  const { worker } = chromium;
  await raiseNudge(worker, { id: 'by key', kind: 'asked' });
  const byKey = await chromium.popup();
  await expect(byKey.getByRole('button', { name: 'Not now' })).toBeVisible();
  await outwaitFirstInstant(byKey);
  await byKey.keyboard.press('Escape').catch(() => {});
  await expect.poll(() => readNudge(worker, 'by key')).toMatchObject({ state: 'sent-away' });
  await chromium.dismissPopup();

  await raiseNudge(worker, { id: 'by click', kind: 'asked' });
  const byClick = await chromium.popup();
  await byClick.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => readNudge(worker, 'by click')).toMatchObject({ state: 'sent-away' });
  await byClick.getByRole('button', { name: 'Not today' }).click();
  await expect.poll(() => chromium.popupIsOpen()).toBe(false);
  expect(await readNudge(worker, 'by click')).toMatchObject({ state: 'not-today' });

  await chromium.openPopup();
  const opened = await chromium.popup();
  await expect(opened.getByRole('button', { name: 'Not now' })).toBeHidden();
  // By keys alone, through all of its way.
  await tabTo(opened, 'button', 'I don’t know yet');
  await opened.keyboard.press('Enter');
  await expect(opened.getByRole('heading', { name: 'You don’t have to know.' })).toBeFocused();
  await opened.keyboard.press('Enter');
  await expect(opened.getByRole('heading', { name: 'Where do you notice something' })).toBeFocused();
  await expect(opened.getByRole('group', { name: 'Parts of the body' }).getByRole('button')).toHaveCount(6);
  await opened.keyboard.press('3');
  await opened.getByRole('checkbox', { name: 'a tight chest' }).check();
  await opened.getByRole('button', { name: 'Next' }).click();
  await expect(opened.getByRole('group', { name: 'Guesses' }).getByRole('button')).toHaveCount(3);
  await opened.getByRole('button', { name: 'Still don’t know' }).click();
  await opened.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(opened.getByText('“I don’t know” counts, too.')).toBeVisible();
  expect(await opened.evaluate(readStore, 'checkins')).toMatchObject([
    { unsure: true, body: ['tight_chest'], pleasantness: null, energy: null, source: 'toolbar', nudge: null },
  ]);
  await opened.keyboard.press('Control+z');
  await expect(opened.getByRole('heading', { name: 'Could it be one of these?' })).toBeFocused();
  expect(await opened.evaluate(readStore, 'checkins')).toEqual([]);
  await opened.keyboard.press('Control+Enter');
  await expect(opened.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  const [unsure] = await opened.evaluate(readStore, 'checkins');

  // An hour later it comes back, once, and is then the same check-in with a word.
  const later = await chromium.open('popup.html');
  await later.clock.setFixedTime(Date.now() + 61 * 60_000);
  await later.reload();
  await expect(later.getByText('you didn’t know. Any word now?')).toBeVisible();
  await later.getByRole('button', { name: 'Find a word' }).click();
  await later.getByRole('checkbox', { name: 'anxious' }).check();
  await later.getByRole('button', { name: 'Keep' }).click();
  await expect(later.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(await later.evaluate(readStore, 'checkins')).toMatchObject([
    {
      id: unsure?.['id'],
      at: unsure?.['at'],
      unsure: false,
      feelings: [{ word: 'anxious' }],
      body: ['tight_chest'],
    },
  ]);
});
