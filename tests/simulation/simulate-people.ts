import { decide, type Moment } from '../../utils/schedule/decide.ts';
import type { HoldReason } from '../../utils/schedule/hold-reason.ts';
import { putOff, listLater } from '../../utils/schedule/later.ts';
import { isOver, moveNudge, startNudge, type Nudge } from '../../utils/schedule/nudge.ts';
import { isObsolete, listDue, planNext, type Next, type PlanInput } from '../../utils/schedule/plan-next.ts';
import { quietTimes } from '../../utils/schedule/quiet-times.ts';
import { seededRandom } from '../../utils/schedule/slots/seeded-random.ts';
import { toTimestamp } from '../../utils/time/timestamp.ts';
import type { Person } from './people.ts';
import { summarise, type Outcome } from './summarise.ts';
import { listWaking, type Waking } from './waking-hours.ts';
import type { Life } from './life';

const FIRST_DAY = Temporal.PlainDate.from('2026-01-01');
const DAYS_BACK = 366;

/**
 * Lives some days with the very functions that plan and decide in the browser. The clock jumps from one due moment to
 * the next, and from sleep to waking, so that a year takes a second.
 */
export function simulate(person: Person, days: number, seed = 'simulation'): Outcome {
  const random = seededRandom(seed);
  const nothing = { nudges: new Map(), past: null, ahead: null, showings: [], sleptThrough: 0, held: {} };
  const life: Life = { person, seed, beganAt: null, random, ...nothing };
  let asleepSince: Temporal.Instant | null = null;
  for (const waking of listWaking(person, FIRST_DAY, days)) {
    life.beganAt ??= toTimestamp(waking.from);
    if (asleepSince) life.sleptThrough += countSleptThrough(life, asleepSince, waking);
    stayAwake(life, waking);
    asleepSince = waking.to;
  }
  return summarise(life, FIRST_DAY, days);
}

function stayAwake(life: Life, waking: Waking): void {
  let now = waking.from;
  while (Temporal.Instant.compare(now, waking.to) < 0) {
    const wakeUps = tend(life, waking, now);
    const next = lookAhead(life, waking.zone, now);
    if (next.kind === 'next') wakeUps.push(next.slot.dueAt);
    now = Temporal.Instant.from(wakeUps.toSorted()[0] ?? toTimestamp(waking.to));
  }
}

/** Looks after what is due, as the worker does, and returns when to look again. */
function tend(life: Life, { from, zone }: Waking, now: Temporal.Instant): string[] {
  const plan = toPlan(life, zone, now);
  for (const nudge of listOpen(life, now))
    if (isObsolete(nudge, plan, now)) keep(life, moveNudge(nudge, 'faded', now));
  for (const slot of listDue(plan, now)) {
    if (!life.nudges.has(slot.id)) keep(life, startNudge(slot, 'planned', zone));
  }
  const wakeUps: string[] = [];
  for (const nudge of listOpen(life, now)) {
    if (nudge.dueAt > toTimestamp(now)) {
      wakeUps.push(nudge.dueAt);
      continue;
    }
    const quiet = quietTimes(plan, nudge, from, now);
    const moment = life.person.moment(now.toZonedDateTimeISO(zone), life.random);
    const decision = decide(nudge, moment, { quiet, mayOpen: true }, now);
    if (decision.kind === 'open') {
      show(life, nudge, moment, now.since(from).total('minutes'), now.toZonedDateTimeISO(zone));
      // What is left is looked at anew, with the one just shown in mind.
      return [toTimestamp(now.add({ seconds: 1 }))];
    }
    if (decision.kind === 'hold') {
      if (nudge.state === 'waiting') hold(life, nudge, decision.reason);
      wakeUps.push(decision.recheckAt);
    }
    if (decision.kind === 'dot') {
      keep(life, moveNudge(nudge, 'dotted', now));
      wakeUps.push(nudge.expiresAt);
    }
    if (decision.kind === 'fade') keep(life, moveNudge(nudge, 'faded', now));
  }
  return wakeUps;
}

function show(
  life: Life,
  nudge: Nudge,
  moment: Moment,
  awakeMinutes: number,
  here: Temporal.ZonedDateTime,
): void {
  const now = here.toInstant();
  const shown = moveNudge(moveNudge(nudge, 'claimed', now), 'shown', now);
  const answer = life.person.answer(life.random);
  const canWait = answer === 'put-off' && listLater(nudge, life.person.frequency, here).includes('hour');
  const fate = answer === 'put-off' && !canWait ? 'sent-away' : answer;
  keep(life, moveNudge(shown, fate, now));
  if (fate === 'put-off') keep(life, putOff(nudge, 'hour', life.person.frequency, here));
  life.showings.push({ nudge: shown, moment, awakeMinutes });
}

/** A reason is counted once for each nudge that it held. */
function hold(life: Life, nudge: Nudge, reason: HoldReason): void {
  if (nudge.heldFor === reason) return;
  life.held[reason] = (life.held[reason] ?? 0) + 1;
  keep(life, { ...nudge, heldFor: reason });
}

function keep(life: Life, nudge: Nudge): void {
  life.nudges.set(nudge.id, nudge);
  life.past = null;
}

function listOpen(life: Life, now: Temporal.Instant): Nudge[] {
  return readPast(life, now).filter((nudge) => !isOver(nudge));
}

function readPast(life: Life, now: Temporal.Instant): Nudge[] {
  if (life.past) return life.past;
  const since = toTimestamp(now.subtract({ hours: DAYS_BACK * 24 }));
  const past = [...life.nudges.values()].filter(({ dueAt }) => dueAt > since);
  life.past = past.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return life.past;
}

/** What was planned for the time asleep, and is over by now. */
function countSleptThrough(life: Life, since: Temporal.Instant, { from, zone }: Waking): number {
  const wake = toTimestamp(from);
  let count = 0;
  let now = since;
  while (true) {
    const next = lookAhead(life, zone, now);
    if (next.kind !== 'next' || next.slot.dueAt > wake) return count;
    if (next.slot.expiresAt <= wake && !life.nudges.has(next.slot.id)) count += 1;
    now = Temporal.Instant.from(next.slot.dueAt);
  }
}

function lookAhead(life: Life, zone: string, now: Temporal.Instant): Next {
  const { ahead } = life;
  const isSame = ahead !== null && ahead.past === life.past && ahead.zone === zone;
  const hasCome = ahead?.next.kind === 'next' && ahead.next.slot.dueAt <= toTimestamp(now);
  if (isSame && !hasCome) return ahead.next;
  const next = planNext(toPlan(life, zone, now), now);
  life.ahead = { next, past: life.past, zone };
  return next;
}

function toPlan(life: Life, zone: string, now: Temporal.Instant): PlanInput {
  const { person, seed, beganAt } = life;
  return { frequency: person.frequency, zone, seed, beganAt, past: readPast(life, now), pausedUntil: null };
}
