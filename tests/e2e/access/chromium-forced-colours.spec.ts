import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { expect, test } from '../fixtures.ts';
import { goToSection } from '../go-to-section.ts';

/** Fewer pixels than this are no difference that one sees. */
const SEEN_PIXELS = 20;

async function openForced(chromium: Chromium, path: string): Promise<Page> {
  const page = await chromium.open(path);
  await page.bringToFront();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  return page;
}

/** A picture of something as it is, without the focus and the pointer. */
async function picture(page: Page, what: Locator): Promise<Buffer> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.mouse.move(0, 0);
  return what.screenshot({ animations: 'disabled' });
}

async function countDifferences(first: Buffer, second: Buffer): Promise<number> {
  const raw = async (png: Buffer) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [a, b] = [await raw(first), await raw(second)];
  let different = 0;
  // What lies half on a pixel may be a pixel wider.
  for (let y = 0; y < Math.min(a.info.height, b.info.height); y++) {
    for (let x = 0; x < Math.min(a.info.width, b.info.width); x++) {
      const apart = [0, 1, 2].map((channel) => {
        const of = ({ data, info }: typeof a) => data[3 * (y * info.width + x) + channel] ?? 0;
        return Math.abs(of(a) - of(b));
      });
      if (Math.max(...apart) > 40) different++;
    }
  }
  return different;
}

/** Marks a control that is not chosen, of a kind that was not looked at yet, and what it looks like by; answers with the kind. */
function markNext(done: readonly string[]): string | null {
  for (const marked of document.querySelectorAll('[data-marked], [data-seen]')) {
    marked.removeAttribute('data-marked');
    marked.removeAttribute('data-seen');
  }
  const controls = document.querySelectorAll<HTMLElement>(
    'main :is([type="checkbox"], [type="radio"]):not(:checked, :disabled), main [aria-pressed="false"]',
  );
  for (const control of controls) {
    const seen = control.matches('.cover') ? control.closest('label') : control;
    const around = control.closest('[class]:not(input, button, label, .button)')?.className ?? '';
    const kind = `${control.getAttribute('type')} in .${around}`;
    if (!seen?.checkVisibility() || done.includes(kind)) continue;
    control.setAttribute('data-marked', '');
    seen.setAttribute('data-seen', '');
    return kind;
  }
  return null;
}

/** Chooses one of each kind on the page, and tells those of which the pictures are the same. */
async function findAlike(page: Page): Promise<string[]> {
  const alike: string[] = [];
  const done: string[] = [];
  for (;;) {
    const kind = await page.evaluate(markNext, done);
    if (kind === null) break;
    done.push(kind);
    const seen = page.locator('[data-seen]');
    const before = await picture(page, seen);
    await page.locator('[data-marked]').click();
    await expect(page.locator('[data-marked]:is(:checked, [aria-pressed="true"])')).toBeVisible();
    if ((await countDifferences(before, await picture(page, seen))) < SEEN_PIXELS) alike.push(kind);
  }
  expect(done.length, page.url()).toBeGreaterThan(0);
  return alike;
}

/** A link of a page's views, before and after its view is opened. */
async function expectCurrentSeen(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name, exact: true });
  const before = await picture(page, link);
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  expect(await countDifferences(before, await picture(page, link)), `${name} is current`).toBeGreaterThan(
    SEEN_PIXELS,
  );
}

