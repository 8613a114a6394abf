import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { findFaults } from '../axe.ts';
import { findAddresses, findBytes, findTelling } from '../find-bytes.ts';
import { expect, test } from '../fixtures.ts';
import { goToSection } from '../go-to-section.ts';
import { outwaitFirstInstant } from '../keyboard.ts';
import { raiseNudge } from '../raise-nudge.ts';
import { putRecords, readStore } from '../stored.ts';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

declare const chrome: {
  storage: {
    local: {
      get: (key: 'lock') => Promise<{
        lock: { vault: { byPassphrase: { sealed: string }; byCode: { sealed: string } } };
      }>;
    };
  };
};

const PASSPHRASE = 'four words nobody guesses';
const OTHER = 'quite another set of words';

/** What no other file can hold by chance. */
const secret = () => `Zq${randomBytes(9).toString('hex')}`;

const COUNT = 30;
const notes = Array.from({ length: COUNT }, secret);
const places = Array.from({ length: COUNT }, (_, n) => 0.731_852_963_1 + n / 1e7);
const [ownWord, ownAbout, ownPrompt, person, begun, searched, halfSaid] = Array.from(
  { length: 7 },
  secret,
) as [string, string, string, string, string, string, string];
const ids = {
  word: 'own:0c8f3d52-4a1b-4a35-9a0e-2f6f0c0d9b11',
  about: 'own:2e0f3d52-4a1b-4a35-9a0e-2f6f0c0d9b13',
};
/** Ids of the vocabulary, which stand in our own scripts, too. */
const VOCABULARY = ['left_out', 'tight_chest', 'feel_rubbish', 'some_space'];

const checkIns: CheckIn[] = notes.map((note, n) => ({
  ...(example as CheckIn),
  id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
  at: `2026-03-${String(1 + n).padStart(2, '0')}T19:30:00.000Z`,
  localDate: `2026-03-${String(1 + n).padStart(2, '0')}`,
  zone: 'UTC',
  pleasantness: places[n] ?? 0,
  feelings: [
    { word: 'left_out', intensity: 2 },
    { word: ids.word, intensity: null },
  ],
  body: ['tight_chest'],
  about: ['partner', ids.about],
  needs: ['some_space'],
  note: `${note} is what there was to say.`,
  nudge: null,
}));

const made = { createdAt: '2026-02-01T10:00:00.000Z', updatedAt: '2026-02-01T10:00:00.000Z' };
const kept = { ...made, retiredAt: null, mergedInto: null };
const exported = {
  format: 'heartward',
  version: 1,
  exportedAt: '2026-11-22T15:00:00.000Z',
  checkins: checkIns,
  settings: { version: 1 },
  own: {
    words: [
      {
        ...kept,
        kind: 'word',
        id: ids.word,
        name: ownWord,
        meaning: '',
        pleasantness: -0.4,
        energy: 0.3,
        synonyms: [],
      },
    ],
    abouts: [{ ...kept, kind: 'about', id: ids.about, name: ownAbout }],
    prompts: [
      {
        ...kept,
        kind: 'prompt',
        id: 'own:3f1f3d52-4a1b-4a35-9a0e-2f6f0c0d9b14',
        pack: 'own',
        text: ownPrompt,
      },
    ],
  },
};

const draft = {
  id: '018bcfe5-6800-7000-8000-00000000dddd',
  step: 'about',
  view: { query: null, part: 'chest', pinned: [], seen: [] },
  answers: { ...pickAnswers(checkIns[0] as CheckIn), note: begun, about: [] },
  nudge: null,
  startedAt: '2026-03-01T19:30:00.000Z',
  zone: 'UTC',
  touchedAt: '2026-03-01T19:30:00.000Z',
  seconds: 3,
};

function pickAnswers(checkIn: CheckIn) {
  const { pleasantness, energy, feelings, everyday, body, about, needs, note, prompt, unsure } = checkIn;
  return { pleasantness, energy, feelings, everyday, body, about, needs, note, prompt, unsure };
}

