import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { checkInSchema } from '../../../utils/checkin/check-in.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

test('somebody without a word starts from the body, finds one, and says how much of it there is', async ({
  chromium,
}) => {
  await chromium.openPopup();
  const popup = await chromium.popup();
  await popup.getByRole('button', { name: 'Start from the body' }).click();
  await expect(popup.getByRole('heading', { name: 'What do you notice in your body?' })).toBeFocused();
  await popup.getByRole('checkbox', { name: 'a tight chest' }).check();
  await popup.getByRole('button', { name: 'Next' }).click();

  await expect(popup.getByText('Some people notice this when they’re anxious')).toBeVisible();
  const feelings = popup.getByRole('group', { name: 'Feelings' });
  await expect(feelings.getByRole('checkbox')).toHaveCount(7);
  await expect(feelings.getByRole('checkbox').first()).toHaveAccessibleName('anxious');
  const tops = () =>
    feelings.locator('.word').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  await feelings.getByRole('checkbox', { name: 'grieving' }).check();
  await expect(popup.getByRole('button', { name: 'Remove grieving' })).toBeVisible();
  expect(await tops(), 'a row moved').toEqual(before);

  await popup.getByRole('button', { name: 'Find a word' }).click();
  const search = popup.getByRole('searchbox', { name: 'Find a word' });
  await search.fill('lonley');
  await feelings.getByRole('checkbox', { name: 'lonely', exact: true }).check();
  const howMuch = popup.getByRole('radiogroup', { name: 'How much: lonely' });
  await howMuch.getByRole('radio', { name: 'a little' }).check();

  await search.fill('ignored');
  await popup.getByRole('checkbox', { name: 'ignored' }).check();
  await expect(popup.getByText('What was it like for you?')).toBeVisible();
  await feelings.getByRole('checkbox', { name: 'hurt' }).check();
  await popup.getByRole('button', { name: 'Next' }).click();

  await popup.getByRole('button', { name: 'I’d like …' }).click();
  await popup.getByRole('group', { name: 'I’d like' }).getByLabel('to be heard').check();
  await popup.getByLabel('A line, if you like').fill('Nobody asked.');
  // Where that lies is a guess, and left alone it is not kept.
  await expect(popup.getByRole('slider', { name: 'Pleasantness' })).toHaveAttribute(
    'aria-valuetext',
    'unpleasant, a guess from your words',
  );
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  await expect(popup.locator('.closing')).not.toBeEmpty();

  const [kept, ...others] = await popup.evaluate(readStore, 'checkins');
  expect(others).toEqual([]);
  expect(v.safeParse(v.strictObject(checkInSchema.entries), kept).issues).toBeUndefined();
  expect(kept).toMatchObject({
    pleasantness: null,
    energy: null,
    feelings: [
      { word: 'grieving', intensity: null },
      { word: 'lonely', intensity: 1 },
      { word: 'hurt', intensity: null },
    ],
    body: ['tight_chest'],
    everyday: ['ignored'],
    needs: ['to_be_heard'],
    note: 'Nobody asked.',
    prompt: expect.stringMatching(/^noticing_\d\d$/),
  });

  await popup.getByRole('link', { name: 'History' }).click();
  await expect(
    popup.getByRole('listitem').filter({ hasText: 'grieving, lonely (a little), hurt' }),
  ).toContainText('Wanted: to be heard · “Nobody asked.”');
  // Its day has a colour all the same.
  await expect(popup.locator('.day-strip [data-guess="true"]')).toHaveAccessibleName(
    /: unpleasant, .*, a guess from your words$/,
  );
});

