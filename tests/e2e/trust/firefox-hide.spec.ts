import { expect, test } from '../fixtures.ts';
import { OVER_A_PAGE, seeAnything } from '../over-a-page.ts';

test('Firefox: what lies over a page is hidden with it, whatever it is, and stays so when the page is loaded anew', async ({
  firefox,
}) => {
  const background = await firefox.background();
  await background.evaluate(`browser.storage.local.set({ settings: { privacy: { discreet: true } } })`);
  const page = await firefox.open('lookback.html#all');
  await page.waitFor(`document.title === 'Notes'`);
  await page.click('Add an earlier moment');
  await page.type('dialog textarea', 'for nobody');
  const isThere = `document.querySelector('dialog[open] textarea')?.value === 'for nobody'`;
  for (const [kind, open] of Object.entries(OVER_A_PAGE)) {
    await page.evaluate(`(() => { ${open} })()`);
    await page.press('F8');
    await expect.poll(() => page.evaluate(seeAnything), kind).toEqual([]);
    // Nothing closes unseen.
    await page.press('Escape');
    await page.press('F8');
    await expect.poll(async () => (await page.evaluate(seeAnything)).length, kind).toBeGreaterThan(0);
    expect(await page.evaluate(isThere), kind).toBe(true);
  }
  await page.press('F8');
  await expect.poll(() => page.evaluate(seeAnything)).toEqual([]);
  await page.press('F5');
  await page.waitFor(`document.querySelector('dialog[open]') === null && document.title === 'Notes'`);
  expect(await page.evaluate(seeAnything), 'loaded anew').toEqual([]);
  await page.press('F8');
  await expect.poll(async () => (await page.evaluate(seeAnything)).length).toBeGreaterThan(0);
});
