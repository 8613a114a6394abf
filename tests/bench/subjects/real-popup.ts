import type { browser } from 'wxt/browser';
import { ChromiumWorker } from '../../browsers/chromium/chromium-worker.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import type { Bench } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, readPaint } from '../visit.ts';

declare const chrome: typeof browser;

/** The popup as a nudge opens it. */
export async function measureRealPopup(bench: Bench): Promise<Figure[]> {
  const { empty, young } = bench.origins;
  await go(bench.tab, 'about:blank');
  const popups = await takeTurns({ empty, young }, bench.visits, (origin) => openRealPopup(bench, origin));
  return [
    compare({
      name: 'Real popup: openPopup to first paint / the empty extension’s',
      unit: 'ms',
      goal: 1.03,
      values: popups.young,
      floors: popups.empty,
    }),
  ];
}

/** Opens the popup from the worker; tells the ms from the call to its first contentful paint. */
async function openRealPopup({ chromium: { cdp } }: Bench, origin: string): Promise<number> {
  const calledAt = await new ChromiumWorker(cdp, origin).evaluate(async () => {
    const at = performance.timeOrigin + performance.now();
    await chrome.action.openPopup();
    return at;
  });
  const { targetId } = await waitFor('the popup', async () =>
    (await cdp.targets()).find(({ type, url }) => type === 'page' && url.startsWith(`${origin}/popup.html`)),
  );
  const { startedAt, paintedAfter } = await cdp.attached(targetId, async (session) => {
    const popup = { cdp, session };
    return {
      startedAt: await evaluate(popup, () => performance.timeOrigin),
      paintedAfter: await evaluate(popup, readPaint),
    };
  });
  await cdp.send('Target.closeTarget', { targetId });
  await waitFor('the popup to close', async () =>
    (await cdp.targets()).every((target) => target.targetId !== targetId),
  );
  return startedAt + paintedAfter - calledAt;
}
