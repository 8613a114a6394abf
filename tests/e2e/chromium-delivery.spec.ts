import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

test('the worker is stopped between planning and alarm, and the nudge comes', async ({ chromium }) => {
  const welcome = await chromium.open('welcome.html');
  await welcome.getByRole('button', { name: 'Show me one' }).click();
  await expect.poll(() => welcome.evaluate(readStore, 'nudges')).toHaveLength(1);
  await chromium.worker.stop();
  const popup = await chromium.popup({ timeoutMs: 60_000 });
  await expect(popup.getByRole('button', { name: 'Not now' })).toBeVisible();
});

test('a planned nudge comes at its time, once nobody has touched anything for a moment', async ({
  chromium,
}) => {
  const options = await chromium.open('options.html');
  await options.bringToFront();
  await options.getByRole('radio', { name: 'At times I choose' }).check();
  // The first whole minute that leaves a little time to set it.
  const time = await options.evaluate(() => {
    const soon = Temporal.Now.plainTimeISO().add({ seconds: 65 });
    return soon.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'minute' });
  });
  await options.getByLabel('From', { exact: true }).fill('00:00');
  await options.getByLabel('To', { exact: true }).fill('00:00');
  await options.getByLabel('Time 1').fill(time);
  await options.getByLabel('Time 1').blur();
  await expect(options.getByRole('group', { name: 'The coming days' })).toContainText('Today');

  const popup = await chromium.popup({ timeoutMs: 120_000 });
  await expect(popup.getByRole('heading', { name: 'Where are you right now?' })).toBeVisible();
  expect(await popup.evaluate(readStore, 'nudges')).toMatchObject([{ kind: 'planned', state: 'shown' }]);
});

test('with another window in front there is only a dot on the icon, and a click on it answers the nudge', async ({
  chromium,
}) => {
  const welcome = await chromium.open('welcome.html');
  await welcome.getByRole('button', { name: 'Show me one' }).click();
  // A window without a toolbar, in which the browser refuses every popup.
  await chromium.worker.evaluate(
    `chrome.windows.create({ type: 'popup', url: 'about:blank' }).then(() => {})`,
  );
  await expect(welcome.getByRole('status')).toContainText('small dot on the icon', { timeout: 60_000 });
  expect(await chromium.worker.evaluate('chrome.action.getBadgeText({})')).toBe(' ');
  expect(await chromium.popupIsOpen()).toBe(false);

  const popup = await chromium.open('popup.html');
  await popup.getByRole('button', { name: 'I don’t know yet' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  expect(await popup.evaluate(readStore, 'nudges')).toMatchObject([{ state: 'answered' }]);
  await expect.poll(() => chromium.worker.evaluate('chrome.action.getBadgeText({})')).toBe('');
});
