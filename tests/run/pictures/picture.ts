import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { launchChromium, type Chromium } from '../../browsers/chromium/chromium.ts';
import type { ColorScheme } from '../../browsers/chromium/chromium-flags.ts';
import type { Display } from '../../browsers/display.ts';
import { CHROMIUM_BUILD } from '../../e2e/builds.ts';

/** An afternoon that is always the same, so that the pictures change only when the pages do. */
export const NOW = new Date('2026-11-22T14:20:00Z');

/** In CSS pixels. */
const LONGEST = 4000;

export interface Shape {
  name: string;
  folder: string;
  size: { width: number; height: number };
  /** Device pixels to a CSS pixel. */
  sharpness: number;
  colorScheme: ColorScheme;
  rightToLeft: boolean;
  /** Whether few colours do, for a small file. */
  isSmall: boolean;
}

/** How a full page is looked at. */
const PLAIN = { colorScheme: 'light', rightToLeft: false, sharpness: 1, isSmall: false } as const;
export const SCREEN_LOOKS = [
  { name: 'light', width: 1100 },
  { name: 'dark', width: 1100, colorScheme: 'dark' as const },
  { name: 'rtl', width: 1100, rightToLeft: true },
  { name: '380', width: 380 },
  // The browser at 200 %.
  { name: 'zoomed', width: 640, sharpness: 2 },
];

/** A browser in which the pictures are the same everywhere. */
export function launchForPictures(display: Display): Promise<Chromium> {
  return launchChromium({
    extensionDir: CHROMIUM_BUILD,
    display,
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
  });
}

export type Look = Partial<Omit<Shape, 'size' | 'folder'>> & { name: string; width: number };

export function shapeOf({ width, ...look }: Look, folder: string): Shape {
  return { ...PLAIN, ...look, folder, size: { width: width / 2, height: 800 } };
}

/** Opens a page as wide as it is looked at. */
export async function openLookedAt(chromium: Chromium, path: string, shape: Shape, now = NOW): Promise<Page> {
  const page = await openShaped(chromium, path, shape, now);
  await page.setViewportSize({ width: shape.size.width * 2, height: shape.size.height });
  return page;
}

export async function openShaped(chromium: Chromium, path: string, shape: Shape, now = NOW): Promise<Page> {
  const page = await chromium.open(path);
  await page.bringToFront();
  await page.clock.setFixedTime(now);
  const size = path.startsWith('popup')
    ? shape.size
    : { width: Math.max(shape.size.width * 2, 640), height: 800 };
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: shape.colorScheme, reducedMotion: 'reduce' });
  await page.reload();
  if (shape.rightToLeft) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  return page;
}

/** Playwright draws a browser that it did not start at one pixel a pixel; the protocol draws it as sharply as asked. */
export async function take(
  page: Page,
  name: string,
  { folder, name: shape, sharpness: scale, isSmall }: Shape,
): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  const isPopup = name.startsWith('popup');
  const { x, width, height } = await page.evaluate(() => document.body.getBoundingClientRect().toJSON());
  const window = await page.evaluate(() => innerWidth);
  const { data } = await session.send('Page.captureScreenshot', {
    // A popup is what one sees of it; drawn beyond that, a page from right to left is drawn off its edge.
    captureBeyondViewport: !isPopup,
    clip: {
      // Beyond the viewport there is no scrollbar that takes of its width.
      x: isPopup ? x : 0,
      y: 0,
      width: isPopup ? width : window,
      // A list of ten years has no end.
      height: Math.min(height, LONGEST),
      scale,
    },
  });
  await session.detach();
  await sharp(Buffer.from(data, 'base64'))
    .png(isSmall ? { palette: true, quality: 90 } : {})
    .toFile(join(folder, `${name}-${shape}.png`));
}
