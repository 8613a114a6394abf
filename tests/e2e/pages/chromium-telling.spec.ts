import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { readMessages } from '../../messages.ts';
import { readTextFile } from '../../texts.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const messages = await readMessages();
const t = (key: string) => messages[key.replaceAll('.', '_')] ?? '';

const NOTE = 'Only I may read this.';
const FEARED = 'That you say it’s nothing.';
const HEARD = 'That you feel on your own with it.';
const DAY_MS = 86_400_000;
const SENTENCE =
  'T., can I tell you something? I’ve been feeling let down by you lately. Could I have a hug?';
const RECEIVE = 'You don’t have to say anything.';

async function keepCheckIn(popup: Page): Promise<void> {
  await popup.locator('.surface').click({ position: { x: 90, y: 165 } });
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox', { name: 'let down' }).check();
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox', { name: 'partner' }).check();
  await popup.getByRole('button', { name: /^I’d like/ }).click();
  await popup.getByRole('checkbox', { name: 'a hug' }).check();
  await popup.getByLabel('A line, if you like').fill(NOTE);
  await popup.getByRole('button', { name: 'Keep' }).click();
}

/** Prints a page as the browser would, to be looked at, too. */
async function expectOnePage(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true });
  const printed = Buffer.from(data, 'base64');
  await writeFile(test.info().outputPath(name), printed);
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}

async function readClipboard(chromium: Chromium, page: Page): Promise<string> {
  await chromium.cdp.send('Browser.grantPermissions', {
    origin: chromium.origin,
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });
  return page.evaluate(() => navigator.clipboard.readText());
}

