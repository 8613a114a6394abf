import type { Page } from '@playwright/test';
import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import type { Chromium, ChromiumOptions } from '../../browsers/chromium/chromium.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { tabTo, tabToThat } from '../keyboard.ts';
import { readStore } from '../stored.ts';

/** A Tuesday, two days after the clocks of Europe went back. */
const NOW = new Date('2026-10-27T14:20:00Z');
const past = generateHistory({ n: 400, years: 4, seed: 'stories', lastDay: '2026-10-26' });
const someone = past.find(({ localDate }) => localDate < '2024');
if (!someone) throw new Error('The story needs somebody with three years behind them.');
const letter: CheckIn = {
  ...someone,
  id: '019aadcd-ff38-7c7b-a2a4-0f6b2f4a5d99',
  at: '2023-10-12T16:40:00.000Z',
  zone: 'Europe/Berlin',
  localDate: '2023-10-12',
  pleasantness: -0.7,
  energy: 0.6,
  feelings: [{ word: 'angry', intensity: null }],
  note: 'The letter from the landlord came.',
};
const HISTORY = [...past.filter(({ localDate }) => localDate !== letter.localDate), letter];

type Start = (options: Partial<ChromiumOptions>) => Promise<Chromium>;

/** The page that looks back, on that Tuesday, with four years in it. */
async function lookBack(start: Start, view: string): Promise<Page> {
  const chromium = await start({ timeZone: 'Europe/Berlin', locale: 'en-GB' });
  const first = await chromium.open('options.html');
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
  await plantCheckIns(first, HISTORY);
  const page = await chromium.open(`lookback.html${view}`);
  await page.bringToFront();
  await page.clock.setFixedTime(NOW);
  await page.reload();
  return page;
}

const colourOf = (page: Page, date: string) =>
  page.locator(`[data-date="${date}"]`).evaluate((day) => getComputedStyle(day).fill);

test('a note of three years ago is found, its word corrected, and its day changes colour', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#days?year=2023');
  const before = await colourOf(page, letter.localDate);
  await page.getByRole('link', { name: 'All' }).click();
  await page.getByRole('searchbox', { name: 'Find a word or a line' }).fill('landlord letter');
  await expect(page.getByText('1 found')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('landlord letter');
  await page.getByRole('button', { name: /^Open: angry, Thu,? 12 Oct 2023/ }).click();

  const editor = page.getByRole('dialog', { name: 'Edit this check-in' });
  await editor.getByRole('checkbox', { name: 'angry', exact: true }).uncheck();
  await editor.getByRole('button', { name: 'Find a word' }).click();
  await editor.getByRole('searchbox', { name: 'Find a word' }).fill('relieved');
  await editor.getByRole('checkbox', { name: 'relieved', exact: true }).check();
  await editor.getByRole('slider', { name: 'Pleasantness' }).focus();
  await page.keyboard.press('End');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: /^Open: relieved/ })).toBeVisible();

  const kept = await page.evaluate(readStore, 'checkins');
  expect(kept).toHaveLength(HISTORY.length);
  expect(kept.find(({ id }) => id === letter.id)).toMatchObject({
    ...letter,
    pleasantness: 1,
    feelings: [{ word: 'relieved', intensity: null }],
    updatedAt: NOW.toISOString(),
  });
  expect(page.url()).toMatch(/lookback\.html#all$/);
  await page.goBack();
  expect(page.url(), 'what was looked at is in no address').toMatch(/#days$/);
  await expect.poll(() => colourOf(page, letter.localDate)).not.toBe(before);
});

/** What was deleted is kept by the real calendar, which the worker goes by. */
const letClockRun = (page: Page) => page.clock.setFixedTime(new Date());

