import { expect, test } from '../fixtures.ts';
import { raiseNudge } from '../raise-nudge.ts';

/** The controls of which the middle cannot be touched where they stand, by their text; empty is good. */
function findOutOfReach({ scrolls }: { scrolls: boolean }): string[] {
  const root = document.documentElement;
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, a, [type="checkbox"], summary, textarea'),
  ];
  return controls
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => {
      if (scrolls) control.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isSeen = left >= -1 && right <= root.clientWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
      return !isSeen || !(control.contains(hit) || hit?.closest('label')?.contains(control));
    })
    .map((control) => control.textContent || control.outerHTML);
}

const countScrollable = () =>
  [...document.querySelectorAll('html, body, main, .step')].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowY),
  ).length;

/** What Chromium leaves of 380 × 576 where pages are enlarged: a popup is 800 × 600 at the most. */
const ENLARGED = [
  { percent: 110, size: { width: 380, height: 545 }, scrolls: false },
  { percent: 150, size: { width: 380, height: 400 }, scrolls: false },
  { percent: 200, size: { width: 380, height: 300 }, scrolls: true },
];

test('enlarged, the popup of a nudge has all of it in reach, beside what was begun before', async ({
  chromium,
}) => {
  const begun = await chromium.open('popup.html');
  await begun.bringToFront();
  await begun.locator('.surface').click({ position: { x: 60, y: 60 } });
  await expect(begun.locator('.mark')).toBeVisible();
  // What a page holds is not half-said yet.
  await begun.goto(`${chromium.origin}/welcome.html`);

  for (const { percent, size, scrolls } of ENLARGED) {
    await test.step(`${percent} %`, async () => {
      await chromium.enlargePages(percent / 100);
      await raiseNudge(chromium.worker, { id: `at-${percent}`, kind: 'asked' });
      const popup = await chromium.popup();
      // A word that glides to its place is not looked for on its way.
      await popup.emulateMedia({ reducedMotion: 'reduce' });
      await expect(popup.getByRole('button', { name: 'Not now' })).toBeVisible();
      await expect(popup.getByRole('button', { name: 'Keep it as it is' })).toBeVisible();
      await expect
        .poll(() => popup.evaluate(() => ({ width: innerWidth, height: innerHeight })))
        .toEqual(size);
      for (const view of ['the field', 'later']) {
        expect(await popup.evaluate(findOutOfReach, { scrolls }), view).toEqual([]);
        if (!scrolls) expect(await popup.evaluate(countScrollable), `${view} does not scroll`).toBe(0);
        await popup.getByRole('button', { name: view === 'later' ? 'Go back' : 'Not now' }).click();
        await expect(
          popup.getByRole('button', { name: view === 'later' ? 'Not now' : 'Go back' }),
        ).toBeVisible();
      }
      await chromium.dismissPopup();
    });
  }
});

test('letters are as large and pages as dark as one chose, in the popup and on every page, from the first moment on', async ({
  chromium,
}) => {
  const options = await chromium.open('options.html#about');
  await options.bringToFront();
  await options.emulateMedia({ colorScheme: 'light' });
  const root = () => getComputedStyle(document.documentElement).fontSize;
  expect(await options.evaluate(root)).toBe('16px');
  await options.getByLabel('Text size').selectOption('Larger');
  await expect.poll(() => options.evaluate(root)).toBe('21px');
  await expect
    .poll(() => options.evaluate(`chrome.storage.local.get('settings')`))
    .toMatchObject({
      settings: { look: { textSize: 'larger' } },
    });
  const paper = () => getComputedStyle(document.documentElement).backgroundColor;
  const light = await options.evaluate(paper);
  await options.getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => options.evaluate(paper)).not.toBe(light);
  const dark = await options.evaluate(paper);
  await expect.poll(() => options.evaluate(`localStorage.getItem('theme')`)).toBe('dark');
  await options.emulateMedia({ media: 'print' });
  expect(await options.evaluate(paper), 'paper is light').toBe(light);
  await options.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await options.getByLabel('Theme').selectOption('Light');
  await expect.poll(() => options.evaluate(paper)).toBe(light);
  await options.getByLabel('Theme').selectOption('Same as your system');
  await expect.poll(() => options.evaluate(paper)).toBe(dark);
  await options.getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => options.evaluate(`localStorage.getItem('theme')`)).toBe('dark');

  await chromium.openPopup();
  const popup = await chromium.popup();
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  await expect(popup.getByText('Touch the field')).toBeVisible();
  expect(await popup.evaluate(paper)).toBe(dark);
  await expect.poll(() => popup.evaluate(() => innerHeight), 'no more than a popup may have').toBe(600);
  expect(await popup.evaluate(() => innerWidth)).toBeGreaterThan(490);
  expect(await popup.evaluate(findOutOfReach, { scrolls: false })).toEqual([]);
  expect(await popup.evaluate(countScrollable)).toBe(0);
  await popup.locator('.surface').click({ position: { x: 60, y: 60 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  await chromium.dismissPopup();

  for (const path of [
    'popup.html',
    'welcome.html',
    'lookback.html',
    'lookback.html#summary',
    'say.html',
    'learn.html',
    'options.html',
  ]) {
    const page = await chromium.open(path);
    // Before the page's modules run; no paint comes before its style sheets.
    await page.addInitScript(() =>
      document.addEventListener(
        'readystatechange',
        () => {
          const { dataset } = document.documentElement;
          dataset['atFirst'] = `${dataset['textSize']}, ${dataset['theme']}`;
        },
        { once: true },
      ),
    );
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    await expect(page.locator('html'), path).toHaveAttribute('data-at-first', 'larger, dark');
    expect(await page.evaluate(root), path).toBe('21px');
    expect(await page.evaluate(paper), path).toBe(dark);
    await expect(page.locator('h1').first()).toBeVisible();
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await beyond(), `${path} at 320 px`).toBe(0);
    await page.close();
  }
});
