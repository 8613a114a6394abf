import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { generateHistory } from '../../generator/generate-history.ts';
import { launchFirefox } from '../../browsers/firefox/firefox.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { zoneAtNight } from '../../browsers/zone-at-night.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import { findAddresses, findBytes, findTelling } from '../find-bytes.ts';
import { expect, test } from '../fixtures.ts';

const PASSPHRASE = 'four words nobody guesses';

/** What no other file can hold by chance, in letters that a keyboard has, and so mixed that nothing of it is packed away. */
const secret = () => `zq${[...randomBytes(18)].map((byte) => (byte % 36).toString(36)).join('')}`;

const [searched, halfSaid] = [secret(), secret()];
const SAID = [secret(), secret(), secret()];
const history = generateHistory({ n: SAID.length, years: 1, seed: 'lock', lastDay: '2026-03-30' });
// The end of a text is packed together with what fills it up.
for (const [n, checkIn] of history.entries()) checkIn.note = `${SAID[n]} is what there was to say.`;

/** What is in no file, and what is in no other than the history’s own. */
const SECRETS = {
  anywhere: [...SAID, searched, halfSaid, PASSPHRASE],
  outsideHistory: history.flatMap(({ id, localDate }) => [id, localDate]),
};

test('Firefox: a history is locked, added to while it is, and opened again; and nothing of it is in the profile', async ({
  display,
  folder,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const profileDir = `${folder}/profile`;
  await mkdir(profileDir);
  const firefox = await launchFirefox({
    extensionDir: FIREFOX_BUILD,
    display,
    profileDir,
    timeZone: zoneAtNight(),
    // What it writes down of windows and tabs, it writes soon.
    prefs: { 'browser.sessionstore.interval': 500 },
  });
  const { extensionOrigin } = firefox;
  try {
    const page = await firefox.open('options.html#privacy');
    await plantCheckIns(page, history);
    const before = await findBytes(profileDir, { anywhere: SAID });
    for (const note of SAID) expect(before).toContainEqual(expect.stringContaining(note));

    await page.click('Turn on a lock');
    await page.type('.lock .passphrase input', PASSPHRASE);
    await page.type('.lock .passphrase + .passphrase input', PASSPHRASE);
    await page.click('Continue');
    await page.click('[name=has-code]');
    await page.click('Lock my history');
    await page.waitFor(
      `document.querySelector('.lock').textContent.includes('is locked with your passphrase')`,
    );
    const names = await page.evaluate(
      `indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name.startsWith('heartward')))`,
    );
    expect(names).toEqual(['heartward-locked']);

    // While it is open one searches, and leaves something half-said.
    const looking = await firefox.open('lookback.html#all');
    await looking.waitFor(`document.querySelector('.check-in-list .what') !== null`);
    await looking.type('[type=search]', searched);
    await looking.waitFor(`document.querySelector('.check-in-list .what') === null`);
    const half = await firefox.open('popup.html');
    await half.click('.surface');
    await half.click('Next');
    await half.click('[type=checkbox]');
    await half.click('Next');
    await half.type('textarea', halfSaid);
    await half.waitFor(`document.querySelector('textarea').value === '${halfSaid}'`);
    const noted = async () => (await findAddresses(profileDir, extensionOrigin)).join('\n');
    await waitFor('Firefox to write down what is open', async () => /jsonlz4: popup/.test(await noted()));
    expect(await findBytes(profileDir, SECRETS), 'while it is open').toEqual([]);

    const privacy = await firefox.open('options.html#privacy');
    await privacy.click('Lock now');
    await privacy.waitFor(`document.querySelector('.lock .unlock input') !== null`);

    const adding = await firefox.open('popup.html');
    await adding.click('I don’t know yet');
    await adding.click('Keep');
    await adding.waitFor(`document.querySelector('.kept')?.textContent.includes('It’s encrypted')`);

    const back = await firefox.open('lookback.html#all');
    await back.type('.unlock input', PASSPHRASE);
    await back.press('Return');
    await back.waitFor(`document.querySelectorAll('.check-in-list .what').length === ${history.length + 1}`);
    expect(await firefox.networkEvents()).toEqual([]);
  } finally {
    await firefox.close();
  }
  expect(await findBytes(profileDir, SECRETS), 'of a browser that was closed').toEqual([]);
  const addresses = await findAddresses(profileDir, extensionOrigin);
  expect(addresses).toContainEqual(expect.stringMatching(/sessionstore\.jsonlz4: lookback\.html#all/));
  expect(findTelling(addresses)).toEqual([]);
});
