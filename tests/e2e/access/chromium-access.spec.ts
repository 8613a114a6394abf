import { SECTIONS } from '../../../entrypoints/options/sections.ts';
import { VIEWS } from '../../../utils/views/route.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page or at any step, ${colorScheme}`, async ({ chromium }) => {
    const sections = SECTIONS.map((id) => `options.html#${id}`);
    for (const path of ['welcome.html', ...sections, 'say.html', 'learn.html']) {
      const page = await chromium.open(path);
      await page.bringToFront();
      await page.emulateMedia({ colorScheme });
      await expect(
        page.getByRole('heading', { level: path.startsWith('options') ? 2 : 1 }).first(),
      ).toBeVisible();
      expect(await findFaults(page), path).toEqual([]);
      await page.close();
    }

    const popup = await chromium.open('popup.html');
    await popup.bringToFront();
    await popup.setViewportSize({ width: 380, height: 580 });
    await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await findFaults(popup), 'the empty field').toEqual([]);
    for (const door of ['Start from the body', 'Start from a word']) {
      await popup.getByRole('button', { name: door }).click();
      await expect(popup.getByRole('checkbox').first()).toBeVisible();
      expect(await findFaults(popup), door).toEqual([]);
      await popup.getByRole('button', { name: 'Back' }).click();
    }
    await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
    expect(await findFaults(popup), 'a place').toEqual([]);
    await popup.getByRole('button', { name: 'Next' }).click();
    await popup.getByRole('checkbox').first().check();
    expect(await findFaults(popup), 'words').toEqual([]);
    await popup.getByRole('button', { name: 'Find a word' }).click();
    await popup.getByRole('searchbox', { name: 'Find a word' }).fill('lonley');
    await expect(popup.getByRole('checkbox', { name: 'lonely' })).toBeVisible();
    expect(await findFaults(popup), 'finding a word').toEqual([]);
    await popup.getByRole('button', { name: 'Next' }).click();
    await popup.getByLabel('sleep').check();
    expect(await findFaults(popup), 'about').toEqual([]);
    await popup.getByRole('button', { name: 'Keep' }).click();
    await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
    expect(await findFaults(popup), 'kept').toEqual([]);
    await popup.getByRole('link', { name: 'History' }).click();
    await popup.getByRole('button', { name: /^Delete: / }).click();
    await expect(popup.getByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await findFaults(popup), 'history').toEqual([]);
    await popup.getByRole('link', { name: 'Check in' }).click();
    await expect(popup.getByText('Touch the field')).toBeVisible();
  });
}

test('no page is wider than a window of 320 px', async ({ chromium }) => {
  const pages = [
    ...SECTIONS.map((id) => ({ path: `options.html#${id}`, last: `#${id} h2` })),
    { path: 'options.html#content', last: '.minute-preview .host' },
    { path: 'options.html#data', last: '#import-file' },
    ...VIEWS.map((view) => ({ path: `lookback.html#${view}`, last: 'main .view' })),
    ...['welcome.html', 'say.html', 'learn.html'].map((path) => ({ path, last: 'h1' })),
  ];
  for (const { path, last } of pages) {
    const page = await chromium.open(path);
    await page.bringToFront();
    await page.setViewportSize({ width: 320, height: 800 });
    await expect(page.locator(last).first()).toBeVisible();
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await beyond(), path).toBe(0);
    await page.close();
  }
});
