import type { Page } from '@playwright/test';
import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { tabTo, tabToThat } from '../keyboard.ts';
import { countPages, LONG_LETTER, PAPERS } from '../pdf.ts';

const LAST_DAY = '2026-11-22';

test('somebody sees what came together, how sure it is, and what it still takes', async ({ chromium }) => {
  const page = await openHistory(chromium);
  await plantCheckIns(
    page,
    generateHistory({ n: 800, years: 1, seed: 'patterns', effects: { sleep: -0.9, friends: 0.9 } }),
  );
  await visit(page, '#patterns?from=2025-11-23&to=2026-11-22');

  const about = page.getByRole('region', { name: 'What it was about' });
  const apart = page.getByRole('region', { name: 'What stands out' });
  await expect(apart.getByText(/^With “sleep” it was [\w ]+ less pleasant/)).toBeVisible();
  await expect(apart.getByText(/^With “friends” it was [\w ]+ more pleasant/)).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/because of|score|better than/i);
  await expect(page.getByText('It takes 10 more nudges.')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findFaults(page), colorScheme).toEqual([]);
  }

  await tabToThat(page, about.getByText('As a table'));
  await page.keyboard.press('Enter');
  await expect(about.getByRole('columnheader', { name: 'Check-ins without it' })).toBeVisible();
  const sleep = about.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'sleep' }) });
  await expect(sleep.getByRole('cell').first()).toHaveText(/^-\d\.\d$/);
  await expect(sleep.getByRole('cell').last()).toHaveText('yes');
  await tabToThat(page, page.getByRole('button', { name: 'How much energy' }), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(sleep.getByRole('cell').last()).toHaveText('no');

  // A year begins as the year 2 when it is typed, and nothing jumps for that.
  await page.getByLabel('From').fill('0002-11-09');
  await expect(page.getByLabel('From')).toHaveValue('0002-11-09');
  // A fortnight carries nothing yet, and says what is missing.
  await page.getByLabel('From').fill('2026-11-09');
  await expect(page.getByText(/need to cover three weeks, so that’s \d+ more days/).first()).toBeVisible();
  await about.getByText(/^Too early to tell about /).click();
  await expect(about.getByText(/^“.*”: (about )?(\d+|one) more with it$/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('From')).toHaveValue('2026-11-09');
  await expect(page).toHaveURL(/#patterns$/);
});

test('somebody prints a page to take along: what they chose is on it, and nothing else', async ({
  chromium,
}) => {
  const page = await openHistory(chromium);
  const history = generateHistory({ n: 60, years: 1, seed: 'a page', lastDay: LAST_DAY });
  const [first, second] = history.slice(-2);
  if (!first || !second) throw new Error('There are check-ins.');
  await plantCheckIns(page, [
    ...history.slice(0, -2).map((checkIn) => Object.assign(checkIn, { note: 'Never printed.' })),
    { ...first, note: LONG_LETTER },
    { ...second, note: 'Told Jo about Dad.' },
  ]);
  await visit(page, '#summary?from=2025-11-23&to=2026-11-22');
  await tabTo(page, 'checkbox', 'What it was about');
  await page.keyboard.press('Space');
  await tabToThat(page, page.getByRole('checkbox', { name: /Told Jo about Dad/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('article')).toContainText('Told Jo about Dad.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findFaults(page), colorScheme).toEqual([]);
  }

  const firstSentence = page.getByRole('link', { name: 'Find a first sentence' });
  await expect(firstSentence).toHaveAttribute('href', '/say.html#to=doctor');

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await tabTo(page, 'button', 'Print');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed');

  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() => document.body.innerText);
  expect(printed).toMatch(
    /^How I have been\n+Sunday, November 23, 2025 to Sunday, November 22, 2026\n60 check-ins\. Days with check-ins: \d+ of 365\.\n/,
  );
  expect(printed).toContain('How I felt');
  expect(printed).toContain('Each upright line is a week with check-ins');
  expect(printed).toContain('Range: from very unpleasant to ');
  expect(printed).toContain('A hard day is unpleasant on the whole.');
  expect(printed).toContain('It isn’t a test or a diagnosis.');
  expect(printed).toContain('Words I used');
  expect(printed).toContain('In my own words');
  expect(printed).toContain('Told Jo about Dad.');
  expect(printed).toMatch(/written down at the time\.$/);
  expect(printed).not.toMatch(/never printed|a long letter|what it was about|looking back|print/i);

  for (const paper of Object.values(PAPERS)) expect(countPages(await print(page, paper))).toBe(1);

  // A long letter to somebody takes a second page, and no more.
  await page.emulateMedia({ media: null });
  await page.getByRole('checkbox', { name: /A long letter/ }).check();
  for (const paper of Object.values(PAPERS)) expect(countPages(await print(page, paper))).toBe(2);

  // Of every check-in, what was found is printed, and not only what the window shows.
  await visit(page, '#all?hours=5-23');
  const sentence = await page.getByText(/^\d+ found$/).textContent();
  const found = Number.parseInt(sentence ?? '', 10);
  expect(found).toBeGreaterThan(40);
  const pages = countPages(await print(page, PAPERS.A4));
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(8);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.printed li')).toHaveCount(found);
});

async function openHistory(chromium: { open: (path: string) => Promise<Page> }): Promise<Page> {
  const page = await chromium.open('lookback.html');
  await page.bringToFront();
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  return page;
}

async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => history.replaceState(null, '', to), hash);
  await page.reload();
}

/** @param paper in centimetres. */
async function print(page: Page, { width, height }: { width: number; height: number }): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const inches = { paperWidth: width / 2.54, paperHeight: height / 2.54 };
  const { data } = await session.send('Page.printToPDF', { ...inches, preferCSSPageSize: false });
  await session.detach();
  return Buffer.from(data, 'base64');
}
