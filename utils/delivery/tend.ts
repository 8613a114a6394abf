import { clearDueAlarm, ensureHeartbeat, setDueAlarm } from '../browser/alarms';
import { hideDot, showDot } from '../browser/icon';
import { readMoment } from '../browser/moment';
import { isPopupOpen, openPopup } from '../browser/popup';
import { readDraft } from '../history/drafts';
import { addNudge, advanceNudge, noteHold, readOpenNudges } from '../history/nudges';
import { decide } from '../nudge/decide';
import { startNudge, type Nudge } from '../nudge/nudge';
import { listDue, planNext, type PlanInput } from '../nudge/plan-next';
import { readSeed, readSettings } from '../settings/store';
import { toTimestamp } from '../time/timestamp';

/**
 * Looks after the nudges: derives everything anew from what is stored, does what is due and sets the alarm for what
 * comes next. Whatever wakes the worker calls this; calls wait for each other, so that none sees another's half.
 */
export async function tendNudges(): Promise<void> {
  await navigator.locks.request('tend-nudges', async () => {
    const now = Temporal.Now.instant();
    const plan = await readPlan();
    await closeForgotten(now);
    for (const slot of listDue(plan, now)) await addNudge(startNudge(slot, 'planned', plan.zone));

    const wakeUps: string[] = [];
    for (const nudge of await readOpenNudges(now)) {
      const wakeUp = await carryOut(nudge, now);
      if (wakeUp !== null) wakeUps.push(wakeUp);
    }
    const next = planNext(plan, now);
    if (next.kind === 'next') wakeUps.push(next.slot.dueAt);

    await showWaiting(now);
    await wakeAt(wakeUps);
  });
}

/** Plans one nudge a short while ahead, because the person wishes to see how it asks. */
export async function planAsked(): Promise<void> {
  const { zone } = await readPlan();
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

export async function readPlan(): Promise<PlanInput> {
  const [{ frequency }, seed] = await Promise.all([readSettings(), readSeed()]);
  return { frequency, seed, zone: Temporal.Now.timeZoneId() };
}

/** A nudge that was shown and has neither an answer nor its popup any more was closed: with a draft begun or untouched. */
async function closeForgotten(now: Temporal.Instant): Promise<void> {
  const shown = (await readOpenNudges(now)).filter(({ state }) => state === 'shown');
  if (shown.length === 0 || (await isPopupOpen())) return;
  const draft = await readDraft();
  for (const { id } of shown) await advanceNudge(id, draft?.nudge === id ? 'half-said' : 'ignored', now);
}

/** Does what is to be done about one open nudge now, and returns when to look again. */
async function carryOut(nudge: Nudge, now: Temporal.Instant): Promise<string | null> {
  if (nudge.state === 'shown') return null;
  if (Temporal.Instant.compare(now, nudge.dueAt) < 0) return nudge.dueAt;

  const decision = decide(nudge, await readMoment(), now);
  switch (decision.kind) {
    case 'open':
      return claimAndOpen(nudge, now);
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
async function claimAndOpen(nudge: Nudge, now: Temporal.Instant): Promise<string | null> {
  const claimed = await advanceNudge(nudge.id, 'claimed', now);
  if (!claimed) return null;
  if (await openPopup()) {
    const confirming = decide(claimed, await readMoment(), now);
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
