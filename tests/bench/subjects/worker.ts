import type { browser } from 'wxt/browser';
import type { Cdp } from '../../browsers/chromium/cdp.ts';
import { ChromiumWorker } from '../../browsers/chromium/chromium-worker.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import type { Bench } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goBare, type Tab } from '../visit.ts';

declare const chrome: typeof browser;

/** What the worker takes to wake up, and for what it is woken up most. */
export async function measureWorker({ tab, origins, visits }: Bench): Promise<Figure[]> {
  const { empty, young, old } = origins;
  const starts = await takeTurns({ empty, young }, visits, async (origin) => {
    await goBare(tab, origin);
    return startCold(tab, origin);
  });
  await go(tab, 'about:blank');
  // Each takes a hundredth of a second only.
  const often = 4 * visits;
  const alarms = await takeTurns({ young, old }, often, (origin) => workAtAlarm(tab.cdp, origin));
  return [
    compare({
      name: 'Worker: cold start to listeners registered / an empty worker',
      unit: 'ms',
      goal: 1.5,
      values: starts.young,
      floors: starts.empty,
    }),
    compare({
      name: 'Worker: work at one alarm with 100,000 check-ins and a year of nudges / with none',
      unit: 'ms',
      goal: 1.2,
      values: alarms.old,
      floors: alarms.young,
    }),
  ];
}

/** The ms from a message to a stopped worker until its listeners, registered by then, have seen it. */
async function startCold(tab: Tab, origin: string): Promise<number> {
  await stopWorker(tab.cdp, origin);
  return evaluate(tab, async () => {
    const from = performance.now();
    // Nobody answers it: the sender hears that, too.
    await chrome.runtime.sendMessage('bench').catch(() => {});
    return performance.now() - from;
  });
}

/** Of several extensions' workers, the one to stop is named by its target. */
async function stopWorker(cdp: Cdp, origin: string): Promise<void> {
  const find = async () =>
    (await cdp.targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`));
  const running = await find();
  if (!running) return;
  await cdp.send('Target.closeTarget', { targetId: running.targetId });
  await waitFor('the worker to stop', async () => (await find())?.targetId !== running.targetId);
}

/**
 * The ms that the worker is at work when the alarm fires that does the most: until it has tended the nudges, has looked
 * whether the copies are behind, and has forgotten old nudges.
 */
async function workAtAlarm(cdp: Cdp, origin: string): Promise<number> {
  return new ChromiumWorker(cdp, origin).evaluate(async () => {
    const from = performance.now();
    const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch: (alarm: unknown) => void } };
    onAlarm.dispatch({ name: 'heartbeat', scheduledTime: Date.now() });
    // The work is done under locks, which it has asked for as soon as what waits already has had its turn.
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all(['tend-nudges', 'copies'].map((name) => navigator.locks.request(name, () => {})));
    return performance.now() - from;
  });
}
