import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { seededRandom } from '../../../utils/schedule/slots/seeded-random.ts';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { isSoak } from '../../how-many.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const PASSPHRASE = 'four words nobody guesses';
const WAIT = { timeout: 600_000 };

/** All that a check-in says, of every check-in. */
function digest(checkIns: readonly object[]): string {
  const lines = checkIns.map((checkIn) =>
    JSON.stringify(Object.entries(checkIn).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('hex');
}

async function openPrivacy(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('options.html#privacy');
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'A lock' })).toBeVisible();
  return page;
}

/** Opens the lock if there is one, and says whether there is. */
async function letIn(page: Page): Promise<boolean> {
  const isOff = page.getByRole('button', { name: 'Turn on a lock' });
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await expect(isOff.or(passphrase)).toBeVisible(WAIT);
  if (await isOff.isVisible()) return false;
  await passphrase.fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible(WAIT);
  return true;
}

/** Goes as far as the click that begins to move the history. */
async function prepare(page: Page, isOn: boolean): Promise<() => Promise<void>> {
  // After a kill the browser may take Heartward for new, and a page of welcome goes before this one.
  await page.bringToFront();
  const part = page.getByRole('group', { name: 'A lock' });
  if (isOn) {
    await part.getByRole('button', { name: 'Turn off the lock' }).click();
    await part.getByLabel('Current passphrase').fill(PASSPHRASE);
    return () => part.getByRole('button', { name: 'Turn off the lock' }).click();
  }
  await part.getByRole('button', { name: 'Turn on a lock' }).click();
  await part.getByLabel('New passphrase').fill(PASSPHRASE);
  await part.getByLabel('Repeat it').fill(PASSPHRASE);
  await part.getByRole('button', { name: 'Continue' }).click();
  await part.getByLabel('I’ve written it down').check();
  return () => part.getByRole('button', { name: 'Lock my history' }).click();
}

/** With the other tests, `sealed.test.ts` ends it at its calls, one by one. */
const LONG_RUNS = isSoak
  ? [
      { n: 3000, kills: 25 },
      { n: 100_000, kills: 5 },
    ]
  : [];

for (const run of LONG_RUNS) {
  test(`a lock is turned on and off over ${run.n} check-ins, the browser is killed at ${run.kills} instants each, and all is there`, async ({
    startChromium,
    folder,
  }) => {
    const profileDir = `${folder}/profile`;
    const random = seededRandom('lock kills');
    const planted = generateHistory({ n: run.n, years: 10, seed: 'lock kills' });
    const whole = digest(planted);
    const first = await startChromium({ profileDir });
    await plantCheckIns(await first.open('lookback.html'), planted);
    await first.close();

    const took = { on: 0, off: 0 };
    const kills = { on: 0, off: 0 };
    while (kills.on < run.kills || kills.off < run.kills) {
      const chromium = await startChromium({ profileDir });
      const page = await openPrivacy(chromium);
      const isOn = await letIn(page);
      const way = isOn ? 'off' : 'on';
      if (!isOn)
        expect(digest(await page.evaluate(readStore, 'checkins')), JSON.stringify(kills)).toBe(whole);
      const begin = await prepare(page, isOn);
      const begun = performance.now();
      await begin();
      // The first of each is let be, and says how long it takes; so are those after the last kill that way.
      if (took[way] === 0 || kills[way] === run.kills) {
        const said = isOn ? 'The lock is off.' : 'Your history is locked with your passphrase.';
        await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible(WAIT);
        took[way] = performance.now() - begun;
        await chromium.close();
        continue;
      }
      await sleep(random() * took[way] * 1.1);
      await chromium.kill();
      kills[way]++;
    }

    const last = await startChromium({ profileDir });
    const page = await openPrivacy(last);
    if (await letIn(page)) {
      await (
        await prepare(page, true)
      )();
      await expect(page.getByRole('status').filter({ hasText: 'The lock is off.' })).toBeVisible(WAIT);
    }
    expect(digest(await page.evaluate(readStore, 'checkins'))).toBe(whole);
    console.log(`On takes ${Math.round(took.on)} ms, off ${Math.round(took.off)} ms.`);
  });
}