test('twenty are deleted and had back, and the days know', async ({ startChromium }) => {
  const page = await lookBack(startChromium, '#all');
  const stored = async () =>
    Promise.all(['checkins', 'days', 'months'].map((store) => page.evaluate(readStore, store)));
  const before = await stored();
  await letClockRun(page);
  await page.getByRole('button', { name: 'Select several' }).click();
  const boxes = page.getByRole('checkbox', { name: /^Select: / });
  for (let index = 0; index < 20; index++) await boxes.nth(index).check();
  await page.getByRole('button', { name: 'Delete selected' }).click();
  await expect(page.getByText('20 deleted.')).toBeVisible();
  await expect.poll(() => page.evaluate(countOverlaps), 'each row begins where the one before ends').toBe(0);
  const [checkIns = [], days = []] = await stored();
  expect(checkIns).toHaveLength(HISTORY.length - 20);
  expect(days.reduce((sum, { n }) => sum + Number(n), 0)).toBe(HISTORY.length - 20);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('20 deleted.')).toBeHidden();
  expect(await stored()).toEqual(before);
});

test('three that were deleted one by one are had back in any order, after a reload, or are gone at once; and an edit is put back', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#all');
  await letClockRun(page);
  const stored = async () =>
    Promise.all(['checkins', 'days', 'months', 'whole'].map((store) => page.evaluate(readStore, store)));
  const before = await stored();
  const deleteButtons = page.getByRole('button', { name: /^Delete: / });
  await expect(deleteButtons.nth(3)).toBeVisible();
  const names = await Promise.all(
    [0, 1, 2].map(async (nth) => (await deleteButtons.nth(nth).getAttribute('aria-label')) ?? ''),
  );
  const [first, second, third] = names.map((name) => name.replace(/^Delete: /, ''));
  const deleteAll = async () => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(async () => page.evaluate(readStore, 'deleted')).toHaveLength(names.length);
  };
  const putBack = (name = '') => page.getByRole('button', { name: `Put back: ${name}`, exact: true });

  await deleteAll();
  for (const name of names.toReversed()) {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  expect(await stored()).toEqual(before);

  await deleteAll();
  await page.reload();
  await page.getByRole('link', { name: 'Deleted lately' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Deleted lately' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Put back: / })).toHaveCount(names.length);
  expect(await findFaults(page)).toEqual([]);
  await putBack(second).click();
  await expect(page.getByRole('status').filter({ hasText: 'It’s back.' })).toBeVisible();
  await expect(putBack(second)).toBeHidden();
  await expect(putBack(third)).toBeFocused();
  await page.reload();
  await putBack(first).click();
  await expect(putBack(first)).toBeHidden();
  await page.getByRole('button', { name: `Delete for good: ${third}`, exact: true }).click();
  await expect(page.getByText('You deleted nothing in the last 30 days.')).toBeVisible();
  expect(await page.evaluate(readStore, 'deleted')).toEqual([]);
  const [checkIns = [], days = []] = await stored();
  expect(checkIns).toHaveLength(HISTORY.length - 1);
  expect(days.reduce((sum, { n }) => sum + Number(n), 0)).toBe(HISTORY.length - 1);

  await page.getByRole('link', { name: 'Every check-in' }).click();
  const open = () => page.getByRole('button', { name: `Open: ${first}`, exact: true }).click();
  const editor = page.getByRole('dialog', { name: 'Edit this check-in' });
  const line = editor.getByLabel('A line, if you like');
  await open();
  const written = await line.inputValue();
  await line.fill('Something else.');
  await editor.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await open();
  await expect(line).toHaveValue('Something else.');
  await editor.getByRole('button', { name: 'Put it back as it was' }).click();
  await expect(line).toHaveValue(written);
  await editor.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toHaveValue('Something else.');
  await editor.getByRole('button', { name: 'Put it back as it was' }).click();
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect.poll(async () => page.evaluate(readStore, 'checkins')).toEqual(checkIns);
  expect(await page.evaluate(readStore, 'former')).toEqual([]);
});

/** How many rows of the list begin before the one above ends; it runs in the page. */
function countOverlaps(): number {
  const boxes = [...document.querySelectorAll('.check-in-list > li')].map((row) =>
    row.getBoundingClientRect(),
  );
  return boxes.filter(({ top }, index) => top < (boxes[index - 1]?.bottom ?? -Infinity) - 1).length;
}

test('a moment of last Tuesday is added, from before the clocks went back, and one of the hour that came twice', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#all');
  const added = async () =>
    (await page.evaluate(readStore, 'checkins')).filter(({ createdAt }) => createdAt === NOW.toISOString());
  await page.getByRole('button', { name: 'Add an earlier moment' }).click();
  const editor = page.getByRole('dialog', { name: 'An earlier moment' });
  await editor.getByLabel('Day', { exact: true }).fill('2026-10-20');
  await editor.getByLabel('Time', { exact: true }).fill('15:00');
  expect(await added()).toEqual([]);
  await editor.getByLabel('A line, if you like').fill('Called home.');
  await expect
    .poll(added)
    .toMatchObject([
      { at: '2026-10-20T13:00:00.000Z', localDate: '2026-10-20', zone: 'Europe/Berlin', source: 'later' },
    ]);
  await editor.getByLabel('Day', { exact: true }).fill('2026-10-25');
  await editor.getByLabel('Time', { exact: true }).fill('02:30');
  await expect.poll(added).toMatchObject([{ at: '2026-10-25T00:30:00.000Z', localDate: '2026-10-25' }]);
  await editor
    .getByRole('radiogroup', { name: /showed this time twice/ })
    .getByLabel('The second')
    .check();
  await expect.poll(added).toMatchObject([{ at: '2026-10-25T01:30:00.000Z', localDate: '2026-10-25' }]);
  await editor.getByLabel('Day', { exact: true }).fill('2026-03-29');
  await expect(
    editor.getByText(/^The clock went forward past 0?2:30 that day, so it’s saved as 0?3:30\.$/),
  ).toBeVisible();
  await editor.getByRole('button', { name: 'Done' }).click();
  expect(await added()).toMatchObject([{ at: '2026-03-29T01:30:00.000Z', note: 'Called home.' }]);
});