test('in forced colours what is chosen looks another than what is not, on every page', async ({
  chromium,
}) => {
  const popup = await openForced(chromium, 'popup.html');
  await popup.setViewportSize({ width: 380, height: 580 });
  const keep = popup.getByRole('button', { name: 'Keep' });
  const nothingToKeep = await picture(popup, keep);
  await popup.getByRole('button', { name: 'Start from the body' }).click();
  await expect(popup.getByRole('checkbox').first()).toBeVisible();
  expect.soft(await findAlike(popup), 'the body').toEqual([]);
  expect(
    await countDifferences(nothingToKeep, await picture(popup, keep)),
    'something to keep',
  ).toBeGreaterThan(SEEN_PIXELS);
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox').first().check();
  await expect(popup.getByRole('radio').first()).toBeVisible();
  expect.soft(await findAlike(popup), 'words').toEqual([]);
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('checkbox').first()).toBeVisible();
  expect.soft(await findAlike(popup), 'about').toEqual([]);
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expectCurrentSeen(popup, 'History');

  const options = await openForced(chromium, 'options.html');
  for (const [id, last] of [
    ['frequency', '.preview'],
    ['content', '.minute-preview .host'],
    ['sharing', '[name=receive]'],
    ['data', '#import-file'],
    ['privacy', '[name=discreet]'],
  ] as const) {
    await goToSection(options, id);
    await expect(options.locator(last).first()).toBeVisible();
    expect.soft(await findAlike(options), id).toEqual([]);
  }
  await expectCurrentSeen(options, 'Support');

  const say = await openForced(chromium, 'say.html');
  await expect(say.getByRole('radio').first()).toBeVisible();
  expect.soft(await findAlike(say), 'say').toEqual([]);

  const lookback = await openForced(chromium, 'lookback.html');
  await expectCurrentSeen(lookback, 'All');
  await expect(lookback.locator('.check-in-list li').first()).toBeVisible();
  await expect(lookback.getByRole('button', { name: 'Select several' })).toBeVisible();
  expect.soft(await findAlike(lookback), 'all').toEqual([]);
  await plantCheckIns(lookback, generateHistory({ n: 100, years: 1, seed: 'forced colours' }));
  await lookback.reload();
  await expectCurrentSeen(lookback, 'Patterns');
  await expect(lookback.getByRole('button', { name: 'How much energy' })).toBeVisible();
  expect.soft(await findAlike(lookback), 'patterns').toEqual([]);
});

/** Three days of the fortnight: with a place, without one, and with nothing. */
const DAYS = [
  { daysAgo: 5, said: 'unsure' },
  { daysAgo: 4, said: 'nothing' },
  { daysAgo: 3, said: 'placed' },
];

test('in forced colours a day with a place, one without and one with nothing look different', async ({
  chromium,
}) => {
  const page = await openForced(chromium, 'popup.html');
  await page.setViewportSize({ width: 380, height: 580 });
  const now = Date.now();
  const goTo = async (daysAgo: number) => {
    await page.clock.setFixedTime(now - daysAgo * 86_400_000);
    await page.reload();
  };
  for (const { daysAgo, said } of DAYS) {
    await goTo(daysAgo);
    if (said === 'unsure') {
      await page.getByRole('button', { name: 'I don’t know yet' }).click();
      await page.getByRole('button', { name: 'Keep' }).click();
      await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
    }
    if (said !== 'placed') continue;
    await page.locator('.surface').click({ position: { x: 60, y: 60 } });
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  }
  await goTo(0);
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.locator('.day-strip .blend')).toBeVisible();
  const inStrip = (daysAgo: number) => page.locator('.day-strip .day').nth(13 - daysAgo);
  await expectApart(page, inStrip, 'in the popup');

  const lookback = await openForced(chromium, 'lookback.html#days?year=2026');
  await lookback.clock.setFixedTime(now);
  await lookback.reload();
  await expect(lookback.locator('.day-calendar .blend')).toBeVisible();
  const dates = await lookback.evaluate(() =>
    Array.from({ length: 14 }, (_, daysAgo) =>
      Temporal.Now.plainDateISO().subtract({ days: daysAgo }).toString(),
    ),
  );
  await expectApart(
    lookback,
    (daysAgo) => lookback.locator(`[data-date="${dates[daysAgo]}"]`),
    'in the year',
  );
});

async function expectApart(page: Page, find: (daysAgo: number) => Locator, where: string): Promise<void> {
  const taken: { said: string; png: Buffer }[] = [];
  for (const { said, daysAgo } of DAYS) taken.push({ said, png: await picture(page, find(daysAgo)) });
  for (const [index, { said, png }] of taken.entries()) {
    for (const other of taken.slice(index + 1)) {
      const differences = await countDifferences(png, other.png);
      expect(differences, `${where}: ${said} and ${other.said}`).toBeGreaterThan(SEEN_PIXELS);
    }
  }
}
