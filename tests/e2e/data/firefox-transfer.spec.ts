import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

/** Puts a file into the chooser, as a person does with the system's own window. It runs in the page. */
function choose(name: string, text: string): void {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  const chooser = document.querySelector<HTMLInputElement>('#import-file');
  if (!chooser) throw new Error('There is no chooser.');
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
}

test('Firefox: a file is read in its own worker, and its check-ins come in, once', async ({ firefox }) => {
  const page = await firefox.open('options.html#data');
  await page.waitFor(`document.querySelector('#import-file') !== null`);
  const languages = await readFile('tests/examples/transfer/daylio-many-languages.csv', 'utf8');
  await page.evaluate(choose, 'languages.csv', languages);
  await page.waitFor(`document.body.innerText.includes('8 check-ins, from June 5, 2023 to March 6, 2026.')`);
  await page.click('Cancel');

  const text = await readFile('tests/examples/transfer/howwefeel-18.csv', 'utf8');
  for (const said of ['2 check-ins came in.', 'Nothing new was in it.']) {
    await page.evaluate(choose, 'file.csv', text);
    await page.waitFor(`document.body.innerText.includes('In this file: How We Feel')`);
    await page.click('Bring in');
    await page.waitFor(`document.body.innerText.includes(${JSON.stringify(said)})`);
  }
  const kept = await page.evaluate(readStore, 'checkins');
  expect(kept.map(({ localDate }) => String(localDate)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    '2026-02-08',
    '2026-02-09',
  ]);
});
