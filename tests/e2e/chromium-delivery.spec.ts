import type { Page } from '@playwright/test';
import type { Chromium } from '../browsers/chromium.ts';
import type { Display } from '../browsers/display.ts';
import { pressKey } from '../browsers/input.ts';
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

/** Sets one fixed time, the first whole minute that leaves a little time to set it, at any hour of the day. */
async function planSoon(chromium: Chromium, display: Display): Promise<Page> {
  const options = await chromium.open('options.html');
  await options.bringToFront();
  await options.getByRole('radio', { name: 'At times I choose' }).check();
  const time = await options.evaluate(() => {
    const soon = Temporal.Now.plainTimeISO().add({ seconds: 65 });
    return soon.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'minute' });
  });
  await options.getByLabel('From', { exact: true }).fill('00:00');
  await options.getByLabel('To', { exact: true }).fill('00:00');
  await options.getByLabel('Time 1').fill(time);
  await options.getByLabel('Time 1').blur();
  // Somebody is there: on a display that nobody has touched for minutes, there would be nobody to ask.
  if (display.virtual) await pressKey(display, 'Shift_L');
  return options;
}

test('a planned nudge comes at its time, once nobody has touched anything for a moment', async ({
  chromium,
  display,
}) => {
  const options = await planSoon(chromium, display);
  await expect(options.getByRole('group', { name: 'The coming days' })).toContainText('Today');
  const popup = await chromium.popup({ timeoutMs: 120_000 });
  await expect(popup.getByRole('heading', { name: 'Where are you right now?' })).toBeVisible();
  expect(await popup.evaluate(readStore, 'nudges')).toMatchObject([{ kind: 'planned', state: 'shown' }]);
});

test('typing holds a nudge, stillness lets it come', async ({ chromium, display }) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const options = await planSoon(chromium, display);
  const held = async () => {
    await pressKey(display, 'Shift_L');
    return options.evaluate(readStore, 'nudges');
  };
  await expect
    .poll(held, { timeout: 90_000, intervals: [1000] })
    .toMatchObject([{ state: 'waiting', heldFor: 'busy' }]);
  expect(await chromium.popupIsOpen()).toBe(false);
  const popup = await chromium.popup({ timeoutMs: 60_000 });
  expect(await popup.evaluate(readStore, 'nudges')).toMatchObject([{ state: 'shown', heldFor: 'busy' }]);
});

test('a window in full screen holds a nudge', async ({ chromium, display }) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const options = await planSoon(chromium, display);
  await pressKey(display, 'F11');
  await expect
    .poll(() => options.evaluate(readStore, 'nudges'), { timeout: 90_000, intervals: [1000] })
    .toMatchObject([{ state: 'waiting', heldFor: 'fullscreen' }]);
  expect(await chromium.popupIsOpen()).toBe(false);
  await pressKey(display, 'F11');
  // Out of full screen, still again, and looked at a minute later at the most.
  await chromium.popup({ timeoutMs: 120_000 });
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
