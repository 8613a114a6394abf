import type { Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import type { Display } from '../../browsers/display.ts';
import { pressKey } from '../../browsers/input.ts';
import { openOtherProgram } from '../../browsers/other-program.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { expect, test } from '../fixtures.ts';
import { outwaitFirstInstant } from '../keyboard.ts';
import { lookNow, raiseNudge, readNudge } from '../raise-nudge.ts';
import { readStore } from '../stored.ts';

/** How long the popup takes no keys; the page counts from its own beginning. */
const FIRST_INSTANT_MS = 800;

/** Sets one fixed time, the first whole minute that leaves a little time to set it, at any hour of the day. */
async function planSoon(chromium: Chromium, display: Display): Promise<Page> {
  const options = await chromium.open('options.html');
  await options.bringToFront();
  await options.getByRole('radio', { name: 'At times I choose' }).check();
  const time = await options.evaluate(() => {
    const soon = Temporal.Now.plainTimeISO().add({ seconds: 65 });
    return soon.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'minute' });
  });
  const hours = options.getByRole('group', { name: 'Between which hours' });
  await hours.getByLabel('From', { exact: true }).fill('00:00');
  await hours.getByLabel('To', { exact: true }).fill('00:00');
  await options.getByLabel('Time 1').fill(time);
  await options.getByLabel('Time 1').blur();
  // Somebody is there: on a display that nobody has touched for minutes, there would be nobody to ask.
  if (display.virtual) await pressKey(display, 'Shift_L');
  return options;
}

/** A page of another site that plays a tone. */
const TONE = `data:text/html,${encodeURIComponent(
  `<script>
    const context = new AudioContext();
    const tone = context.createOscillator();
    tone.connect(context.destination);
    tone.start();
  </script>`,
)}`;

test('a planned nudge comes at its time, though the worker was stopped meanwhile', async ({
  chromium,
  display,
}) => {
  const options = await planSoon(chromium, display);
  await expect(options.getByRole('group', { name: 'The coming days' })).toContainText('Today');
  await chromium.letGo();
  await chromium.worker.stop();
  const popup = await chromium.popup({ timeoutMs: 120_000 });
  await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeVisible();
  // It says so itself, once it is up.
  await expect
    .poll(() => popup.evaluate(readStore, 'nudges'))
    .toMatchObject([{ kind: 'planned', state: 'shown' }]);
});

