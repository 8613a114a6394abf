import type { Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { howMany } from '../../how-many.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { findBytes } from '../find-bytes.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const MARK = 'Zqkvjx7w';

/** What compresses badly, so that every one of them is found letter for letter, and not as an echo of the one before. */
function makeMarked(n: number) {
  const history = generateHistory({ n, years: 10, seed: 'erase' });
  for (const [index, checkIn] of history.entries()) checkIn.note = `${MARK}${index} ${checkIn.id}`;
  return history;
}

/** Goes as far as the click that deletes everything. */
async function beginDeleting(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('options.html#data');
  await page.bringToFront();
  const all = page.getByRole('group', { name: 'Everything' });
  await all.getByLabel('If you mean it').fill('delete');
  await all.getByRole('button', { name: 'Delete everything' }).click();
  return page;
}

for (const n of [30, ...(howMany(0, 1) ? [3000, 100_000] : [])]) {
  test(`of ${n} check-ins that were deleted with everything, no byte is left in the profile`, async ({
    startChromium,
    folder,
  }) => {
    const profileDir = `${folder}/profile`;
    const history = makeMarked(n);
    const first = await startChromium({ profileDir });
    await plantCheckIns(await first.open('lookback.html'), history);
    await first.close();
    expect(await findBytes(profileDir, { anywhere: [MARK] })).not.toEqual([]);

    const second = await startChromium({ profileDir });
    const page = await beginDeleting(second);
    await expect(page.getByRole('status').filter({ hasText: 'Everything is gone.' })).toBeVisible({
      timeout: 120_000,
    });
    await second.close();
    expect(await findBytes(profileDir, { anywhere: [MARK] })).toEqual([]);
  });
}

test('deleting everything is told while it goes on, and is finished though the browser is killed in its midst, or the page is closed', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const first = await startChromium({ profileDir });
  await plantCheckIns(await first.open('lookback.html'), makeMarked(30));
  await first.worker.evaluate(`chrome.storage.local.set({ settings: { frequency: { perDay: 5 } } })`);
  const page = await beginDeleting(first);
  await expect(page.getByRole('group', { name: 'Everything' })).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Everything is being deleted.' })).toBeVisible();
  await first.kill();

  const second = await startChromium({ profileDir });
  const isOver = () =>
    second.worker.evaluate(
      `chrome.storage.local.get().then((all) => !('deleting' in all) && !('settings' in all))`,
    );
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
  const back = await second.open('lookback.html#all');
  await back.bringToFront();
  await expect(back.getByText('Nothing here yet.')).toBeVisible();

  await plantCheckIns(back, makeMarked(30));
  await second.worker.evaluate(`chrome.storage.local.set({ settings: { frequency: { perDay: 5 } } })`);
  const closed = await beginDeleting(second);
  await expect(closed.getByRole('status').filter({ hasText: 'Everything is being deleted.' })).toBeVisible();
  await closed.close();
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
  // The page that looked back begins anew meanwhile.
  expect(await second.worker.evaluate(readStore, 'checkins')).toEqual([]);
  await second.close();
  expect(await findBytes(profileDir, { anywhere: [MARK] })).toEqual([]);
});
