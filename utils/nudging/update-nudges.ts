import { clearDueAlarm, ensureHeartbeat, setDueAlarm } from '../browser/alarms';
import { hideDot, showDot } from '../browser/icon';
import { readMoment } from '../browser/moment';
import { hideNotification, showNotification } from '../browser/notification';
import { isPopupInTab, isPopupOpen, openPopupByItself } from '../browser/popup';
import { isSignalMute, readReturn, rememberBreakpoint } from '../browser/session';
import { watchStillness } from '../browser/stillness';
import { readDraftTraces } from '../history/check-ins/drafts';
import { addNudge, advanceNudge, noteHold, readOpenNudges } from '../history/records/nudges';
import { decide, type Circumstances } from '../schedule/decide';
import { startNudge, type Nudge } from '../schedule/nudge';
import { isObsolete, listDue, planNext, type PlanInput } from '../schedule/plan-next';
import { quietTimes } from '../schedule/quiet-times';
import { toTimestamp } from '../time/timestamp';
import { noticeMissedHeartbeat } from './notice-return';
import { readPlan } from './read-plan';

/** So far ahead of a nudge it matters when the person comes back. The heartbeat comes at least once in this time. */
const SOON_MINUTES = 60;

/**
 * Looks after the nudges: derives everything anew from what is stored, does what is due and sets the alarm for what
 * comes next. Whatever wakes the worker calls this; calls wait for each other, so that none sees another's half.
 */
export async function updateNudges(): Promise<void> {
  await navigator.locks.request('tend-nudges', async () => {
    const now = Temporal.Now.instant();
    await noticeMissedHeartbeat(now);
    await settleClosed(now);
    const plan = await readPlan(now);
    const returnedAt = await readReturn(now);
    const due = listDue(plan, now);
    await fadeObsolete(plan, now);
    for (const slot of due) await addNudge(startNudge(slot, 'planned', plan.zone));

    const wakeUps: string[] = [];
    for (const nudge of await readOpenNudges()) {
      const { popup: mayOpen, notify: mayNotify } = plan.frequency;
      const circumstances = { quiet: quietTimes(plan, nudge, returnedAt, now), mayOpen, mayNotify };
      const wakeUp = await actOnNudge(nudge.id, circumstances, now);
      if (wakeUp !== null) wakeUps.push(wakeUp);
    }
    const next = planNext(plan, now);
    if (next.kind === 'next') wakeUps.push(next.slot.dueAt);
    if (next.kind === 'paused') wakeUps.push(next.until);

    await showWaiting();
    await wakeAt(wakeUps);
    await watchStillness(await toWatchFor(wakeUps, now), now);
  });
}

/** Where stillness is never told of, the end of something is the moment to look whether a nudge waits. */
export async function updateAtBreakpoint(): Promise<void> {
  const now = Temporal.Now.instant();
  if (!(await isSignalMute(now))) return;
  await rememberBreakpoint(now);
  await updateNudges();
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
  await updateNudges();
}

/**
 * A nudge that was shown and has neither an answer nor its popup any more was closed: with a draft begun or untouched.
 * The popup's page in a tab is as good, but a tab can be forgotten: it has until the nudge would have faded.
 */
async function settleClosed(now: Temporal.Instant): Promise<void> {
  const shown = (await readOpenNudges()).filter(({ state }) => state === 'shown');
  if (shown.length === 0 || (await isPopupOpen())) return;
  const isInTab = await isPopupInTab();
  const drafts = await readDraftTraces();
  for (const { id, shownAt, expiresAt } of shown) {
    if (isInTab && toTimestamp(now) < expiresAt) continue;
    // Somebody may have gone on with an older one instead.
    const isBegun = drafts.some(({ nudge, touchedAt }) => nudge === id || touchedAt > (shownAt ?? touchedAt));
    await advanceNudge(id, isBegun ? 'half-said' : 'ignored', now);
  }
}

/** What waits for a plan that is no more, because the settings changed or Heartward was paused, waits no longer. */
async function fadeObsolete(plan: PlanInput, now: Temporal.Instant): Promise<void> {
  for (const nudge of await readOpenNudges()) {
    if (isObsolete(nudge, plan, now)) await advanceNudge(nudge.id, 'faded', now);
  }
}

/** Does what is to be done about one open nudge now, and returns when to look again. */
async function actOnNudge(
  id: string,
  circumstances: Circumstances,
  now: Temporal.Instant,
): Promise<string | null> {
  const open = await readOpenNudges();
  const nudge = open.find((other) => other.id === id);
  if (!nudge || nudge.state === 'shown') return null;
  if (Temporal.Instant.compare(now, nudge.dueAt) < 0) return nudge.dueAt;

  const decision = decide(nudge, await readMoment(now), circumstances, now);
  // One at a time: while another is on the icon or in the popup, this one waits.
  const isNext = nudge.state !== 'waiting' || nudge.kind === 'asked' || !open.some(isUp);
  if (!isNext && decision.kind !== 'hold' && decision.kind !== 'fade') return inAMinute(now);
  switch (decision.kind) {
    case 'open':
      return claimAndOpen(nudge, circumstances, now);
    case 'hold':
      if (nudge.state === 'waiting') await noteHold(nudge, decision.reason, now);
      return decision.recheckAt;
    case 'dot':
      await advanceNudge(nudge.id, 'dotted', now);
      return nudge.expiresAt;
    case 'notify':
      if (await advanceNudge(nudge.id, 'dotted', now)) await showNotification();
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
  if (await openPopupByItself()) {
    const confirming = decide(claimed, await readMoment(now), circumstances, now);
    return confirming.kind === 'hold' ? confirming.recheckAt : null;
  }
  await advanceNudge(nudge.id, 'dotted', now);
  if (circumstances.mayNotify) await showNotification();
  return nudge.expiresAt;
}

function inAMinute(now: Temporal.Instant): string {
  return toTimestamp(now.add({ minutes: 1 }));
}

function isUp({ state }: Nudge): boolean {
  return state === 'claimed' || state === 'dotted' || state === 'shown';
}

async function showWaiting(): Promise<void> {
  const nudges = await readOpenNudges();
  if (nudges.some(({ state }) => state === 'dotted')) return showDot();
  await hideDot();
  await hideNotification();
}

/** What of the person's stillness there is to know now. */
async function toWatchFor(wakeUps: readonly string[], now: Temporal.Instant) {
  const nudges = await readOpenNudges();
  const isDue = nudges.some(({ state, dueAt }) => state === 'waiting' && dueAt <= toTimestamp(now));
  if (isDue) return 'moment';
  const soon = toTimestamp(now.add({ minutes: SOON_MINUTES }));
  return wakeUps.some((at) => at <= soon) ? 'absence' : 'nothing';
}

async function wakeAt(wakeUps: string[]): Promise<void> {
  const first = wakeUps.toSorted()[0];
  await (first === undefined ? clearDueAlarm() : setDueAlarm(Temporal.Instant.from(first)));
  await ensureHeartbeat();
}
