import * as v from 'valibot';
import { checkInSchema } from '../../utils/checkin/check-in.ts';
import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

test('somebody without a word starts from the body, finds one, and says how much of it there is', async ({
  chromium,
}) => {
  await chromium.worker.evaluate('chrome.action.openPopup()');
  const popup = await chromium.popup();
  await popup.getByRole('button', { name: 'Start from the body' }).click();
  await expect(popup.getByRole('heading', { name: 'What do you notice in your body?' })).toBeFocused();
  await popup.getByRole('checkbox', { name: 'a tight chest' }).check();
  await popup.getByRole('button', { name: 'Next' }).click();

  await expect(popup.getByText('Some people notice this when they’re anxious')).toBeVisible();
  const feelings = popup.getByRole('group', { name: 'Feelings' });
  await expect(feelings.getByRole('checkbox')).toHaveCount(7);
  await expect(feelings.getByRole('checkbox').first()).toHaveAccessibleName('anxious');
  await feelings.getByRole('checkbox', { name: 'grieving' }).check();

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

  await popup.getByRole('link', { name: 'Look back' }).click();
  await expect(
    popup.getByRole('listitem').filter({ hasText: 'grieving, lonely (a little), hurt' }),
  ).toContainText('would like to be heard · “Nobody asked.”');
});