test('a check-in becomes a sentence for somebody: copied, drafted, saved as a picture, printed, said, and a day later seen beside what was feared and the answer', async ({
  chromium,
  folder,
}) => {
  const popup = await chromium.open('popup.html');
  await popup.setViewportSize({ width: 380, height: 580 });
  await keepCheckIn(popup);
  const opening = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: 'Say it to someone' }).click();
  const address = new URL((await opening).url());
  const [kept] = await popup.evaluate(readStore, 'checkins');
  // Which one it is went another way: the browser keeps every address.
  expect(`${address.pathname}${address.search}${address.hash}`).toMatch(/^\/say\.html#[\da-f-]{36}$/);
  expect(address.hash).not.toContain(String(kept?.['id']));

  const page = await chromium.open(`say.html${address.hash}`);
  await page.bringToFront();
  const card = page.getByRole('img');
  await expect(card).toHaveAccessibleName('I’ve been feeling let down by my partner lately. I’d love a hug.');
  await page.getByRole('radio', { name: 'Partner' }).check();
  await expect(card).toHaveAccessibleName('I’ve been feeling let down by you lately. Could I have a hug?');
  await page.getByRole('button', { name: 'Another wording' }).click();
  await expect(card).toHaveAccessibleName(/^I keep feeling let down by you\./);
  await page.getByRole('radio', { name: 'A doctor or helpline' }).check();
  await expect(page.getByRole('radio', { name: 'Warm' })).toBeHidden();
  await page.getByRole('radio', { name: 'To read out' }).check();
  await expect(card).toHaveAccessibleName(/feeling let down by my partner/);
  for (let turn = 0; turn < 2; turn++) await page.getByRole('button', { name: 'Another wording' }).click();
  await page.getByText('My people').click();
  await page.getByLabel('Name').fill('T.');
  await page.getByLabel('Who they are to you').selectOption('Partner');
  await page.getByLabel('Name').press('Enter');
  await expect(page.getByLabel('Who T. is to you')).toHaveValue('partner');
  await page.getByRole('radio', { name: 'T.' }).check();
  await page.getByRole('radio', { name: 'Warm' }).check();
  await page.getByRole('radio', { name: 'No need to answer' }).check();
  await expect(card).toHaveAccessibleName(`${SENTENCE} ${RECEIVE}`);
  expect(await card.textContent()).not.toContain(NOTE);
  // Selected by hand, it has a space wherever a line was broken.
  const selected = await card.evaluate((drawing) => {
    getSelection()?.selectAllChildren(drawing);
    return String(getSelection());
  });
  expect(selected.replaceAll(/\s+/g, ' ').trim()).toBe(`${SENTENCE} ${RECEIVE}`);

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await readClipboard(chromium, page)).toBe(`${SENTENCE}\n\n${RECEIVE}`);
  const draft = await page.getByRole('link', { name: 'Draft an e-mail' }).getAttribute('href');
  expect(decodeURIComponent(draft ?? '')).toBe(`mailto:?body=${SENTENCE}\r\n\r\n${RECEIVE}`);

  await chromium.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.getByRole('button', { name: 'Save as a picture' }).click();
  const saved = await waitFor('the picture', async () =>
    (await readdir(folder)).find((name) => name === 'heartward-card.png'),
  );
  const picture = await readFile(join(folder, saved));
  await writeFile(test.info().outputPath('card.png'), picture);
  const { width, height, format } = await sharp(picture).metadata();
  expect({ format, isWide: width > 1000, isHigh: height > 500 }).toEqual({
    format: 'png',
    isWide: true,
    isHigh: true,
  });
  const { channels } = await sharp(picture).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev)), 'there is something on it').toBeGreaterThan(5);

  await expectOnePage(page, 'card.pdf');
  await page.emulateMedia({ media: 'print' });
  await expect(card).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Say it to someone' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByLabel(t('say.feared')).fill(FEARED);
  const answerCard = page.getByRole('region', { name: t('say.answer.title') });
  await answerCard.getByRole('button', { name: t('say.answer.copy') }).click();
  await expect(answerCard.getByText('Copied.')).toBeVisible();
  const sent = await readClipboard(chromium, page);
  expect(sent).toContain(`${SENTENCE}\n\n${RECEIVE}\n\n`);

  await page.getByRole('button', { name: 'I said it' }).click();
  await expect(page.getByText('It’s said. You don’t have to do anything more.')).toBeVisible();
  const [said] = await page.evaluate(readStore, 'checkins');
  expect(said).toMatchObject({ note: NOTE, saidAt: expect.stringMatching(/^\d{4}-.*Z$/) });
  await page.getByRole('button', { name: 'Put my note in' }).click();
  await expect(card).toHaveAccessibleName(new RegExp(NOTE.replace('.', '\\.')));

  // As a mail brings it back: filled in, and quoted.
  const mark = t('say.answer.marks.heard');
  const mail = `Thanks for telling me!\n\n${sent.replace(mark, `${mark} ${HEARD}`).replaceAll(/^/gm, '> ')}`;
  await page.getByLabel(t('say.answer.paste')).fill(mail);
  await page.getByRole('button', { name: t('say.answer.keep') }).click();
  await expect(page.getByRole('button', { name: t('say.answer.remove') })).toBeVisible();
  await expect
    .poll(() => page.evaluate(readStore, 'told'))
    .toMatchObject([{ feared: FEARED, sentence: SENTENCE, answer: { heard: HEARD } }]);

  await popup.bringToFront();
  await popup.clock.setFixedTime(Date.now() + DAY_MS);
  await popup.goto(`${chromium.origin}/popup.html`);
  await popup.locator('.surface').click({ position: { x: 90, y: 165 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByText(t('say.howWas'))).toBeVisible();
  await popup.getByRole('button', { name: t('say.hows.mixed') }).click();
  await expect(popup.getByText(t('say.howAnswers.mixed'))).toBeVisible();
  await popup.getByRole('link', { name: 'History' }).click();
  await popup.getByRole('button', { name: /^Open: .*let down/ }).click();
  const reopening = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: 'Say it to someone' }).click();
  const again = await reopening;
  const came = again.getByRole('region', { name: t('say.came') });
  for (const part of [SENTENCE, FEARED, t('say.hows.mixed'), HEARD]) {
    await expect(came.getByRole('definition').filter({ hasText: part })).toBeVisible();
  }

  // For somebody whose work it is to listen: one click from Support, of check-ins that one chooses.
  await again.goto(`${chromium.origin}/options.html#support`);
  const finding = again.context().waitForEvent('page');
  await again.getByRole('link', { name: t('say.first.link') }).click();
  const first = await finding;
  const beginning = first.getByRole('img');
  await expect(beginning).toHaveAccessibleName(/^I’m calling because I’d like to talk to someone\./);
  expect(new URL(first.url()).hash).toBe('#to=line');
  await first.getByRole('checkbox', { name: /let down · partner/ }).check();
  await expect(beginning).toHaveAccessibleName(
    /(?:Today I’ve|Yesterday I) felt let down\. Mostly it’s about things with my partner\./,
  );
  await first.getByRole('radio', { name: t('say.first.channels.visit') }).check();
  const readOut = await first.getByLabel(t('say.first.text')).inputValue();
  expect(readOut).toMatch(/^I’d like to tell you how I’ve been\. /);
  expect(readOut).not.toContain(NOTE);
  await first.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(first.getByText('Copied.')).toBeVisible();
  expect(await readClipboard(chromium, first)).toBe(readOut);
  expect(await findFaults(first)).toEqual([]);
  await expectOnePage(first, 'first-sentence.pdf');
});

