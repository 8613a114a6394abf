import { readdir } from 'node:fs/promises';
import { SECTIONS, type SectionId } from '../../../entrypoints/options/sections.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { goToSection } from '../go-to-section.ts';
import { outwaitFirstInstant } from '../keyboard.ts';
import { OVER_A_PAGE, seeAnything } from '../over-a-page.ts';

test('settings take effect at once, in the plan and in the minute', async ({ chromium }) => {
  const options = await chromium.open('options.html');
  await options.bringToFront();
  const dueAlarm = () => chromium.worker.evaluate('chrome.alarms.get("due").then((alarm) => Boolean(alarm))');
  await expect.poll(dueAlarm).toBe(true);

  await options.getByRole('radio', { name: 'Only when I ask' }).check();
  await expect(options.getByRole('group', { name: 'The coming days' })).toBeHidden();
  await expect.poll(dueAlarm).toBe(false);
  await options.getByRole('radio', { name: 'Every so often' }).check();
  await expect.poll(dueAlarm).toBe(true);
  await options.getByLabel('Time between').selectOption('2 hours');
  await options.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  const preview = options.getByRole('group', { name: 'The coming days' });
  await expect(
    preview
      .locator('div', { hasText: 'Sunday' })
      .or(preview.locator('div', { hasText: 'Today' }))
      .first(),
  ).toBeVisible();
  await expect(preview).toContainText('nothing');

  await goToSection(options, 'content');
  await options.getByRole('checkbox', { name: 'Words' }).uncheck();
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeVisible();

  await options.bringToFront();
  await options.reload();
  await expect(options.getByRole('checkbox', { name: 'Words' })).not.toBeChecked();
  await goToSection(options, 'frequency');
  await expect(options.getByRole('radio', { name: 'Every so often' })).toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
});

test('a setting that the browser does not save is as it was again, and one is told, wherever one is on the page', async ({
  chromium,
}) => {
  const options = await chromium.open('options.html#privacy');
  const uncaught: Error[] = [];
  options.on('pageerror', (error) => uncaught.push(error));
  await options.bringToFront();
  const discreet = options.getByRole('checkbox', { name: 'Be discreet' });
  await discreet.check();
  await expect
    .poll(() => options.evaluate(`chrome.storage.local.get('settings')`))
    .toMatchObject({ settings: { privacy: { discreet: true } } });
  await options.evaluate(`{
    const { local } = chrome.storage;
    const { set } = local;
    // Whatever else is stored meanwhile is none of this.
    local.set = (items) => {
      if (!('settings' in items)) return set.call(local, items);
      local.set = set;
      return Promise.reject(new Error('The disk is full.'));
    };
  }`);
  await discreet.click();
  const told = options.getByRole('alert').filter({ hasText: 'didn’t save that' });
  await expect(told).toBeInViewport({ ratio: 1 });
  await expect(discreet).toBeChecked();
  expect(await findFaults(options)).toEqual([]);
  await discreet.uncheck();
  await expect(told).toBeHidden();
  await options.reload();
  await expect(discreet).not.toBeChecked();
  expect(uncaught).toEqual([]);
});

