import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { howMany } from '../../how-many.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const ROWS = 4000;

/** Ten years of somebody’s evenings, as Daylio writes them. */
function makeTable(): string {
  const first = Temporal.PlainDate.from('2014-01-01');
  const rows = Array.from({ length: ROWS }, (_, day) => {
    const date = first.add({ days: day }).toString();
    return `${date},x,x,21:${String(day % 60).padStart(2, '0')},good,"walk | home","","Day ${day}."\n`;
  });
  return `full_date,date,weekday,time,mood,activities,note_title,note\n${rows.join('')}`;
}

test('an import that the browser is killed in has happened or it has not', async ({
  startChromium,
  folder,
}) => {
  const file = join(folder, 'years.csv');
  await writeFile(file, makeTable());
  const profileDir = join(folder, 'profile');
  const seed = howMany(1, Date.now());
  // As shares of the time that an import takes when nobody kills it.
  // Evenly spread: left to itself, the library prefers the ends.
  const share = fc.noBias(fc.integer({ min: 0, max: 1500 })).map((thousandths) => thousandths / 1000);
  const instants = fc.sample(share, { seed, numRuns: howMany(2, 50) });
  let durationMs = 0;
  const outcomes = { happened: 0, not: 0 };

  for (const [round, instant] of [null, ...instants, null].entries()) {
    const where = `seed ${seed}, round ${round}`;
    const chromium = await startChromium({ profileDir });
    const page = await chromium.open('options.html#data');
    await page.bringToFront();
    await expect(page.getByLabel('Choose a file')).toBeVisible();

    const count = (await page.evaluate(readStore, 'checkins')).length;
    const days = await page.evaluate(readStore, 'days');
    const imports = await page.evaluate(readStore, 'imports');
    expect([0, ROWS], where).toContain(count);
    expect(days.length, where).toBe(count);
    expect(imports.length, where).toBe(count === 0 ? 0 : 1);
    if (round > 1) outcomes[count === 0 ? 'not' : 'happened']++;
    if (count > 0) {
      await page.getByRole('button', { name: 'Undo this import' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'taken out again' })).toBeVisible();
      expect(await page.evaluate(readStore, 'checkins'), where).toEqual([]);
    }

    await page.getByLabel('Choose a file').setInputFiles(file);
    const button = page.getByRole('button', { name: 'Bring in' });
    await button.waitFor();
    const begun = performance.now();
    await button.click();
    if (instant === null) {
      await expect(page.getByRole('status').filter({ hasText: 'came in' })).toBeVisible();
      durationMs = performance.now() - begun;
      await chromium.close();
    } else {
      await sleep(instant * durationMs);
      await chromium.kill();
    }
  }
  console.log(
    `killed in ${instants.length}: ${outcomes.happened} happened, ${outcomes.not} had not; ${Math.round(durationMs)} ms an import`,
  );
});
