import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { howMany } from '../../how-many.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

/** Every heading and control of the minute and what it holds; texts beside them may still be on their way. */
async function readState(page: Page): Promise<string> {
  const all = await page.locator('main').ariaSnapshot();
  return all
    .split('\n')
    .filter((line) => !/^\s*- (text|status|paragraph)\b/.test(line))
    .join('\n');
}

/** Reading waits for every write that was begun before. */
async function readDrafts(page: Page): Promise<Record<string, unknown>[]> {
  return (await page.evaluate(readStore, 'drafts')).toSorted((a, b) =>
    String(a['id']) < String(b['id']) ? -1 : 1,
  );
}

async function openMinute(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('popup.html');
  await page.bringToFront();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

const LINE = 'A line, if you like';

/** Each scene goes on where the one before it was, and ends somewhere else in the minute. */
const SCENES: { name: string; act: (page: Page) => Promise<void> }[] = [
  {
    name: 'in the body, with a cue of another part',
    act: async (page) => {
      await page.getByRole('button', { name: 'Start from the body' }).click();
      await page.getByRole('checkbox', { name: 'a tight chest' }).check();
      await page.getByRole('radio', { name: 'belly' }).check();
    },
  },
  {
    name: 'among the everyday words',
    act: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Start from a word' }).click();
      await page.getByRole('checkbox', { name: 'stressed' }).check();
    },
  },
  {
    name: 'at the place',
    act: async (page) => {
      await page.getByRole('button', { name: 'Back' }).click();
      await page.locator('.surface').click({ position: { x: 90, y: 150 } });
    },
  },
  {
    name: 'on the second page of words, with one of the first taken, and how much',
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('checkbox').nth(2).check();
      await page.getByRole('radio', { name: 'some' }).check();
      await page.getByRole('button', { name: 'More words' }).click();
    },
  },
  {
    name: 'in the search, with half a word typed',
    act: async (page) => {
      await page.getByRole('button', { name: 'Find a word' }).click();
      await page.getByRole('searchbox').pressSequentially('lonl');
      await expect(page.getByRole('checkbox', { name: 'lonely', exact: true })).toBeVisible();
    },
  },
  {
    name: 'in the line, with half a sentence typed',
    act: async (page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel('sleep').check();
      await page.getByLabel(LINE).pressSequentially('half a sen');
    },
  },
];

test('closing, reopening and killing the browser find the same state, at every step', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  let chromium = await startChromium({ profileDir });
  let page = await openMinute(chromium);
  const kills = { minLength: howMany(2, SCENES.length), maxLength: howMany(2, SCENES.length) };
  const [killedAt = []] = fc.sample(fc.subarray(SCENES, kills), 1);
  for (const scene of SCENES) {
    await test.step(scene.name, async () => {
      await scene.act(page);
      const state = await readState(page);
      const drafts = await readDrafts(page);

      await page.close();
      page = await openMinute(chromium);
      await expect.poll(() => readState(page)).toBe(state);

      if (!killedAt.includes(scene)) return;
      await chromium.kill();
      chromium = await startChromium({ profileDir });
      page = await openMinute(chromium);
      await expect.poll(() => readState(page)).toBe(state);
      expect(await readDrafts(page)).toEqual(drafts);
    });
  }
});

test('two pages at once each have a draft of their own, and neither is lost', async ({ chromium }) => {
  const first = await openMinute(chromium);
  await first.locator('.surface').click({ position: { x: 60, y: 200 } });
  const second = await openMinute(chromium);
  await expect(second.getByText('Touch the field')).toBeVisible();
  await expect(second.getByText('You began')).toBeHidden();
  await second.locator('.surface').click({ position: { x: 250, y: 40 } });
  await first.bringToFront();
  await first.getByRole('button', { name: 'Next' }).click();
  await first.getByRole('checkbox').first().check();
  const state = await readState(first);

  await second.bringToFront();
  await second.reload();
  await expect(second.getByRole('slider', { name: 'Pleasantness' })).not.toHaveValue('0');
  const drafts = await readDrafts(first);
  expect(drafts).toHaveLength(2);

  await second.close();
  await first.close();
  const third = await openMinute(chromium);
  await expect.poll(() => readState(third)).toBe(state);
  expect(await readDrafts(third)).toEqual(drafts);
  // The one that was left is offered once there is room for it.
  await third.getByRole('button', { name: 'Keep' }).click();
  await third.getByRole('link', { name: 'Check in' }).click();
  await third.getByRole('button', { name: 'Go on' }).click();
  await expect(third.getByRole('slider', { name: 'Pleasantness' })).not.toHaveValue('0');
});

/** Whatever a person may do at a step, by number; what is not there just now is left. */
const DEEDS: ((page: Page, n: number) => Promise<void>)[] = [
  async (page, n) => {
    const { width = 0, height = 0 } = (await page.locator('.surface').boundingBox({ timeout: 1000 })) ?? {};
    await page
      .locator('.surface')
      .click({ position: { x: ((n % 97) / 97) * width, y: ((n % 89) / 89) * height } });
  },
  async (page) => page.getByRole('button', { name: 'Next' }).click({ timeout: 1000 }),
  async (page) => page.getByRole('button', { name: 'Back' }).click({ timeout: 1000 }),
  async (page) => page.getByRole('button', { name: 'Start from the body' }).click({ timeout: 1000 }),
  async (page, n) => {
    const boxes = page.getByRole('checkbox');
    await boxes.nth(n % Math.max(await boxes.count(), 1)).click({ timeout: 1000 });
  },
  async (page, n) => page.getByLabel(LINE).pressSequentially(`word${n} `, { timeout: 1000 }),
];

test('killed again and again, two pages never lose or overwrite what was said', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const seed = howMany(1, Date.now());
  const deed = fc.record({ page: fc.nat(1), deed: fc.nat(DEEDS.length - 1), n: fc.nat(10_000) });
  const rounds = fc.sample(fc.array(deed, { minLength: 3, maxLength: 8 }), { seed, numRuns: howMany(2, 60) });
  let drafts: Record<string, unknown>[] = [];
  for (const [round, deeds] of rounds.entries()) {
    const where = `seed ${seed}, round ${round}`;
    const chromium = await startChromium({ profileDir });
    const pages = [await openMinute(chromium), await openMinute(chromium)] as const;
    expect(await readDrafts(pages[0]), where).toEqual(drafts);
    for (const { page, deed: number, n } of deeds) {
      const current = pages[page === 0 ? 0 : 1];
      await current.bringToFront();
      await DEEDS[number]?.(current, n).catch(() => {});
    }
    const after = await readDrafts(pages[0]);
    const unchanged = drafts.filter((draft) => after.some((other) => isDeepStrictEqual(draft, other)));
    expect(after, where).toEqual(
      expect.arrayContaining(drafts.map(({ id }) => expect.objectContaining({ id }))),
    );
    expect(unchanged.length, `${where}: only its own page writes a draft`).toBeGreaterThanOrEqual(
      drafts.length - 1,
    );
    drafts = after;
    await chromium.kill();
  }
});
