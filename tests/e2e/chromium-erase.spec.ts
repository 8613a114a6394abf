import { generateHistory } from '../generator/generate-history.ts';
import { howMany } from '../how-many.ts';
import { plantCheckIns } from '../run/plant.ts';
import { findBytes } from './find-bytes.ts';
import { expect, test } from './fixtures.ts';

const MARK = 'Zqkvjx7w';

for (const n of [30, ...(howMany(0, 1) ? [3000, 100_000] : [])]) {
  test(`of ${n} check-ins that were deleted with everything, no byte is left in the profile`, async ({
    startChromium,
    folder,
  }) => {
    const profileDir = `${folder}/profile`;
    const history = generateHistory({ n, years: 10, seed: 'erase' });
    // What compresses badly, so that every one of them is found letter for letter, and not as an echo of the one before.
    for (const [index, checkIn] of history.entries()) checkIn.note = `${MARK}${index} ${checkIn.id}`;
    const first = await startChromium({ profileDir });
    await plantCheckIns(await first.open('lookback.html'), history);
    await first.close();
    expect(await findBytes(profileDir, { anywhere: [MARK] })).not.toEqual([]);

    const second = await startChromium({ profileDir });
    const page = await second.open('options.html#data');
    await page.bringToFront();
    const all = page.getByRole('group', { name: 'Everything' });
    await all.getByLabel('If you mean it').fill('delete');
    await all.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Everything is gone.' })).toBeVisible({
      timeout: 120_000,
    });
    await second.close();
    expect(await findBytes(profileDir, { anywhere: [MARK] })).toEqual([]);
  });
}
