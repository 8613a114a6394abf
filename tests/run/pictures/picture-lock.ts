import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Display } from '../../browsers/display.ts';
import { keepFortnight } from './fortnight.ts';
import { launchForPictures, openLookedAt, SCREEN_LOOKS, shapeOf, take } from './picture.ts';

const PASSPHRASE = 'four words nobody guesses';

/** The lock: before there is one, as it is made, open, and locked. */
export async function takeLock(display: Display, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const look of SCREEN_LOOKS) {
    const shape = shapeOf(look, folder);
    // What is unlocked is unlocked for a time, and the worker’s clock is the real one.
    const now = new Date();
    const chromium = await launchForPictures(display);
    try {
      const page = await openLookedAt(chromium, 'options.html#privacy', shape, now);
      await keepFortnight(page, now);
      const takeSection = async (name: string) => {
        await page.setViewportSize({ width: look.width, height: 1500 });
        await page.screenshot({ path: join(folder, `${name}-${shape.name}.png`) });
      };
      const part = page.getByRole('group', { name: 'A lock' });
      await part.getByRole('button', { name: 'Turn on a lock' }).waitFor();
      await takeSection('lock-0-off');
      await part.getByRole('button', { name: 'Turn on a lock' }).click();
      await part.getByLabel('New passphrase').fill('too short');
      await part.getByRole('button', { name: 'Continue' }).click();
      await part.getByRole('alert').waitFor();
      await takeSection('lock-1-short');
      await part.getByLabel('New passphrase').fill(PASSPHRASE);
      await part.getByLabel('Repeat it').fill(PASSPHRASE);
      await part.getByRole('button', { name: 'Continue' }).click();
      await part.getByLabel('I’ve written it down').check();
      await takeSection('lock-2-code');
      await part.getByRole('button', { name: 'Lock my history' }).click();
      await part.getByRole('button', { name: 'Lock now' }).waitFor();
      await takeSection('lock-3-open');
      await part.getByRole('button', { name: 'Lock now' }).click();
      await part.getByLabel('Passphrase', { exact: true }).waitFor();
      await takeSection('lock-4-locked');

      for (const [name, path] of [
        ['lock-5-history', 'lookback.html#days'],
        ['popup-lock-6-history', 'popup.html#history'],
        ['lock-7-say', 'say.html'],
      ] as const) {
        const locked = await openLookedAt(chromium, path, shape, now);
        await locked
          .getByText(/locked/i)
          .first()
          .waitFor();
        await take(locked, name, shape);
        await locked.close();
      }
    } finally {
      await chromium.close();
    }
  }
}
