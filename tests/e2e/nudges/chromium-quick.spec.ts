import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pressKeys } from '../../browsers/input.ts';
import { howMany } from '../../how-many.ts';
import { CHROMIUM_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';
import { raiseNudge } from '../raise-nudge.ts';
import { readStore } from '../stored.ts';

/** The figures as the README states them, so that neither can change without the other. */
const readme = await readFile('README.md', 'utf8');
const [, stated = ''] = /a word and a line take (\d+) key presses/.exec(readme) ?? [];

/** How long a popup that opened by itself takes no keys. */
const FIRST_INSTANT_MS = 800;

/** A keyboard that counts. A shortcut of two keys counts as two. */
function countKeys(page: Page) {
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        count += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    get count() {
      return count;
    },
  };
}

test('a place and Keep are two actions', async ({ chromium }) => {
  await chromium.openPopup();
  const popup = await chromium.popup();
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(await popup.evaluate(readStore, 'checkins')).toMatchObject([
    { pleasantness: expect.any(Number), energy: expect.any(Number), feelings: [] },
  ]);
});

test('by keyboard alone, a place, a word and a line are kept with as few keys as the README says', async ({
  chromium,
}) => {
  await chromium.openPopup();
  const popup = await chromium.popup();
  const keys = countKeys(popup);
  await keys.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'Enter');
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  const third = popup.getByRole('checkbox').nth(2);
  await expect(third).toBeVisible();
  const word = await third
    .getAttribute('aria-labelledby')
    .then((id) => popup.locator(`[id='${id}']`).textContent());
  await keys.press('3', 'Enter');
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeFocused();
  const line = 'said it was fine';
  await popup.keyboard.type(line);
  await expect(popup.getByLabel('A line, if you like')).toHaveValue(line);
  await keys.press('Control+Enter');
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();

  expect(await popup.evaluate(readStore, 'checkins')).toMatchObject([
    {
      pleasantness: -0.4,
      energy: -0.2,
      feelings: [{ word: word?.replaceAll(' ', '_') }],
      note: line,
    },
  ]);
  expect(keys.count).toBeLessThan(25);
  expect(String(keys.count)).toBe(stated);
});

test('the keys that everybody knows need fewer than 25, too', async ({ chromium }) => {
  const popup = await chromium.open('popup.html#check');
  await popup.bringToFront();
  const keys = countKeys(popup);
  await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeVisible();
  await expect(popup.getByRole('slider', { name: 'Energy' })).toBeVisible();
  const tabTo = async (name: string, key = 'Tab') => {
    const isThere = () => popup.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, name);
    for (let presses = 0; presses < 40 && !(await isThere()); presses++) await keys.press(key);
  };
  await tabTo('.pleasantness');
  await keys.press('PageDown', 'Enter');
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  await keys.press('Tab', 'Space', 'Enter');
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeFocused();
  await tabTo('textarea');
  await popup.keyboard.type('so it is');
  await keys.press('Control+Enter');
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(keys.count).toBeLessThan(25);
});

test('what is pressed right after opening is answered, however late the page and what it loads come', async ({
  startChromium,
  folder,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const chromium = await startChromium({ extensionDir: await buildLate(folder) });
  for (let opening = 1; opening <= howMany(2, 20); opening++) {
    await chromium.openPopup();
    await pressKeys(display, ['Right', 'Right', 'Up', 'Right', 'Return', '3', 'Return', 's', 'o']);
    const popup = await chromium.popup();
    await letPartsIn(popup);
    await expect(popup.getByLabel('A line, if you like')).toHaveValue('so');
    await pressKeys(display, ['ctrl+Return']);
    await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
    const kept = await popup.evaluate(readStore, 'checkins');
    expect(kept).toHaveLength(opening);
    expect(kept.at(-1)).toMatchObject({
      pleasantness: 0.15,
      energy: 0.05,
      feelings: [{}],
      note: 'so',
      source: 'toolbar',
    });
    await chromium.dismissPopup();
  }
});

test('a nudge’s popup takes no key from its first instant on, and a click on the icon is never taken for a nudge', async ({
  startChromium,
  folder,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const chromium = await startChromium({ extensionDir: await buildLate(folder) });
  const { worker, origin } = chromium;
  const address = () => worker.evaluate('chrome.action.getPopup({})');
  // Until the popup has the focus, keys go to what is below it: a page on which they do nothing.
  await worker.evaluate(`chrome.tabs.create({ url: 'about:blank' })`);
  await raiseNudge(worker, { id: 'asked', kind: 'asked' });
  await expect.poll(() => chromium.popupIsOpen()).toBe(true);
  await pressKeys(display, ['Tab', 'space', 'Right', 'Return']);
  const pressedAt = Date.now();
  const popup = await chromium.popup();
  await letPartsIn(popup);
  expect(popup.url()).toBe(`${origin}/popup.html?nudge`);
  expect(await address()).toBe(`${origin}/popup.html`);
  await expect(popup.getByRole('button', { name: 'Not now' })).toBeVisible();
  const openedAt = await popup.evaluate(() => performance.timeOrigin);
  // On a machine so slow that the instant was over by then, the keys would have been real answers.
  if (pressedAt - openedAt < FIRST_INSTANT_MS) {
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect(await popup.evaluate(readStore, 'drafts')).toEqual([]);
  }
  await chromium.dismissPopup();

  // A worker that ended just then would have left the address behind.
  await worker.evaluate(`chrome.action.setPopup({ popup: '/popup.html?nudge' })`);
  await chromium.letGo();
  await worker.stop();
  await worker.start();
  await expect.poll(address).toBe(`${origin}/popup.html`);
});

test('what is touched before the page can answer is answered then', async ({ startChromium, folder }) => {
  const chromium = await startChromium({ extensionDir: await buildLate(folder) });
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  const begunWithout = () => popup.evaluate(() => document.querySelector('.mark') === null);
  await popup.reload({ waitUntil: 'commit' });
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  expect(await begunWithout(), 'nothing answers yet').toBe(true);
  await letPartsIn(popup);
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  expect(await popup.evaluate(readStore, 'drafts')).toMatchObject([
    { answers: { energy: expect.any(Number) } },
  ]);
});

const PARTS = ['popup', 'minute-store', 'later-steps'] as const;

/** What a page knows of the parts that wait, and of those that need not wait any more. */
interface Waiting {
  waitingParts?: Record<string, () => void>;
  partsLetIn?: string[];
}

/** The extension, with every part of the minute on its way until it is let in, as on a machine that does much else. */
async function buildLate(folder: string): Promise<string> {
  const build = `${folder}/late`;
  await cp(CHROMIUM_BUILD, build, { recursive: true });
  const chunks = await readdir(`${build}/chunks`);
  for (const part of PARTS) {
    const [chunk, ...others] = chunks.filter((name) => name.startsWith(`${part}-`));
    expect([typeof chunk, ...others]).toEqual(['string']);
    const code = await readFile(`${build}/chunks/${chunk}`, 'utf8');
    const wait = `await new Promise((go) => {
      if (globalThis.partsLetIn?.includes('${part}')) go();
      else (globalThis.waitingParts ??= {})['${part}'] = go;
    });`;
    await writeFile(`${build}/chunks/${chunk}`, wait + code);
  }
  return build;
}

/** Each of them comes, one after the other. */
async function letPartsIn(page: Page): Promise<void> {
  for (const part of PARTS) {
    await page.evaluate((name) => {
      const waiting: Waiting & typeof globalThis = globalThis;
      (waiting.partsLetIn ??= []).push(name);
      waiting.waitingParts?.[name]?.();
    }, part);
  }
}
