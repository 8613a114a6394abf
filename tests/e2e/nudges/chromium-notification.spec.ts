import { pressKey } from '../../browsers/input.ts';
import { expect, test } from '../fixtures.ts';
import { lookNow, raiseNudge, readNudge } from '../raise-nudge.ts';

/** Chromium takes no answer to its question for half a second after it is up. */
const QUESTION_INSTANT_MS = 1_500;

test('a notification comes only where it was chosen and allowed, while another program is in front, and goes when the nudge does', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const { worker } = chromium;
  const options = await chromium.open('options.html');
  await options.bringToFront();
  const choice = options.getByRole('checkbox', { name: 'Tell me outside the browser, too' });
  const allowed = () => worker.evaluate(`chrome.permissions.contains({ permissions: ['notifications'] })`);
  const notifications = () => worker.evaluate('chrome.notifications.getAll()');
  await expect(choice).not.toBeChecked();
  expect(await allowed()).toBe(false);

  // The browser asks at the click; the first time the answer is no.
  await choice.check();
  await outwaitQuestion();
  await pressKey(display, 'Escape');
  await expect(options.getByText('Your browser didn’t allow it')).toBeVisible();
  await expect(choice).not.toBeChecked();
  expect(await allowed()).toBe(false);

  await choice.check();
  await outwaitQuestion();
  await pressKey(display, 'Tab');
  await pressKey(display, 'Return');
  await expect.poll(allowed).toBe(true);
  await expect(choice).toBeChecked();
  await chromium.letGo();

  // Nobody sees the browser, and nobody touches anything.
  await chromium.minimise();
  await expect.poll(() => worker.evaluate('chrome.idle.queryState(15)')).toBe('idle');
  await raiseNudge(worker, { id: 'told' });
  await expect.poll(() => readNudge(worker, 'told')).toMatchObject({ state: 'dotted', heldFor: null });
  expect(await notifications()).toEqual({ nudge: true });
  expect(await chromium.popupIsOpen()).toBe(false);

  // A click on it opens the check-in, which is what it was for.
  await worker.evaluate(`chrome.notifications.onClicked.dispatch('nudge')`);
  await expect.poll(() => readNudge(worker, 'told')).toMatchObject({ state: 'shown' });
  await expect.poll(notifications).toEqual({});
  // It opens in the popup, or in a tab where the browser has no window to hang one on.
  for (const { targetId, url } of await chromium.cdp.targets())
    if (url.startsWith(`${chromium.origin}/popup.html`))
      await chromium.cdp.send('Target.closeTarget', { targetId });
  await expect.poll(() => readNudge(worker, 'told')).toMatchObject({ state: 'ignored' });

  // Another one that nobody answers takes its line along when it fades.
  await chromium.minimise();
  await raiseNudge(worker, { id: 'faded' });
  await expect.poll(notifications).toEqual({ nudge: true });
  await raiseNudge(worker, { id: 'faded', dueMinutesAgo: 50 });
  await lookNow(worker);
  await expect.poll(() => readNudge(worker, 'faded')).toMatchObject({ state: 'faded' });
  await expect.poll(notifications).toEqual({});

  /** The browser's question takes the focus from the page, and for a first instant no answer, as our own popup does. */
  async function outwaitQuestion() {
    await options.waitForFunction(() => !document.hasFocus());
    const askedAt = await options.evaluate(() => performance.now());
    await options.waitForFunction((instant) => performance.now() > instant, askedAt + QUESTION_INSTANT_MS);
  }
});