test('typing, full screen and sound hold a nudge, stillness lets it come; a stray key answers nothing, and closing it halfway is no refusal', async ({
  startChromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const chromium = await startChromium({ args: ['--autoplay-policy=no-user-gesture-required'] });
  const { worker } = chromium;
  await expect.poll(() => worker.evaluate(readStore, 'nudges')).toEqual([]);
  const nudge = () => readNudge(worker, 'held');
  const isHeldFor = async (reason: string) => {
    await expect.poll(nudge).toMatchObject({ state: 'waiting', heldFor: reason });
    expect(await chromium.popupIsOpen(), reason).toBe(false);
  };

  await pressKey(display, 'Shift_L');
  await raiseNudge(worker, { id: 'held' });
  await isHeldFor('busy');

  await pressKey(display, 'F11');
  await expect
    .poll(() => worker.evaluate('chrome.windows.getAll().then(([window]) => window.state)'))
    .toBe('fullscreen');
  await lookNow(worker);
  await isHeldFor('fullscreen');
  await pressKey(display, 'F11');

  const { targetId } = await chromium.cdp.send('Target.createTarget', { url: TONE });
  await expect
    .poll(() => worker.evaluate('chrome.tabs.query({ audible: true }).then(({ length }) => length)'))
    .toBe(1);
  await lookNow(worker);
  await isHeldFor('audible');
  await chromium.cdp.send('Target.closeTarget', { targetId });

  await pressKey(display, 'Shift_L');
  await lookNow(worker);
  await isHeldFor('busy');
  const lastKeyAt = Date.now();
  await waitFor('the popup to open', () => chromium.popupIsOpen(), { timeoutMs: 90_000 });
  expect(Date.now() - lastKeyAt, 'fifteen seconds of stillness').toBeGreaterThan(14_000);

  for (const key of ['space', 'Return', 'Tab', 'Right']) await pressKey(display, key);
  const keysAt = Date.now();
  const popup = await chromium.popup();
  const openedAt = await popup.evaluate(() => performance.timeOrigin);
  // On a machine so slow that the instant was over by then, the keys would have been real answers.
  if (keysAt - openedAt < FIRST_INSTANT_MS) {
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  }
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([]);
  await outwaitFirstInstant(popup);
  await pressKey(display, 'Tab');
  await expect(popup.locator(':focus'), 'after the first instant, keys are keys').toBeVisible();

  await expect.poll(nudge).toMatchObject({ state: 'shown', heldFor: 'busy' });
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  await expect.poll(() => worker.evaluate(readStore, 'drafts')).toHaveLength(1);
  await chromium.letGo();
  await worker.stop();
  await chromium.closePopup();
  await lookNow(worker);
  await expect.poll(nudge).toMatchObject({ state: 'half-said' });
});

test('with another window in front there is only a dot on the icon, and a click on it answers the nudge', async ({
  chromium,
  display,
}) => {
  const { worker } = chromium;
  const badge = () => worker.evaluate('chrome.action.getBadgeText({})');
  if (display.virtual) await pressKey(display, 'Shift_L');
  // A window without a toolbar, in which the browser refuses every popup.
  const other = await worker.evaluate<[], number>(
    `chrome.windows.create({ type: 'popup', url: 'about:blank' }).then(({ id }) => id)`,
  );
  await raiseNudge(worker, { id: 'early' });
  await expect
    .poll(() => readNudge(worker, 'early'))
    .toMatchObject({ state: 'waiting', heldFor: 'toolless' });
  expect(await badge()).toBe('');

  // The first half of its time is over, and there was no good moment in it.
  await raiseNudge(worker, { id: 'early', dueMinutesAgo: 30 });
  await expect.poll(() => readNudge(worker, 'early')).toMatchObject({ state: 'dotted' });
  await expect.poll(badge).toBe(' ');
  expect(await chromium.popupIsOpen()).toBe(false);
  await worker.evaluate(`chrome.windows.remove(${other})`);

  await answer('early');
  await expect.poll(badge).toBe('');

  // A window that is no browser's, in front of which no browser may put anything.
  if (!display.virtual) return;
  const program = await openOtherProgram(display);
  await expect
    .poll(() => worker.evaluate('chrome.windows.getAll().then(([window]) => window.focused)'))
    .toBe(false);
  await pressKey(display, 'Shift_L');
  await raiseNudge(worker, { id: 'behind' });
  await expect
    .poll(() => readNudge(worker, 'behind'))
    .toMatchObject({ state: 'waiting', heldFor: 'elsewhere' });
  await raiseNudge(worker, { id: 'behind', dueMinutesAgo: 30 });
  await expect.poll(() => readNudge(worker, 'behind')).toMatchObject({ state: 'dotted' });
  await expect.poll(badge).toBe(' ');
  expect(await chromium.popupIsOpen()).toBe(false);
  program.kill();
  await program.exited;
  await answer('behind');
  await expect.poll(badge).toBe('');

  /** Answers where the popup's page is in a tab, which stands for a click on the icon. */
  async function answer(id: string) {
    const popup = await chromium.open('popup.html');
    await popup.getByRole('button', { name: 'I don’t know yet' }).click();
    await popup.getByRole('button', { name: 'Keep' }).click();
    await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
    expect(await readNudge(worker, id)).toMatchObject({ state: 'answered' });
    await popup.close();
  }
});

test('after sleep there is nothing while one settles in, and one nudge afterwards', async ({
  chromium,
  display,
}) => {
  const { worker } = chromium;
  await expect.poll(() => worker.evaluate(readStore, 'nudges')).toEqual([]);
  const wakeAfter = (hours: number) =>
    worker.evaluate(
      `chrome.alarms.onAlarm.dispatch({ name: 'heartbeat', scheduledTime: Date.now() - ${hours * 3_600_000} })`,
    );
  const stillness = () => worker.evaluate('chrome.idle.queryState(15)');

  // The machine went to sleep seven hours ago, and two nudges have come due since.
  if (display.virtual) await pressKey(display, 'Shift_L');
  await raiseNudge(worker, { id: 'first', dueMinutesAgo: 20 });
  await raiseNudge(worker, { id: 'second', dueMinutesAgo: 5 });
  await wakeAfter(7);
  for (const id of ['first', 'second']) {
    await expect.poll(() => readNudge(worker, id)).toMatchObject({ state: 'waiting', heldFor: 'settling' });
  }
  await expect.poll(stillness).toBe('idle');
  // The browser tells of the stillness by itself, too. Both looks are over before the clock is put forward.
  await lookNow(worker);
  const noted = () => worker.evaluate(`chrome.storage.session.get('leftAt').then(({ leftAt }) => leftAt)`);
  await expect.poll(noted).not.toBeNull();
  const nextLook = () =>
    worker.evaluate(`chrome.alarms.get('due').then((due) => due.scheduledTime - Date.now())`);
  await expect.poll(nextLook).toBeGreaterThan(60_000);
  await worker.evaluate(`navigator.locks.request('tend-nudges', () => {})`);
  expect(await chromium.popupIsOpen(), 'a still person who has just come back').toBe(false);

  // Sixteen minutes go by.
  await worker.evaluate('chrome.storage.session.set({ returnedAt: Date.now() - 16 * 60_000 })');
  await lookNow(worker);
  await chromium.popup({ timeoutMs: 90_000 });
  await lookNow(worker);
  await expect.poll(() => readNudge(worker, 'first')).toMatchObject({ state: 'shown' });
  expect(await readNudge(worker, 'second')).toMatchObject({ state: 'waiting' });
  await chromium.dismissPopup();
  await expect.poll(() => readNudge(worker, 'first')).toMatchObject({ state: 'ignored' });
  await expect.poll(() => readNudge(worker, 'second')).toMatchObject({ state: 'waiting', heldFor: 'gap' });

  // Asleep again, and this time only the heartbeats that were left out tell of it.
  await worker.evaluate(
    'chrome.storage.session.set({ awakeAt: Date.now() - 7 * 3_600_000, returnedAt: null })',
  );
  await raiseNudge(worker, { id: 'third' });
  await expect
    .poll(() => readNudge(worker, 'third'))
    .toMatchObject({ state: 'waiting', heldFor: 'settling' });
  expect(await chromium.popupIsOpen()).toBe(false);
});

test('where the system never tells of stillness, a tab that is closed or a page that has come is the moment', async ({
  startChromium,
}) => {
  // Without a display there is nobody at it, and the browser says of everybody that they are active.
  const chromium = await startChromium({ args: ['--headless'] });
  const { worker } = chromium;
  const openTab = async () => {
    const { targetId } = await chromium.cdp.send('Target.createTarget', { url: 'data:text/html,<p>A page' });
    return targetId;
  };
  // It has done so for ten minutes, and no tab has changed for a while.
  const lookForLong = async () => {
    await expect
      .poll(() => worker.evaluate(`chrome.tabs.query({ status: 'loading' }).then(({ length }) => length)`))
      .toBe(0);
    await worker.evaluate(
      'chrome.storage.session.set({ listeningSince: Date.now() - 11 * 60_000, breakpointAt: null })',
    );
  };
  const waits = async (id: string) => {
    await raiseNudge(worker, { id });
    await expect.poll(() => readNudge(worker, id)).toMatchObject({ state: 'waiting', heldFor: 'busy' });
  };
  const isShown = async (id: string) => {
    await expect.poll(() => readNudge(worker, id)).toMatchObject({ state: 'shown' });
    await chromium.dismissPopup();
  };
  const tab = await openTab();
  await expect.poll(() => worker.evaluate(readStore, 'nudges')).toEqual([]);

  await lookForLong();
  await waits('by a closed tab');
  await chromium.cdp.send('Target.closeTarget', { targetId: tab });
  await isShown('by a closed tab');

  await lookForLong();
  await waits('by a page');
  await openTab();
  await isShown('by a page');

  // Once a system has told of it, no tab wakes the worker any more.
  await worker.evaluate('chrome.storage.session.set({ signalSeen: true })');
  await worker.stop();
  await worker.start();
  await expect.poll(() => worker.evaluate('chrome.tabs.onUpdated.hasListeners()')).toBe(false);
  await worker.stop();
  await chromium.cdp.send('Target.closeTarget', { targetId: await openTab() });
  await chromium.cdp.send('Target.closeTarget', { targetId: await openTab() });
  expect(await worker.isRunning()).toBe(false);
});

test('what was put off and what is planned survive a restart that loses the alarms', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const due = 'chrome.alarms.get("due").then((alarm) => alarm?.scheduledTime)';
  const first = await startChromium({ profileDir });
  await expect.poll(() => first.worker.evaluate(readStore, 'nudges')).toEqual([]);
  await expect.poll(() => first.worker.evaluate(due)).toBeGreaterThan(Date.now());
  const planned = await first.worker.evaluate(due);
  await first.close();

  // Chromium forgets the alarms of an extension that is loaded from a folder.
  const second = await startChromium({ profileDir });
  await expect.poll(() => second.worker.evaluate(due)).toBe(planned);
  await raiseNudge(second.worker, { id: 'put off', dueMinutesAgo: -15 });
  const { dueAt } = (await readNudge(second.worker, 'put off')) ?? {};
  await second.close();

  const third = await startChromium({ profileDir });
  expect(await readNudge(third.worker, 'put off')).toMatchObject({ state: 'waiting', dueAt });
  await expect
    .poll(() => third.worker.evaluate(due))
    .toBe(Math.min(Date.parse(dueAt ?? ''), Number(planned)));
});