test('somebody types a word of their own by keyboard, and what comes first for it is taken with one key', async ({
  chromium,
}) => {
  await chromium.worker.evaluate(`chrome.storage.local.set({ settings: { content: { shown: 'always' } } })`);
  await chromium.openPopup();
  const popup = await chromium.popup();
  await popup.getByRole('button', { name: 'Start from a word' }).click();
  await expect(popup.getByRole('heading', { name: 'What would you say if someone asked?' })).toBeFocused();
  const search = popup.getByRole('searchbox', { name: 'Find a word' });
  await expect(search).toBeVisible();
  await popup.keyboard.type('gutted');
  await expect(search).toHaveValue('gutted');
  await expect(popup.getByRole('checkbox', { name: 'disappointed' })).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('checkbox', { name: 'disappointed' })).toBeChecked();

  await search.fill('suicidal');
  const despair = popup.locator('.word', { hasText: 'in despair' });
  await expect(despair.getByRole('link', { name: 'Support' })).toBeVisible();

  await search.fill('flumpish');
  await expect(popup.getByText('That word isn’t here yet.')).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('checkbox', { name: 'flumpish' })).toBeChecked();

  await search.fill('');
  await expect(popup.getByRole('button', { name: /^Remove / })).toHaveCount(2);
  await popup.getByRole('group', { name: 'Everyday words' }).getByRole('checkbox', { name: 'upset' }).check();

  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('button', { name: 'That’s about right' }).click();
  await popup.getByRole('button', { name: 'What do others see?' }).click();
  await expect(popup.getByRole('heading', { name: 'What do others see?' })).toBeFocused();
  await popup.keyboard.press('Shift+ArrowRight');
  await popup.getByRole('slider', { name: 'Pleasantness, as others see it' }).fill('60');
  await popup.reload();
  await expect(popup.getByText('You show: pleasant,')).toBeVisible();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  const [kept] = await popup.evaluate(readStore, 'checkins');
  expect(kept).toMatchObject({
    pleasantness: expect.any(Number),
    energy: expect.any(Number),
    shown: { pleasantness: 0.6, energy: expect.any(Number) },
    feelings: [
      { word: 'disappointed', intensity: null },
      { word: expect.stringMatching(/^own:/), intensity: null },
    ],
    everyday: ['upset'],
  });
});

const onTheField = (page: Page) => page.getByRole('group', { name: 'On the field' }).getByRole('button');

/** Marks a place: one half of them by key, the other by pointer, where no word lies in the way. */
async function mark(popup: Page, pleasantness: number, energy: number, isByKey: boolean): Promise<void> {
  const surface = popup.locator('.surface');
  const { x = 0, y = 0, width = 0, height = 0 } = (await surface.boundingBox()) ?? {};
  const [left, top] = [x + ((pleasantness + 1) / 2) * width, y + ((1 - energy) / 2) * height];
  const isFree = await popup.evaluate(
    ([across, down]) => !document.elementFromPoint(across ?? 0, down ?? 0)?.closest('button'),
    [left, top],
  );
  if (isByKey || !isFree) {
    await popup.getByRole('slider', { name: 'Pleasantness' }).fill(String(pleasantness * 100));
    await popup.getByRole('slider', { name: 'Energy' }).fill(String(energy * 100));
  } else {
    await popup.mouse.click(left, top);
  }
  await expect(popup.locator('.mark')).toBeVisible();
}

test('wherever the mark is, the words on the field are the first of the next step', async ({ chromium }) => {
  await chromium.openPopup();
  const popup = await chromium.popup();
  await expect(onTheField(popup)).toHaveCount(4);
  const steps = [-0.9, -0.5, 0, 0.4, 0.9];
  const places = steps.flatMap((pleasantness) => steps.map((energy) => ({ pleasantness, energy })));
  for (const [index, { pleasantness, energy }] of places.entries()) {
    await mark(popup, pleasantness, energy, index % 2 === 0);
    await expect(onTheField(popup)).toHaveCount(5);
    const near = await onTheField(popup).allInnerTexts();
    const boxes = await onTheField(popup).evaluateAll((words) =>
      words
        .filter((word) => word.checkVisibility({ visibilityProperty: true }))
        .map((word) => word.getBoundingClientRect().toJSON()),
    );
    expect(boxes.length, `${pleasantness} ${energy}`).toBeGreaterThanOrEqual(3);
    await popup.getByRole('button', { name: 'Next' }).click();
    const offered = popup.getByRole('group', { name: 'Feelings' }).locator('.name');
    await expect(offered).toHaveCount(7);
    expect(await offered.allInnerTexts(), `${pleasantness} ${energy}`).toEqual(expect.arrayContaining(near));
    await popup.getByRole('button', { name: 'Back' }).click();
  }
});

test('a word is taken from the field with one touch, before anything is placed, and with one key', async ({
  chromium,
}) => {
  await chromium.openPopup();
  const popup = await chromium.popup();
  const first = onTheField(popup).first();
  const taken = await first.innerText();
  await first.click();
  const pressed = onTheField(popup).and(popup.locator('[aria-pressed="true"]'));
  await expect(pressed).toHaveText([taken]);
  await expect(popup.locator('.mark')).toBeVisible();

  await onTheField(popup).nth(2).focus();
  const second = await onTheField(popup).nth(2).innerText();
  await popup.keyboard.press('Space');
  await expect(pressed).toHaveText([taken, second]);
  await expect(popup.getByRole('button', { name: second })).toBeFocused();

  await popup.getByRole('button', { name: 'Next' }).click();
  const boxes = popup.getByRole('group', { name: 'Feelings' }).getByRole('checkbox');
  await expect(boxes.nth(0)).toHaveAccessibleName(taken);
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(1)).toBeChecked();
  await expect(boxes.nth(2)).not.toBeChecked();
});
