import type { Locator, Page } from '@playwright/test';
import { NOTE_MAX_LENGTH } from '../../../utils/checkin/limits.ts';
import { toNote } from '../../../utils/checkin/note.ts';
import { SEARCH_MAX_LENGTH } from '../../../utils/views/filter.ts';
import { NAME_MAX_LENGTH, NUMBER_MAX_LENGTH } from '../../../utils/sharing/person.ts';
import { cleanLine } from '../../../utils/vocabulary/custom/clean-line.ts';
import { QUERY_MAX_LENGTH } from '../../../utils/vocabulary/search/find-words.ts';
import { CUSTOM_LIMITS } from '../../../utils/vocabulary/custom/custom-limits.ts';
import { listHostile } from '../../hostile-strings.ts';
import { howMany } from '../../how-many.ts';
import { enterTexts } from '../enter-texts.ts';
import { expect, test } from '../fixtures.ts';
import { goToSection } from '../go-to-section.ts';
import { readStore } from '../stored.ts';

/** What a person may write into anywhere but in the minute, which has a story of its own. */
const TEXTS = listHostile(howMany(30, 10_000));
/** Some of them are saved, too. */
const SAVED = TEXTS.slice(0, howMany(4, 400));
const BATCH = 100;

/** A field of one line holds no line breaks, and up to so many letters of a text. */
const line = (maxLength: number) => (text: string) =>
  text
    .replaceAll(/[\r\n]/g, '')
    .slice(0, maxLength)
    .toWellFormed();
const passphrase = (text: string) => text.replaceAll(/[\r\n]/g, '');

/** Every text stands in the field as text, and nothing of it anywhere else. */
async function expectText(page: Page, field: Locator, toHeld: (text: string) => string): Promise<void> {
  // A page says its name once it knows whether it is to be discreet.
  await expect(page).not.toHaveTitle('…');
  const title = await page.title();
  for (let index = 0; index < TEXTS.length; index += BATCH) {
    const batch = TEXTS.slice(index, index + BATCH);
    expect(await enterTexts(field, batch)).toEqual(batch.map(toHeld));
  }
  await enterTexts(field, ['']);
  await expectUntouched(page);
  expect(await page.title()).toBe(title);
}

/** Whatever became an element came of ours. */
async function expectUntouched(page: Page): Promise<void> {
  await expect(page.locator('main').locator('script, img, iframe, style, b, i')).toHaveCount(0);
}

