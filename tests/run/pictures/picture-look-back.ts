import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { VIEWS, type View } from '../../../utils/views/route.ts';
import type { Display } from '../../browsers/display.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { launchForPictures, openLookedAt, SCREEN_LOOKS, shapeOf, take } from './picture.ts';
import { plantCheckIns } from './plant.ts';

const TEN_YEARS = generateHistory({ n: 6000, years: 10, seed: 'pictures', lastDay: '2026-11-22' });
const HISTORIES = {
  empty: [],
  one: TEN_YEARS.filter(
    ({ pleasantness, energy, feelings, everyday, note }) =>
      pleasantness !== null && energy !== null && feelings.length > 0 && everyday.length > 0 && note,
  ).slice(-1),
  'ten-years': TEN_YEARS,
};

/** What is there once a view has nothing more to read. */
const COMPLETE: Record<View, string> = {
  days: '.day-calendar .day',
  timeline: '.timeline .dot, .empty',
  field: '.field-picture',
  words: '.words dd .soft:not(:empty), .empty',
  all: '.check-in-list .what, .empty',
  deleted: '.check-in-list .what, .empty',
  patterns: '.patterns section:nth-of-type(6), .empty',
  summary: '.paper .foot, .empty',
  week: '.week-page, .empty',
};

// A4, without its margins, is printed.
const LOOKS = [...SCREEN_LOOKS, { name: 'print', width: 658, media: 'print' as const }];

/** Every view of the page that looks back, and a month and a day, of no check-in, of one and of ten years. */
export async function takeLookBack(display: Display, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [history, checkIns] of Object.entries(HISTORIES)) {
    const chromium = await launchForPictures(display);
    try {
      const first = await chromium.open('options.html');
      await first.getByRole('heading', { level: 1 }).waitFor();
      await plantCheckIns(first, checkIns);
      for (const look of LOOKS) {
        const media = 'media' in look ? look.media : 'screen';
        const shape = shapeOf(look, folder);
        const page = await openLookedAt(chromium, 'lookback.html#all', shape);
        await page.locator(COMPLETE.all).first().waitFor();
        // Each picture ends what was emulated for it.
        const takeAs = async (what: string) => {
          await page.emulateMedia({ media, colorScheme: shape.colorScheme });
          await page.evaluate(
            (event) => dispatchEvent(new Event(event)),
            media === 'print' ? 'beforeprint' : 'afterprint',
          );
          await take(page, `${history}-${what}`, shape);
        };
        for (const view of VIEWS) {
          await visit(page, `#${view}`, COMPLETE[view]);
          await takeAs(view);
        }
        await visit(page, '#deleted', COMPLETE.deleted);
        await takeAs('deleted');
        await visit(page, '#days?month=2026-10', '.day-calendar .day');
        await takeAs('days-month');
        await visit(page, '#days?day=2026-10-14', 'main .view');
        await takeAs('days-day');
        await page.close();
      }
    } finally {
      await chromium.close();
    }
  }
}

async function visit(page: Page, hash: string, complete: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(complete).first().waitFor({ state: 'attached' });
}
