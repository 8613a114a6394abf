import { clearDueAlarm, ensureHeartbeat, setDueAlarm } from '../browser/alarms';
import { hideDot, showDot } from '../browser/icon';
import { readMoment } from '../browser/moment';
import { isPopupOpen, openPopup } from '../browser/popup';
import { readReturn } from '../browser/session';
import { readDraft } from '../history/drafts';
import { addNudge, advanceNudge, noteHold, readOpenNudges } from '../history/nudges';
import { decide, type Circumstances } from '../nudge/decide';
import { startNudge, type Nudge } from '../nudge/nudge';
import type { Slot } from '../nudge/plan-day';
import { listDue, planNext } from '../nudge/plan-next';
import { quietTimes } from '../nudge/quiet-times';
import { toTimestamp } from '../time/timestamp';
import { readPlan } from './plan';

/**
 * Looks after the nudges: derives everything anew from what is stored, does what is due and sets the alarm for what
 * comes next. Whatever wakes the worker calls this; calls wait for each other, so that none sees another's half.
 */
export async function tendNudges(): Promise<void> {
  await navigator.locks.request('tend-nudges', async () => {
    const now = Temporal.Now.instant();
    await closeForgotten(now);
    const plan = await readPlan(now);
    const circumstances = { quiet: quietTimes(plan, await readReturn()), mayOpen: plan.frequency.popup };
    const due = listDue(plan, now);
    await letGo(due, now);
    for (const slot of due) await addNudge(startNudge(slot, 'planned', plan.zone));

    const wakeUps: string[] = [];
    for (const nudge of await readOpenNudges(now)) {
      const wakeUp = await carryOut(nudge, circumstances, now);
      if (wakeUp !== null) wakeUps.push(wakeUp);
    }
    const next = planNext(plan, now);
    if (next.kind === 'next') wakeUps.push(next.slot.dueAt);
    if (next.kind === 'paused') wakeUps.push(next.until);

    await showWaiting(now);
    await wakeAt(wakeUps);
  });
}

/** Plans one nudge a short while ahead, because the person wishes to see how it asks. */
export async function planAsked(): Promise<void> {
  const zone = Temporal.Now.timeZoneId();
  // Half a minute is the least that a browser allows an installed extension's alarm.
  const dueAt = Temporal.Now.instant().add({ seconds: 30 });
  const slot = {
    id: `asked.${dueAt.epochMilliseconds}`,
    localDate: dueAt.toZonedDateTimeISO(zone).toPlainDate().toString(),
    dueAt: toTimestamp(dueAt),
    expiresAt: toTimestamp(dueAt.add({ minutes: 45 })),
  };
  await addNudge(startNudge(slot, 'asked', zone));
  await tendNudges();
}

/** A nudge that was shown and has neither an answer nor its popup any more was closed: with a draft begun or untouched. */
async function closeForgotten(now: Temporal.Instant): Promise<void> {
  const shown = (await readOpenNudges(now)).filter(({ state }) => state === 'shown');
  if (shown.length === 0 || (await isPopupOpen())) return;
  const draft = await readDraft();
  for (const { id } of shown) await advanceNudge(id, draft?.nudge === id ? 'half-said' : 'ignored', now);
}

/** What waits for a plan that is no more, because the settings changed or Heartward was paused, waits no longer. */
async function letGo(due: readonly Slot[], now: Temporal.Instant): Promise<void> {
  const waiting = (await readOpenNudges(now)).filter(
    ({ state, kind }) => state === 'waiting' && kind === 'planned',
  );
  for (const { id } of waiting) {
    if (!due.some((slot) => slot.id === id)) await advanceNudge(id, 'faded', now);
  }
}

/** Does what is to be done about one open nudge now, and returns when to look again. */
async function carryOut(
  nudge: Nudge,
  circumstances: Circumstances,
  now: Temporal.Instant,
): Promise<string | null> {
  if (nudge.state === 'shown') return null;
  if (Temporal.Instant.compare(now, nudge.dueAt) < 0) return nudge.dueAt;

  const decision = decide(nudge, await readMoment(), circumstances, now);
  switch (decision.kind) {
    case 'open':
      return claimAndOpen(nudge, circumstances, now);
    case 'hold':
      if (nudge.state === 'waiting') await noteHold(nudge, decision.reason, now);
      return decision.recheckAt;
    case 'dot':
      await advanceNudge(nudge.id, 'dotted', now);
      return nudge.expiresAt;
    case 'fade':
      await advanceNudge(nudge.id, 'faded', now);
      return null;
  }
}

/** Claims the nudge before it shows, so that nobody else shows it too. The popup itself says that it is up. */
async function claimAndOpen(
  nudge: Nudge,
  circumstances: Circumstances,
  now: Temporal.Instant,
): Promise<string | null> {
  const claimed = await advanceNudge(nudge.id, 'claimed', now);
  if (!claimed) return null;
  if (await openPopup()) {
    const confirming = decide(claimed, await readMoment(), circumstances, now);
    return confirming.kind === 'hold' ? confirming.recheckAt : null;
  }
  await advanceNudge(nudge.id, 'dotted', now);
  return nudge.expiresAt;
}

async function showWaiting(now: Temporal.Instant): Promise<void> {
  const nudges = await readOpenNudges(now);
  await (nudges.some(({ state }) => state === 'dotted') ? showDot() : hideDot());
}

async function wakeAt(wakeUps: string[]): Promise<void> {
  const first = wakeUps.toSorted()[0];
  await (first === undefined ? clearDueAlarm() : setDueAlarm(Temporal.Instant.from(first)));
  await ensureHeartbeat();
}
