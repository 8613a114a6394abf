import { toNote } from '../../../utils/checkin/note.ts';
import { listHostile } from '../../hostile-strings.ts';
import { howMany } from '../../how-many.ts';
import { enterTexts } from '../enter-texts.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const LINE = 'A line, if you like';
const BATCH = 100;

test('hostile texts are text in the line and in the search, are kept as text, and are shown as text', async ({
  chromium,
}) => {
  const page = await chromium.open('popup.html');
  await page.bringToFront();
  const texts = listHostile(howMany(120, 10_000));

  const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, index) =>
    texts.slice(index * BATCH, (index + 1) * BATCH),
  );

  await page.locator('.surface').click({ position: { x: 60, y: 200 } });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Find a word' }).click();
  for (const batch of batches) {
    const held = await enterTexts(page.getByRole('searchbox'), batch);
    expect(held.every((text) => text.length <= 60 && text.isWellFormed())).toBe(true);
  }
  await page.getByRole('searchbox').fill('<i>qxqxq</i>');
  await expect(page.getByText('That word isn’t here yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Next' }).click();
  const line = page.getByLabel(LINE);
  await page.getByRole('button', { name: 'Another question' }).waitFor();
  const elements = await page.locator('.note *').count();
  for (const batch of batches) {
    expect(await enterTexts(line, batch)).toEqual(batch.map(toNote));
    expect(await page.evaluate(readStore, 'drafts')).toMatchObject([
      { answers: { note: toNote(batch.at(-1) ?? '') } },
    ]);
  }
  expect(await page.locator('.note *').count()).toBe(elements);
  await enterTexts(line, ['x'.repeat(1_048_576)]);
  await expect(page.getByText('The rest didn’t fit')).toBeVisible();
  expect(await page.title()).toBe('Heartward');

  const kept = texts.filter((text) => toNote(text).trim() !== '').slice(0, howMany(6, 300));
  for (const text of kept) {
    const note = toNote(text).trim();
    await enterTexts(line, [text]);
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
    expect(await page.evaluate(readStore, 'checkins')).toContainEqual(expect.objectContaining({ note }));
    await page.getByRole('link', { name: 'History' }).click();
    // As text, letter for letter; the newest is the first in the list.
    const shown = page.locator('.check-in-list .details').first();
    await expect.poll(() => shown.evaluate((element) => element.textContent)).toContain(note);
    expect(await shown.locator('script, img, svg, h1, b').count()).toBe(0);
    expect(await page.title()).toBe('Heartward');

    await page.getByRole('link', { name: 'Check in' }).click();
    await page.locator('.surface').click({ position: { x: 60, y: 200 } });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await line.waitFor();
  }
});