test('by keyboard alone a word leads to its check-ins, one is found, put right, deleted and had back, several go, and one is added', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#words');
  const { keyboard } = page;
  const heading = page.getByRole('heading', { level: 2, name: 'Every check-in' });
  await tabToThat(page, page.locator('.words button').first());
  await keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await expect(page.getByText(/^\d+ found$/)).toBeVisible();
  await tabTo(page, 'button', 'Show all');
  await keyboard.press('Enter');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await keyboard.type('landlord');
  await expect(page.getByText('1 found')).toBeVisible();

  const found = page.getByRole('button', { name: /^Open: angry/ });
  await tabToThat(page, found);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Edit this check-in' })).toBeFocused();
  await tabTo(page, 'slider', 'Pleasantness');
  await keyboard.press('End');
  await keyboard.press('Escape');
  await expect(found).toBeFocused();
  const kept = async () =>
    (await page.evaluate(readStore, 'checkins')).filter(({ note }) => note === letter.note);
  expect(await kept()).toMatchObject([{ pleasantness: 1, feelings: letter.feelings }]);

  await letClockRun(page);
  await tabToThat(page, page.getByRole('button', { name: /^Delete: angry/ }));
  await keyboard.press('Enter');
  await expect(heading).toBeFocused();
  await expect(page.getByText('Deleted.')).toBeVisible();
  await keyboard.press('Control+z');
  await expect(found).toBeVisible();
  await expect.poll(kept).toHaveLength(1);

  await tabTo(page, 'button', 'Select several');
  await keyboard.press('Enter');
  await tabToThat(page, search);
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  const boxes = page.getByRole('checkbox', { name: /^Select: / });
  await expect(boxes.nth(3)).toBeVisible();
  for (const nth of [0, 1, 2]) {
    await tabToThat(page, boxes.nth(nth));
    await keyboard.press('Space');
  }
  const fourth = await boxes.nth(3).getAttribute('aria-label');
  await keyboard.press('Delete');
  await expect(page.getByText('3 deleted.')).toBeVisible();
  await expect(page.getByRole('button', { name: fourth?.replace('Select', 'Open') ?? '' })).toBeFocused();
  await page.clock.setFixedTime(NOW);
  await keyboard.press('Control+z');
  await expect.poll(async () => page.evaluate(readStore, 'checkins')).toHaveLength(HISTORY.length);

  await tabToThat(page, page.getByRole('button', { name: 'Add an earlier moment' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await tabToThat(page, page.getByLabel('Time', { exact: true }));
  await keyboard.press('ArrowDown');
  await tabTo(page, 'slider', 'Pleasantness');
  await keyboard.press('Home');
  await keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Add an earlier moment' })).toBeFocused();
  const added = async () =>
    (await page.evaluate(readStore, 'checkins')).filter(({ createdAt }) => createdAt === NOW.toISOString());
  await expect.poll(added).toMatchObject([{ at: '2026-10-27T13:20:00.000Z', pleasantness: -1 }]);
});

test('an event of one’s own stands on the timeline with what was before and after, by keyboard alone', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#timeline');
  const { keyboard } = page;
  const events = page.getByRole('region', { name: 'Your events' });
  const lines = page.locator('.timeline .event');
  const name = page.getByLabel('What it was');
  await page.getByRole('button', { name: 'Everything' }).click();
  await tabTo(page, 'button', 'Add an event');
  await keyboard.press('Enter');
  await expect(name).toBeFocused();
  await keyboard.type('  Moved   out ');
  await page.getByLabel('Day', { exact: true }).fill('2026-08-03');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add an event' })).toBeFocused();
  await expect(lines.getByText('Moved out')).toBeVisible();
  for (const side of ['The 4 weeks before', 'The 4 weeks after']) {
    await expect(events.getByText(side).locator('xpath=following-sibling::dd[1]')).toHaveText(
      /^\d+ check-ins$/,
    );
  }
  expect(await findFaults(page)).toEqual([]);

  await tabToThat(page, page.getByRole('button', { name: 'Edit: Moved out' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(name).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('A new home');
  await keyboard.press('Enter');
  const edit = page.getByRole('button', { name: 'Edit: A new home' });
  await expect(edit).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(lines).toHaveCount(0);
  await keyboard.press('Control+z');
  await expect(lines.getByText('A new home')).toBeVisible();
  await page.reload();
  await expect(edit).toBeVisible();
  expect(await page.evaluate(readStore, 'events')).toMatchObject([
    { name: 'A new home', localDate: '2026-08-03', createdAt: NOW.toISOString() },
  ]);
});

test('every view works by keyboard alone, says its values, and axe finds nothing', async ({
  startChromium,
}) => {
  const page = await lookBack(startChromium, '#days');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const view of ['Days', 'Timeline', 'Field', 'Words', 'All', 'Patterns', 'Summary to print']) {
      await page.getByRole('link', { name: view, exact: true }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      const tables = page.getByText('As a table');
      // As many rows as there are days: looked at once.
      if (/Days|Timeline|Field|Words/.test(view) && colorScheme === 'light') await tables.first().click();
      if (view === 'Patterns')
        await expect(page.getByRole('region', { name: 'How nudges went' })).toBeVisible();
      if (view === 'Summary to print') await expect(page.getByRole('article')).toBeVisible();
      expect(await findFaults(page), `${view}, ${colorScheme}`).toEqual([]);
    }
  }

  await page.getByRole('link', { name: 'Days', exact: true }).click();
  const days = page.getByRole('slider', { name: 'Day' });
  await days.focus();
  await page.keyboard.press('ArrowUp');
  await expect(days).toHaveAttribute('aria-valuetext', /^Tuesday,? 20 October 2026: /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Tuesday,? 20 October 2026/ })).toBeFocused();

  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('slider', { name: 'Time' }).focus();
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/#timeline$/);
  await page.keyboard.press('Home');
  await expect(page.getByRole('slider', { name: 'Time' })).toHaveAttribute('aria-valuetext', /2026/);

  await page.getByRole('link', { name: 'Field' }).click();
  const field = page.getByRole('slider', { name: 'Field' });
  await field.focus();
  await page.keyboard.press('ArrowRight');
  await expect(field).toHaveAttribute('aria-valuetext', /^somewhat pleasant, medium energy: \d+ check-ins?$/);
});
