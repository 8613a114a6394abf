import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { expression } from '../../browsers/expression.ts';
import { pressKey } from '../../browsers/input.ts';
import { howMany } from '../../how-many.ts';
import { seededRandom } from '../../../utils/schedule/slots/seeded-random.ts';
import { expect, test } from '../fixtures.ts';
import { lookNow, raiseNudge, readNudge, type Background } from '../raise-nudge.ts';
import { readStore } from '../stored.ts';

const KILLS = howMany(3, 50);

/** From the alarm to a popup that says it is up takes about this long, and a first answer a little longer. */
const NUDGE_MS = 600;

/** Counts every popup there ever is, by whomever it is opened. */
async function countPopups({ cdp, origin }: Chromium): Promise<() => number> {
  const seen = new Set<string>();
  cdp.on('Target.targetInfoChanged', ({ targetInfo: { targetId, url } }) => {
    if (url.startsWith(`${origin}/popup.html`)) seen.add(targetId);
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  return () => seen.size;
}

/** A page of the extension to read from: to read in the worker would wake it. */
async function readingTab({ cdp, origin }: Chromium): Promise<Background> {
  const { targetId } = await cdp.send('Target.createTarget', { url: `${origin}/welcome.html` });
  return {
    evaluate: (code, ...args) =>
      cdp.attached(targetId, async (sessionId) => {
        const { result } = await cdp.send(
          'Runtime.evaluate',
          { expression: expression(code, args), awaitPromise: true, returnByValue: true },
          sessionId,
        );
        return result.value as never;
      }),
  };
}

/**
 * The nudges are real, the time between them is not: each is put off to the very moment, and the minutes after which an alarm
 * comes again for what a killed worker left are let pass at once. The kills are the browser's own, at seeded instants from the alarm on.
 */
test(`the worker is killed at ${KILLS} random instants, and no nudge comes twice, none is lost, and no check-in`, async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const { worker } = chromium;
  const random = seededRandom('kills');
  await expect.poll(() => worker.evaluate(readStore, 'nudges')).toEqual([]);
  // Nothing but these: no day has a plan of its own.
  await worker.evaluate('chrome.storage.local.set({ settings: { frequency: { days: [] } } })');
  const popups = await countPopups(chromium);
  const tab = await readingTab(chromium);
  const killedIn: Record<string, number> = {};

  for (let round = 1; round <= KILLS; round++) {
    const id = `nudge.${round}`;
    const state = async () => (await readNudge(tab, id))?.state ?? 'unborn';
    // Somebody is there, and still.
    if ((await worker.evaluate('chrome.idle.queryState(200)')) === 'idle' || round === 1) {
      await pressKey(display, 'Shift_L');
    }
    await expect.poll(() => worker.evaluate('chrome.idle.queryState(15)'), { timeout: 60_000 }).toBe('idle');

    await raiseNudge(worker, { id });
    await Promise.all([killAfter(random() * NUDGE_MS), answer()]);
    expect(await state(), id).toBe('answered');
    expect(popups(), `${id}: one popup for each nudge`).toBe(round);
    await chromium.letGo();
    await chromium.dismissPopup();

    async function minutesToAlarm() {
      return worker.evaluate(
        `chrome.alarms.get('due').then((alarm) => (alarm.scheduledTime - Date.now()) / 60_000)`,
      );
    }

    async function killAfter(ms: number) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await worker.stop();
      const left = await state();
      killedIn[left] = (killedIn[left] ?? 0) + 1;
      // What is left halfway has an alarm within the shortest time that a nudge waits, which is let ring now.
      if (left === 'waiting') expect(await minutesToAlarm(), id).toBeLessThan(10);
      await lookNow(worker);
    }

    /** Answers in the popup, which opened by itself or by a click on the dot. */
    async function answer() {
      await expect.poll(state, { timeout: 60_000 }).toMatch(/shown|dotted/);
      if ((await state()) === 'dotted') await chromium.openPopup();
      const popup = await chromium.popup();
      await popup.getByRole('button', { name: 'I don’t know yet' }).click();
      await popup.getByRole('button', { name: 'Keep' }).click();
      await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
    }
  }

  console.log('The worker was killed while its nudge was', killedIn);
  const checkIns = await worker.evaluate(readStore, 'checkins');
  const ids = Array.from({ length: KILLS }, (_, index) => `nudge.${index + 1}`);
  // The newest last, by their ids; the nudges by their numbers.
  expect(checkIns.map(({ nudge }) => nudge)).toEqual(ids);
  const nudges = await worker.evaluate(readStore, 'nudges');
  expect(nudges.map((nudge) => nudge['state'])).toEqual(ids.map(() => 'answered'));
});