test('what others said is there to read, an ally has something to try and a card to give, and a sentence is written from nothing', async ({
  chromium,
}) => {
  const page = await chromium.open('learn.html');
  await page.bringToFront();
  const others = page.getByRole('region', { name: 'How people say it' });
  const said = readTextFile('examples');
  await expect(others.getByRole('group').first()).toBeVisible();
  for (const region of await others.getByRole('group').all()) await region.locator('summary').click();
  await expect(others.getByRole('listitem')).toHaveText(Object.values(said));

  const ally = page.getByRole('region', { name: 'Being an ally' });
  const things = Object.entries(readTextFile('ally')).filter(([key]) => key.startsWith('thing_'));
  const seen = new Set<string>();
  for (let turn = 0; turn < things.length; turn += 1) {
    seen.add((await ally.getByRole('status').first().textContent()) ?? '');
    await ally.getByRole('button', { name: 'Another one' }).click();
  }
  expect([...seen].toSorted()).toEqual(things.map(([, thing]) => thing).toSorted());
  await expect(ally.getByRole('link', { name: 'Choose your questions' })).toHaveAttribute(
    'href',
    '/options.html#content',
  );
  await page.evaluate(() => {
    // The browser’s own dialog would wait for somebody.
    window.print = () => {};
  });
  await ally.getByRole('button', { name: 'Print' }).click();
  await expectOnePage(page, 'card-to-give.pdf');

  const understanding = page.getByRole('region', { name: 'Understanding' });
  await expect(understanding.getByRole('group').first()).toBeVisible();
  for (const reading of await understanding.getByRole('group').all()) {
    await reading.locator('summary').click();
    await expect(reading.getByText(/^Read in: /)).toBeVisible();
  }
  await expect(understanding.getByText(/^Read in: /)).toHaveCount(6);

  const scenes = readTextFile('scenes');
  const practice = page.getByRole('region', { name: 'Listening practice' });
  await practice.getByText(scenes['father_who'] ?? '').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(practice.getByRole('button', { pressed: true })).toHaveText(scenes['father_2'] ?? '');
  await expect(practice.getByText(scenes['father_2_lands'] ?? '')).toBeVisible();

  await page.goto(`${chromium.origin}/say.html`);
  await expect(page.getByText('it will show up here')).toBeVisible();
  await page.getByLabel('How you feel').fill('I’m a bit lost');
  await page.getByLabel('What you’d ask for').fill('I’d like a walk with you');
  await page.getByRole('radio', { name: 'Nothing more' }).check();
  await expect(page.getByRole('img')).toHaveAccessibleName('I’m a bit lost. I’d like a walk with you.');
  await page.getByText('Try it out first').click();
  await page.getByLabel('What might they say?').fill('That I worry too much.');
  await page.getByLabel('What are you hoping for?').fill('A walk.');
  await page.getByLabel('What if it goes badly?').fill('I’ll ring T.');
  await page.reload();
  await page.getByText('Try it out first').click();
  for (const line of ['What might they say?', 'What are you hoping for?', 'What if it goes badly?']) {
    await expect(page.getByLabel(line), 'a rehearsal is kept nowhere').toHaveValue('');
  }
  await expect(page.getByRole('heading', { name: 'Afterwards' })).toBeHidden();
});