test('discreet: the icon, the pages and what they say have a neutral name at once, and one key hides a page and brings it back', async ({
  chromium,
  folder,
}) => {
  const iconText = () => chromium.worker.evaluate('chrome.action.getTitle({})');
  const options = await chromium.open('options.html#privacy');
  await options.bringToFront();
  await expect(options).toHaveTitle('Privacy · Heartward settings');
  await expect.poll(iconText).toBe('Heartward');
  await options.keyboard.press('F8');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();

  await options.getByRole('checkbox', { name: 'Be discreet' }).check();
  await expect(options).toHaveTitle('Notes');
  await expect.poll(iconText).toBe('Notes');
  await expect(options.locator('link[rel="icon"]')).toHaveAttribute('href', '/notes/32.png');
  await goToSection(options, 'data');
  await expect(options).toHaveTitle('Notes');
  await expect(options.getByRole('radio', { name: 'For Notes' })).toBeVisible();
  expect(await options.locator('body').ariaSnapshot()).not.toMatch(/heartward(?!-export)/i);
  await chromium.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await options.getByRole('button', { name: 'Export' }).click();
  // What is still being written has another ending.
  const saved = async () => (await readdir(folder)).filter((name) => /notes|heartward|\.json/.test(name));
  await expect
    .poll(saved)
    .toEqual(['network-0.json', expect.stringMatching(/^notes-\d{4}-\d\d-\d\d\.json$/)]);

  for (const path of ['lookback.html', 'welcome.html', 'say.html', 'learn.html', 'popup.html']) {
    const page = await chromium.open(path);
    await page.bringToFront();
    await expect(page).toHaveTitle('Notes');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/notes/32.png');
    await expect(page.locator('body'), path).not.toContainText('Heartward');
    if (path === 'popup.html') await outwaitFirstInstant(page);
    await page.keyboard.press('F8');
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    expect(await page.locator('body').ariaSnapshot()).toBe('');
    await page.keyboard.press('F8');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.close();
  }

  await chromium.openPopup();
  const popup = await chromium.popup();
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('button', { name: 'Next' }).click();
  const line = popup.getByLabel('A line, if you like');
  await line.pressSequentially('half a sen');
  await popup.keyboard.press('F8');
  await expect(line).toBeHidden();
  // Nothing is said by a key that is pressed meanwhile.
  for (const key of ['t', 'Enter', 'Control+Enter', 'ArrowLeft']) await popup.keyboard.press(key);
  await popup.keyboard.press('F8');
  await popup.keyboard.type('tence');
  await expect(line).toHaveValue('half a sentence');

  // Whatever lies over a page, or is unfolded on it, is hidden with it, and stays so when the page is loaded anew.
  const cover = await chromium.open('lookback.html#all');
  await cover.bringToFront();
  await cover.getByRole('button', { name: 'Add an earlier moment' }).click();
  const dialog = cover.getByRole('dialog');
  await dialog.getByRole('textbox').last().fill('for nobody');
  for (const [kind, open] of Object.entries(OVER_A_PAGE)) {
    await cover.evaluate(open);
    await cover.keyboard.press('F8');
    await expect.poll(() => cover.evaluate(seeAnything), kind).toEqual([]);
    expect(await cover.locator('body').ariaSnapshot(), kind).toBe('');
    // Nothing closes unseen.
    await cover.keyboard.press('Escape');
    await cover.keyboard.press('F8');
    await expect(dialog, kind).toBeVisible();
    await expect(dialog.getByRole('textbox').last(), kind).toHaveValue('for nobody');
  }
  await cover.keyboard.press('F8');
  await cover.reload();
  await expect(cover).toHaveTitle('Notes');
  expect(await cover.evaluate(seeAnything), 'loaded anew').toEqual([]);
  await cover.keyboard.press('F8');
  await expect(cover.getByRole('heading', { level: 1 })).toBeVisible();
  await cover.close();

  await options.bringToFront();
  await goToSection(options, 'privacy');
  await options.getByRole('checkbox', { name: 'Be discreet' }).uncheck();
  await expect(options).toHaveTitle('Privacy · Heartward settings');
  await expect.poll(iconText).toBe('Heartward');
  await expect(options.locator('link[rel="icon"]')).toHaveAttribute('href', '/icons/32.png');
  await goToSection(options, 'data');
  await expect(options).toHaveTitle('Your data · Heartward settings');
  await expect(options.getByRole('radio', { name: 'For Heartward' })).toBeVisible();
});

test('a section in the address is where one lands, a link leads to its top, and back, forward and reload to where one was', async ({
  chromium,
}) => {
  const options = await chromium.open('options.html#no-such-section');
  await options.bringToFront();
  const list = options.getByRole('navigation', { name: 'Sections' });
  const scrolled = () => options.evaluate(() => Math.round(scrollY));
  const expectOpen = async (id: SectionId, title: string) => {
    await expect(options.getByRole('region')).toHaveCount(1);
    await expect(options.getByRole('region', { name: title, exact: true })).toBeVisible();
    await expect(list.locator('[aria-current="page"]')).toHaveAttribute('href', `#${id}`);
    await expect(options).toHaveTitle(`${title} · Heartward settings`);
    await expect(list.getByRole('link')).toHaveCount(SECTIONS.length);
    for (const link of await list.getByRole('link').all()) await expect(link).toBeInViewport({ ratio: 1 });
  };
  const heading = options.getByRole('heading', { level: 2 });
  await expectOpen('frequency', 'How often');
  await expect(heading).not.toBeFocused();

  for (const size of [
    { width: 1280, height: 700 },
    { width: 380, height: 700 },
  ]) {
    await options.setViewportSize(size);
    await goToSection(options, 'frequency');
    await expectOpen('frequency', 'How often');
    await goToSection(options, 'data');
    await expectOpen('data', 'Your data');
    await options.getByLabel('If you mean it').fill('del');
    const leftAt = 400;
    await options.evaluate((at) => scrollTo(0, at), leftAt);
    await expect.poll(() => options.evaluate(() => history.state)).toEqual({ scrolledTo: leftAt });
    await goToSection(options, 'support');
    await expectOpen('support', 'Support');
    expect(await scrolled()).toBe(0);
    await expect(options.getByText('Call your local emergency number.')).toBeInViewport({ ratio: 1 });
    await options.goBack();
    await expectOpen('data', 'Your data');
    await expect.poll(scrolled).toBe(leftAt);
    await expect(heading, 'only a link moves the focus').not.toBeFocused();
    await expect(options.getByLabel('If you mean it'), 'what was begun is still there').toHaveValue('del');
    await options.goForward();
    await expectOpen('support', 'Support');
    expect(await scrolled()).toBe(0);
    await options.goBack();
    await options.reload();
    await expectOpen('data', 'Your data');
    await expect.poll(scrolled).toBe(leftAt);
    await expect(heading).not.toBeFocused();
  }
});