/** What must not be found, and how to look for it. */
const SECRETS = {
  anywhere: [...notes, ...places, ownWord, ownAbout, ownPrompt, person, begun, searched, halfSaid],
  outsideScripts: VOCABULARY,
  outsideHistory: [] as readonly string[],
};

/** Which check-ins there are and of which days: neither is in any file but the history’s own. */
const TRACES = ['018bcfe5-6800-7000-8000-', '2026-03-', 'month=2026', ...Object.values(ids)];

async function openPrivacy(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('options.html#privacy');
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'A lock' })).toBeVisible();
  return page;
}

/** Whether a field shows all of what was typed into it. */
function hasRoom(field: HTMLElement): boolean {
  return field.scrollWidth <= field.clientWidth && field.scrollHeight <= field.clientHeight;
}

/** What opens the lock, as it is stored: of the passphrase, and of the code. It runs in the page. */
async function readWraps(): Promise<string[]> {
  const { lock } = await chrome.storage.local.get('lock');
  return [lock.vault.byPassphrase.sealed, lock.vault.byCode.sealed];
}

/** Whatever is written in the fields of a page. */
function readFields(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(
    ({ value }) => value,
  );
}

/** Turns a lock on, and answers with its recovery code. */
async function turnOn(page: Page): Promise<string> {
  const part = lockPart(page);
  await part.getByRole('button', { name: 'Turn on a lock' }).click();
  await expect(part.getByText('your history is gone for good')).toBeVisible();
  await part.getByLabel('New passphrase').fill(PASSPHRASE);
  await part.getByLabel('Repeat it').fill(PASSPHRASE);
  await part.getByRole('button', { name: 'Continue' }).click();
  const code = await part.locator('.recovery-sheet code').textContent();
  await part.getByLabel('I’ve written it down').check();
  await part.getByRole('button', { name: 'Lock my history' }).click();
  return code ?? '';
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Locks on a page that shows that it is unlocked; answers once the page has begun anew, as it does then. */
async function lockNow(page: Page): Promise<void> {
  const begunAnew = page.waitForEvent('load');
  await lockPart(page).getByRole('button', { name: 'Lock now' }).click();
  await begunAnew;
}

const lockPart = (page: Page) => page.getByRole('group', { name: 'A lock' });

test('with the lock on, nothing that was said is in the profile; and it can be added to, opened, changed and taken off', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const file = `${folder}/heartward.json`;
  await writeFile(file, JSON.stringify(exported));

  const first = await startChromium({ profileDir });
  const data = await first.open('options.html#data');
  await data.bringToFront();
  await data.getByLabel('Choose a file').setInputFiles(file);
  await data.getByRole('button', { name: 'Bring in' }).click();
  await expect(data.getByRole('status').filter({ hasText: `${COUNT} check-ins came in.` })).toBeVisible();
  await goToSection(data, 'sharing');
  const people = data.getByLabel('Name');
  await people.fill(person);
  await people.press('Enter');
  await data.evaluate(putRecords, ['drafts', [draft]] as [string, Record<string, unknown>[]]);
  // Each month has its copy by now.
  await first.open('popup.html');
  const copies = () => first.worker.evaluate(`chrome.storage.local.get().then((all) => JSON.stringify(all))`);
  await expect.poll(copies).toContain(notes.at(-1));
  await first.close();
  // What is looked for is found where it is: all but what was never said.
  const before = await findBytes(profileDir, SECRETS);
  for (const each of [...SECRETS.anywhere, ...SECRETS.outsideScripts.slice(0, 2)].filter(
    (one) => one !== searched && one !== halfSaid,
  )) {
    expect(
      before.some((line) => line.startsWith(`${each} in`)),
      String(each),
    ).toBe(true);
  }

  const second = await startChromium({ profileDir });
  // While a page is open that shows the plan of settings one has made one’s own, all that a plan goes back to stays.
  const beginning = () => second.worker.evaluate('chrome.storage.local.get(["seed", "beganAt", "settings"])');
  const privacy = await second.open('options.html#frequency');
  await privacy.bringToFront();
  await expect(privacy.getByRole('group', { name: 'The coming days' })).toBeVisible();
  await privacy.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await goToSection(privacy, 'privacy');
  expect(await findFaults(privacy)).toEqual([]);
  const began = await beginning();
  expect(began).toEqual({
    seed: expect.any(String),
    beganAt: expect.any(String),
    settings: expect.objectContaining({
      frequency: expect.objectContaining({ days: [1, 2, 3, 4, 5, 6] }),
    }),
  });
  const code = await turnOn(privacy);
  expect(code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await expect(lockPart(privacy)).toContainText('Your history is locked with your passphrase.', {
    timeout: 60_000,
  });
  expect(await beginning()).toEqual(began);
  // While it is open one looks back, searches and edits.
  const back = await second.open('lookback.html#all');
  await back.bringToFront();
  await expect(back.getByText(notes[29] ?? '')).toBeVisible();
  await back.getByRole('searchbox').fill(searched);
  await expect(back.getByText(notes[29] ?? '')).toBeHidden();
  await back.getByRole('searchbox').fill('');
  // Its time passes and nothing tells of it, as in sleep: what is used next is locked, and has nothing of before on it.
  await second.worker.evaluate(`navigator.locks.request('lock-keys', async () => {
    const { keys } = await chrome.storage.session.get('keys');
    await chrome.storage.session.set({ keys: { ...keys, until: Date.now() - 1 } });
  })`);
  await back.keyboard.press('ArrowDown');
  await expect(back.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await back.content()).not.toContain(notes[29]);
  await unlock(back, PASSPHRASE);

  // Which day, which check-in and which word one looks at, back and reload know, and no address.
  await back.getByRole('link', { name: 'Days', exact: true }).click();
  await back.getByRole('combobox', { name: 'Month' }).selectOption('2026-03');
  await back.getByRole('slider', { name: 'Day' }).focus();
  await back.keyboard.press('End');
  await back.keyboard.press('ArrowLeft');
  await back.keyboard.press('Enter');
  const day = back.getByRole('heading', { name: /30 March 2026|March 30, 2026/ });
  await expect(day).toBeVisible();
  await back.reload();
  await expect(day).toBeVisible();
  await back.goBack();
  await expect(day).toBeHidden();
  await back.goForward();
  await expect(day).toBeVisible();
  await expect(back).toHaveURL(/lookback\.html#days$/);
  await back.getByRole('button', { name: /^Open: / }).click();
  const opened = back.context().waitForEvent('page');
  await back.getByRole('dialog').getByRole('link', { name: 'Say it to someone' }).click();
  const toSay = await opened;
  const feeling = toSay.getByLabel('How you feel');
  await expect(feeling).not.toHaveValue('');
  await toSay.reload();
  await expect(feeling).not.toHaveValue('');
  await toSay.getByLabel('Anything else').fill(halfSaid);
  await back.bringToFront();
  await back.keyboard.press('Escape');
  await back.getByRole('link', { name: 'All', exact: true }).click();
  await back.getByRole('searchbox').fill(searched);
  const tried = await second.open('welcome.html');
  await tried.bringToFront();
  await tried.getByRole('slider', { name: 'Pleasantness' }).press('PageDown');
  await tried.getByRole('button', { name: 'Keep' }).click();
  await expect(tried.getByText('somewhat unpleasant')).toBeVisible();
  await privacy.bringToFront();
  await goToSection(privacy, 'data');
  await second.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await privacy.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(privacy.getByRole('status').filter({ hasText: 'in the file' })).toBeVisible();
  await goToSection(privacy, 'privacy');
  const inTab = await second.open('popup.html');
  await inTab.bringToFront();
  await inTab.getByRole('slider', { name: 'Pleasantness' }).press('PageUp');
  for (let step = 0; step < 2; step++) await inTab.getByRole('button', { name: 'Next' }).click();
  await inTab.getByLabel('A line, if you like').fill(halfSaid);
  await privacy.bringToFront();
  expect(await findFaults(privacy)).toEqual([]);
  await lockNow(privacy);
  await expect(privacy.getByLabel('Passphrase', { exact: true })).toBeVisible();
  expect(await findFaults(privacy)).toEqual([]);
  await expect(back.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await expect(tried.getByText('somewhat unpleasant')).toBeHidden();
  for (const page of [back, toSay, inTab]) {
    await expect.poll(() => page.content()).not.toContain(halfSaid);
    expect(await page.evaluate(readFields)).not.toContainEqual(
      expect.stringMatching(`${halfSaid}|${searched}`),
    );
  }
  const { origin } = second;
  await second.close();
  // Nor what opens it, though it was typed on a page.
  const unsaid = { ...SECRETS, anywhere: [...SECRETS.anywhere, PASSPHRASE, code], outsideHistory: TRACES };
  expect(await findBytes(profileDir, unsaid)).toEqual([]);
  // What the browser writes down by itself was read, and has in it what is said of that, and no more.
  const addresses = await findAddresses(profileDir, origin);
  for (const known of [/History: lookback\.html#all/, /Session_\d+: say\.html#[0-9a-f]{8}-/]) {
    expect(addresses).toContainEqual(expect.stringMatching(known));
  }
  expect(findTelling(addresses)).toEqual([]);

  // A new start is locked. A nudge comes all the same, and is answered.
  const third = await startChromium({ profileDir });
  const added = secret();
  await raiseNudge(third.worker, { id: 'while-locked', kind: 'asked' });
  const popup = await third.popup({ timeoutMs: 90_000 });
  await outwaitFirstInstant(popup);
  await popup.getByRole('slider', { name: 'Pleasantness' }).press('PageUp');
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox').first().check();
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByLabel('A line, if you like').fill(added);
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  await expect(popup.getByText('It’s encrypted')).toBeVisible();
  // It can be said while it is still known, and nothing of it is written down for that.
  await popup.getByRole('button', { name: 'More', exact: true }).click();
  const opening = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: /^(Say it to someone|Tell someone this, too)$/ }).click();
  const saying = await opening;
  await expect(saying.getByLabel('How you feel')).not.toHaveValue('');
  await saying.getByRole('button', { name: 'Put my note in' }).click();
  await expect(saying.getByRole('img')).toHaveAccessibleName(new RegExp(added));
  await expect(saying.getByRole('heading', { name: 'Afterwards' })).toBeHidden();
  await saying.reload();
  await expect(saying.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await saying.goto(`${third.origin}/popup.html#history`);
  await expect(saying.getByLabel('Passphrase', { exact: true })).toBeVisible();
  await saying.getByRole('button', { name: 'Use my recovery code' }).click();
  await saying.getByLabel('Recovery code').fill(code);
  expect(await saying.getByLabel('Recovery code').evaluate(hasRoom), 'the code, as it was written').toBe(
    true,
  );
  await third.letGo();
  await third.dismissPopup();
  await third.close();
  const alsoSecret = { ...SECRETS, anywhere: [...SECRETS.anywhere, added] };
  expect(await findBytes(profileDir, alsoSecret)).toEqual([]);

  const fourth = await startChromium({ profileDir });
  const looking = await fourth.open('lookback.html#all');
  await looking.bringToFront();
  await unlock(looking, 'not the passphrase at all');
  await expect(looking.getByRole('alert')).toHaveText('That’s not it. Nothing has changed.');
  const typed = looking.getByLabel('Passphrase', { exact: true });
  await typed.fill(PASSPHRASE);
  const show = looking.getByRole('button', { name: 'Show', exact: true });
  for (const type of ['text', 'password']) {
    await show.click();
    await expect(typed).toHaveAttribute('type', type);
    await expect(show).toHaveAttribute('aria-pressed', String(type === 'text'));
    await expect(typed).toHaveAttribute('autocomplete', 'current-password');
    await expect(typed).toHaveValue(PASSPHRASE);
  }
  await unlock(looking, PASSPHRASE);
  await expect(looking.getByText(added)).toBeVisible();
  for (const note of [notes[0], notes[29]]) {
    await looking.getByRole('searchbox').fill(note ?? '');
    await expect(looking.getByText(note ?? '')).toBeVisible();
  }
  await expect(looking.getByText(ownWord).filter({ visible: true }).first()).toBeVisible();

  // The recovery code opens it, too, and asks for a new passphrase.
  const settings = await openPrivacy(fourth);
  const part = lockPart(settings);
  await lockNow(settings);
  await part.getByRole('button', { name: 'Use my recovery code' }).click();
  await part.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
  await part.getByLabel('New passphrase').fill(OTHER);
  await part.getByLabel('Repeat it').fill(OTHER);
  await part.getByRole('radio', { name: 'No', exact: true }).check();
  await part.getByRole('button', { name: 'Set it and unlock' }).click();
  await expect(part.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await lockNow(settings);
  await unlock(settings, PASSPHRASE);
  await expect(part.getByRole('alert')).toContainText('That’s not it.');
  await unlock(settings, OTHER);

  await part.getByRole('button', { name: 'Change passphrase' }).click();
  await part.getByLabel('Current passphrase').fill(OTHER);
  await part.getByLabel('New passphrase').fill(PASSPHRASE);
  await part.getByLabel('Repeat it').fill(PASSPHRASE);
  // Somebody may know the one before: all is sealed anew, and what opened it is nowhere any more.
  const former = await settings.evaluate(readWraps);
  await part.getByRole('radio', { name: 'Yes, or I’m not sure' }).check();
  expect(await findFaults(settings)).toEqual([]);
  await part.getByRole('button', { name: 'Continue' }).click();
  await part.getByLabel('I’ve written it down').check();
  await part.getByRole('button', { name: 'Encrypt it again' }).click();
  await expect(part).toContainText('Your history is encrypted with a new key.', { timeout: 60_000 });
  await fourth.close();
  expect(
    await findBytes(profileDir, { ...alsoSecret, anywhere: [...alsoSecret.anywhere, ...former] }),
  ).toEqual([]);

  const fifth = await startChromium({ profileDir });
  const off = await openPrivacy(fifth);
  await unlock(off, OTHER);
  await expect(lockPart(off).getByRole('alert')).toContainText('That’s not it.');
  await unlock(off, PASSPHRASE);

  await lockPart(off).getByRole('button', { name: 'Turn off the lock' }).click();
  await lockPart(off).getByLabel('Current passphrase').fill(PASSPHRASE);
  await lockPart(off).getByRole('button', { name: 'Turn off the lock' }).click();
  await expect(lockPart(off)).toContainText('The lock is off.', { timeout: 60_000 });
  const whole = await off.evaluate(readStore, 'checkins');
  const known = new Map(whole.map((checkIn) => [checkIn['id'], checkIn]));
  expect(checkIns.map(({ id }) => known.get(id))).toMatchObject(
    checkIns.map(({ note, pleasantness }) => ({ note, pleasantness })),
  );
  expect(whole.map(({ note }) => note)).toContain(added);
  // What was half-said when it was locked is a draft.
  const half = expect.objectContaining({ answers: expect.objectContaining({ note: halfSaid }) });
  expect(await off.evaluate(readStore, 'drafts')).toEqual([draft, half]);
  expect(await off.evaluate(readStore, 'people')).toMatchObject([{ name: person }]);
});

test('everything can be deleted while it is locked, and Heartward is then as on its first day', async ({
  chromium,
}) => {
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'I don’t know yet' }).click();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  const page = await openPrivacy(chromium);
  await turnOn(page);
  await lockNow(page);
  await expect(lockPart(page).getByLabel('Passphrase', { exact: true })).toBeVisible();

  await goToSection(page, 'data');
  const all = page.getByRole('group', { name: 'Everything' });
  await all.getByLabel('If you mean it').fill('delete');
  await all.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything is gone.' })).toBeVisible();
  await goToSection(page, 'privacy');
  await expect(lockPart(page).getByRole('button', { name: 'Turn on a lock' })).toBeVisible();
  await popup.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: 'I don’t know yet' }).click();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  expect(await page.evaluate(readStore, 'checkins')).toHaveLength(1);
  const names = await page.evaluate(() =>
    indexedDB.databases().then((found) => found.map(({ name }) => name)),
  );
  expect(names).toEqual(['heartward']);
});
