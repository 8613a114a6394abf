import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Chromium } from '../browsers/chromium/chromium.ts';
import type { ColorScheme } from '../browsers/chromium/chromium-flags.ts';
import { openDisplay } from '../browsers/display.ts';
import { keepFortnight } from './pictures/fortnight.ts';
import { launchForPictures, NOW, openShaped, take, type Shape } from './pictures/picture.ts';
import { takeLock } from './pictures/picture-lock.ts';
import { takeLookBack } from './pictures/picture-look-back.ts';
import { run } from './parts/stage.ts';

/** For the README. */
const SHOWN = '.github/screenshots';
/** For a look at what is harder to get right: narrow, enlarged, from right to left. */
const LOOKED_AT = 'tests/.results/screenshots';

const POPUP = { width: 380, height: 576 };
const shown = { folder: SHOWN, size: POPUP, sharpness: 2, rightToLeft: false, isSmall: true };
const lookedAt = { ...shown, folder: LOOKED_AT, sharpness: 1, isSmall: false };
const SHAPES: Shape[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { ...shown, name: colorScheme, colorScheme },
  { ...lookedAt, name: `${colorScheme}-rtl`, colorScheme, rightToLeft: true },
  { ...lookedAt, name: `${colorScheme}-320`, colorScheme, size: { width: 320, height: 576 } },
  // The browser at 200 %: half as many CSS pixels in the same popup.
  {
    ...lookedAt,
    name: `${colorScheme}-zoomed`,
    colorScheme,
    size: { width: 380, height: 300 },
    sharpness: 2,
  },
]);

if (!(await run('wxt', 'build'))) throw new Error('The build failed.');
const display = await openDisplay();
for (const shape of SHAPES) {
  await mkdir(shape.folder, { recursive: true });
  const chromium = await launchForPictures(display);
  try {
    await takeAll(chromium, shape);
  } finally {
    await chromium.close();
  }
}
await takeLock(display, LOOKED_AT);
await takeLookBack(display, LOOKED_AT);
await display.close();
for (const colorScheme of ['light', 'dark'] as const) await composeReadmePicture(colorScheme);
console.log(`\nThe README’s pictures are in ${SHOWN}, the others in ${LOOKED_AT}.`);

async function takeAll(chromium: Chromium, shape: Shape): Promise<void> {
  const welcome = await openShaped(chromium, 'welcome.html', shape);
  await take(welcome, 'welcome', shape);
  await keepFortnight(welcome, NOW);
  const options = await openShaped(chromium, 'options.html', shape);
  await options.getByRole('group', { name: 'The coming days' }).waitFor();
  await take(options, 'options', shape);

  const popup = await openShaped(chromium, 'popup.html', shape);
  await popup.getByText('Touch the field').waitFor();
  await take(popup, 'popup-0-empty', shape);
  const { width, height } = (await popup.locator('.surface').boundingBox()) ?? POPUP;
  await popup.locator('.surface').click({ position: { x: width * 0.28, y: height * 0.66 } });
  await take(popup, 'popup-1-place', shape);
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox', { name: 'let down' }).check();
  await popup.getByRole('checkbox', { name: 'left out' }).check();
  await popup.getByRole('heading', { level: 1 }).focus();
  await take(popup, 'popup-2-words', shape);
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox', { name: 'partner' }).check();
  await popup.getByLabel('A line, if you like').fill('Said it was fine. It wasn’t.');
  await popup.getByLabel('A line, if you like').blur();
  await take(popup, 'popup-3-about', shape);
  await popup.getByRole('button', { name: 'Keep' }).click();
  await popup.getByRole('heading', { name: 'Kept.' }).waitFor();
  await take(popup, 'popup-4-kept', shape);
  await popup.getByRole('link', { name: 'History' }).click();
  await popup.getByRole('listitem').filter({ hasText: 'let down' }).first().waitFor();
  await take(popup, 'popup-5-history', shape);
}

/** Three moments of the popup side by side, as they lie on a desk. */
async function composeReadmePicture(colorScheme: ColorScheme): Promise<void> {
  const gap = 72;
  const [width, height] = [POPUP.width * 2, POPUP.height * 2];
  const corners = Buffer.from(
    `<svg width="${width}" height="${height}"><rect width="100%" height="100%" rx="32"/></svg>`,
  );
  const popups = await Promise.all(
    ['1-place', '2-words', '5-history'].map(async (name) =>
      sharp(join(SHOWN, `popup-${name}-${colorScheme}.png`))
        .composite([{ input: corners, blend: 'dest-in' }])
        .png()
        .toBuffer(),
    ),
  );
  await sharp({
    create: {
      width: popups.length * (width + gap) + gap,
      height: height + 2 * gap,
      channels: 3,
      background: colorScheme === 'light' ? '#dcd6cb' : '#0d0b09',
    },
  })
    .composite(popups.map((input, index) => ({ input, left: gap + index * (width + gap), top: gap })))
    .png({ palette: true, quality: 90 })
    .toFile(join(SHOWN, `heartward-${colorScheme}.png`));
}