test('hostile texts are words, contexts, questions and people as text, or are refused in a sentence', async ({
  chromium,
}) => {
  const page = await chromium.open('options.html#content');
  await page.bringToFront();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));

  for (const { add, name, others, maxLength } of [
    {
      add: 'Add a word',
      name: 'Word',
      others: [
        { label: 'What it means to you', most: CUSTOM_LIMITS.meaning },
        { label: 'Other words that should find it', most: CUSTOM_LIMITS.synonyms * (CUSTOM_LIMITS.name + 2) },
      ],
      maxLength: CUSTOM_LIMITS.name,
    },
    { add: 'Add a context', name: 'Context', others: [], maxLength: CUSTOM_LIMITS.name },
    { add: 'Add a question', name: 'Question', others: [], maxLength: CUSTOM_LIMITS.prompt },
  ]) {
    const part = page
      .getByRole('region')
      .filter({ has: page.getByRole('button', { name: add }) })
      .last();
    const title = await part.getAttribute('aria-labelledby');
    const stays = page.locator(`[aria-labelledby="${title}"]`);
    await stays.getByRole('button', { name: add }).click();
    const field = stays.getByRole('textbox', { name, exact: true });
    await expectText(page, field, line(maxLength));
    for (const { label, most } of others) await expectText(page, stays.getByLabel(label), line(most));
    await stays.getByRole('button', { name: 'Cancel' }).click();

    for (const text of SAVED) {
      await stays.getByRole('button', { name: add }).click();
      await enterTexts(field, [text]);
      await stays.getByRole('button', { name: 'Save' }).click();
      const wanted = cleanLine(line(maxLength)(text), maxLength);
      const refused = stays.getByRole('alert').filter({ hasText: /still missing|is there already/ });
      await expect(refused.or(stays.getByRole('button', { name: add }))).toBeVisible();
      const isRefused = (await refused.count()) > 0;
      if (wanted === '') expect(isRefused, JSON.stringify(text.slice(0, 80))).toBe(true);
      if (isRefused) await stays.getByRole('button', { name: 'Cancel' }).click();
      else await expect.poll(() => stays.locator('.own-name bdi').allTextContents()).toContain(wanted);
    }
    await expectUntouched(page);
  }

  await goToSection(page, 'support');
  const support = page.getByRole('region', { name: 'Support' });
  const [name, number] = [support.getByLabel('Name'), support.getByLabel('Number, if you like')];
  await expectText(page, name, line(NAME_MAX_LENGTH));
  await expectText(page, number, line(NUMBER_MAX_LENGTH));
  const known = new Set<string>();
  for (const [index, text] of SAVED.entries()) {
    const wanted = cleanLine(line(NAME_MAX_LENGTH)(text), NAME_MAX_LENGTH);
    await enterTexts(name, [text]);
    await enterTexts(number, [String(index)]);
    await support.getByRole('button', { name: 'Add' }).click();
    if (wanted === '') {
      await expect(support.getByRole('alert')).toContainText('Please enter a name');
      continue;
    }
    known.add(wanted);
    await expect(support.getByRole('link', { name: String(index), exact: true })).toBeVisible();
  }
  const named = await support.locator('.people li > span').allTextContents();
  expect(new Set(named)).toEqual(known);
  await goToSection(page, 'sharing');
  await expect(page.getByRole('region', { name: 'Saying it to someone' }).locator('.people li')).toHaveCount(
    named.length,
  );

  await goToSection(page, 'data');
  const [first, again] = [page.getByLabel('A passphrase for the backup'), page.getByLabel('Repeat it')];
  for (const field of [first, again]) await expectText(page, field, passphrase);
  await enterTexts(first, [TEXTS[0] ?? '']);
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Those two don’t match.' })).toBeVisible();
  const sealed = Buffer.from('age-encryption.org/v1\n-> scrypt bm90IGEgc2FsdA 18\nnothing\n--- nothing\n');
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'sealed.age', mimeType: 'application/octet-stream', buffer: sealed });
  await expectText(page, page.getByLabel('The passphrase of this file'), passphrase);
  await expectText(page, page.locator('#delete-word'), passphrase);
  await expect(page.getByRole('button', { name: 'Delete everything' })).toBeDisabled();
  await expectUntouched(page);

  // The popup offers all of it, as text.
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('group', { name: 'About' })).toBeVisible();
  await expectUntouched(popup);
  expect(errors).toEqual([]);
});

test('hostile texts are said to someone, searched for and noted for an earlier moment as text', async ({
  chromium,
}) => {
  const errors: Error[] = [];
  const say = await chromium.open('say.html');
  await say.bringToFront();
  say.on('pageerror', (error) => errors.push(error));
  for (const label of [
    'To begin with',
    'How you feel',
    'What you’d ask for',
    'To end with',
    'Anything else',
  ]) {
    await expectText(say, say.getByLabel(label), toNote);
  }
  await enterTexts(say.getByLabel('How you feel'), ['x'.repeat(1_048_576)]);
  await expect(say.getByText(`There’s room for ${NOTE_MAX_LENGTH} letters`)).toBeVisible();
  await enterTexts(say.getByLabel('How you feel'), ['\uD83D <b>half</b> \u0000\u202E']);
  await expect(say.getByRole('img')).toHaveAccessibleName(/<b>half<\/b>/);
  const draft = await say.getByRole('link', { name: 'Draft an e-mail' }).getAttribute('href');
  expect(decodeURIComponent(draft ?? '')).toContain('<b>half</b>');

  const history = await chromium.open('lookback.html#all');
  await history.bringToFront();
  history.on('pageerror', (error) => errors.push(error));
  await history.getByRole('button', { name: 'Add an earlier moment' }).click();
  const dialog = history.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Find a word' }).click();
  await expectText(history, dialog.getByRole('searchbox'), line(QUERY_MAX_LENGTH));
  await expectText(history, dialog.getByLabel('A line, if you like'), toNote);
  const notes = SAVED.map(toNote).filter((note) => note.trim() !== '');
  for (const note of notes) {
    await enterTexts(dialog.getByLabel('A line, if you like'), [note]);
    await expect
      .poll(() => history.evaluate(readStore, 'checkins'))
      .toEqual([expect.objectContaining({ note })]);
  }
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(history.locator('.check-in-list .details')).toContainText(
    (notes.at(-1) ?? '').trim().slice(0, 20),
  );
  await expectUntouched(history);

  const search = history.getByRole('searchbox');
  await expectText(history, search, line(SEARCH_MAX_LENGTH));
  await enterTexts(search, ['<img src=x> \u202E qxqxq']);
  await expect(history.getByText('No matches')).toBeVisible();
  await expectUntouched(history);
  expect(errors).toEqual([]);
});
