import { expect, test } from './fixtures.ts';

const PASSPHRASE = 'four words nobody guesses';

test('Firefox: a history is locked, added to while it is, and opened again', async ({ firefox }) => {
  const popup = await firefox.open('popup.html');
  await popup.click('I don’t know yet');
  await popup.click('Still don’t know');
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);

  const page = await firefox.open('options.html#privacy');
  await page.click('Turn on a lock');
  await page.type('.lock .passphrase input', PASSPHRASE);
  await page.type('.lock .passphrase + .passphrase input', PASSPHRASE);
  await page.click('Go on');
  await page.click('[name=has-code]');
  await page.click('Lock my history');
  await page.waitFor(
    `document.querySelector('.lock').textContent.includes('is locked with your passphrase')`,
  );
  const names = await page.evaluate(
    `indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name.startsWith('heartward')))`,
  );
  expect(names).toEqual(['heartward-locked']);
  await page.click('Lock now');
  await page.waitFor(`document.querySelector('.lock .unlock input') !== null`);

  const adding = await firefox.open('popup.html');
  await adding.click('I don’t know yet');
  await adding.click('Still don’t know');
  await adding.waitFor(`document.querySelector('.kept')?.textContent.includes('It’s encrypted')`);

  const back = await firefox.open('lookback.html#all');
  await back.type('.unlock input', PASSPHRASE);
  await back.press('Return');
  await back.waitFor(`document.querySelectorAll('.check-in-list .what').length === 2`);
});
