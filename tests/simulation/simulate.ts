import { decide, type Circumstances, type HoldReason, type Moment } from '../../utils/nudge/decide.ts';
import { isOver, moveNudge, startNudge, type Nudge, type NudgeState } from '../../utils/nudge/nudge.ts';
import { listDue, planNext, type PlanInput } from '../../utils/nudge/plan-next.ts';
import { seededRandom } from '../../utils/nudge/seeded-random.ts';
import { quietTimes } from '../../utils/nudge/quiet-times.ts';
import type { Person } from './people.ts';

/** What became of a stretch of somebody's life with Heartward. Counts but for `longestSilenceDays`. */
export interface Outcome {
  planned: number;
  shown: number;
  held: Partial<Record<HoldReason, number>>;
  dotted: number;
  faded: number;
  answered: number;
  longestSilenceDays: number;
  shownSoonAfterWake: number;
  shownInCall: number;
  shownBeyondCap: number;
  shownTooClose: number;
  /** Days of silence beyond two for which neither a hold nor backing off speaks. */
  unexplainedDays: number;
}

const SOON_MINUTES = 5;
const HEARTBEAT_MINUTES = 30;
const WAKE_STEP_MINUTES = 15;
const DAYS_BACK = 90;

/** Lives some days with the very functions that decide in the browser, on a clock that jumps from wake-up to wake-up. */
export function simulate(person: Person, days: number, seed = 'simulation'): Outcome {
  const random = seededRandom(seed);
  const first = Temporal.PlainDate.from('2026-01-01');
  const end = first.add({ days }).toZonedDateTime('UTC').toInstant();
  let now = first.toZonedDateTime('UTC').toInstant();
  let returnedAt: Temporal.Instant | null = null;
  const nudges = new Map<string, Nudge>();
  const shownIn: Moment[] = [];
  const seen: { nudge: Nudge; sinceWake: number }[] = [];

  while (Temporal.Instant.compare(now, end) < 0) {
    const zone = person.zone(now.toZonedDateTimeISO('UTC').toPlainDate());
    const here = now.toZonedDateTimeISO(zone);
    if (person.isAsleep(here)) {
      now = wakeOf(person, here).toInstant();
      returnedAt = now;
      continue;
    }
    const since = now.subtract({ hours: DAYS_BACK * 24 }).toString();
    const past = [...nudges.values()].filter(({ dueAt }) => dueAt > since);
    const plan: PlanInput = { frequency: person.frequency, zone, seed, past, pausedUntil: null };
    const circumstances: Circumstances = { quiet: quietTimes(plan, returnedAt), mayOpen: true };
    for (const slot of listDue(plan, now)) {
      if (!nudges.has(slot.id)) nudges.set(slot.id, startNudge(slot, 'planned', zone));
    }
    const wakeUps = [now.add({ minutes: HEARTBEAT_MINUTES })];
    for (const nudge of [...nudges.values()].filter((other) => !isOver(other))) {
      const moment = person.moment(here, random);
      const decision = decide(nudge, moment, circumstances, now);
      if (decision.kind === 'hold') {
        nudges.set(nudge.id, {
          ...nudge,
          heldFor: nudge.state === 'waiting' ? decision.reason : nudge.heldFor,
        });
        wakeUps.push(Temporal.Instant.from(decision.recheckAt));
      }
      if (decision.kind === 'dot') nudges.set(nudge.id, moveNudge(nudge, 'dotted', now));
      if (decision.kind === 'fade') nudges.set(nudge.id, moveNudge(nudge, 'faded', now));
      if (decision.kind === 'open') {
        const fate = person.answer(random);
        const path: NudgeState[] = ['claimed', 'shown', fate];
        const over = path.reduce((moved, state) => moveNudge(moved, state, now), nudge);
        nudges.set(nudge.id, over);
        shownIn.push(moment);
        seen.push({
          nudge: over,
          sinceWake: returnedAt === null ? Infinity : now.since(returnedAt).total('minutes'),
        });
      }
    }
    const next = planNext(plan, now);
    if (next.kind === 'next') wakeUps.push(Temporal.Instant.from(next.slot.dueAt));
    now =
      wakeUps
        .toSorted((a, b) => Temporal.Instant.compare(a, b))
        .find((at) => Temporal.Instant.compare(at, now) > 0) ?? end;
  }
  return summarise([...nudges.values()], seen, shownIn, person, days);
}

function wakeOf(person: Person, from: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  let at = from;
  while (person.isAsleep(at)) at = at.add({ minutes: WAKE_STEP_MINUTES });
  return at;
}

function summarise(
  nudges: Nudge[],
  seen: { nudge: Nudge; sinceWake: number }[],
  shownIn: Moment[],
  { frequency }: Person,
  days: number,
): Outcome {
  const held: Outcome['held'] = {};
  for (const { heldFor } of nudges) if (heldFor) held[heldFor] = (held[heldFor] ?? 0) + 1;
  const shown = seen.map(({ nudge }) => nudge);
  const perDay = new Map<string, number>();
  for (const { localDate } of shown) perDay.set(localDate, (perDay.get(localDate) ?? 0) + 1);
  const silences = listSilences(shown, days);
  return {
    planned: nudges.length,
    shown: shown.length,
    held,
    dotted: nudges.filter(
      ({ state, shownAt, endedAt }) => state === 'faded' && shownAt === null && endedAt !== null,
    ).length,
    faded: nudges.filter(({ state }) => state === 'faded').length,
    answered: nudges.filter(({ state }) => state === 'answered').length,
    longestSilenceDays: Math.max(...silences.map(({ length }) => length), 0),
    shownSoonAfterWake: seen.filter(({ sinceWake }) => sinceWake < SOON_MINUTES).length,
    shownInCall: shownIn.filter(({ isAudible, isSharing }) => isAudible || isSharing).length,
    shownBeyondCap: [...perDay.values()].filter((count) => count > frequency.capPerDay).length,
    shownTooClose: shown.filter((nudge, index) => {
      const before = shown[index - 1]?.shownAt;
      return (
        before &&
        nudge.shownAt &&
        Temporal.Instant.from(nudge.shownAt).since(before).total('minutes') < frequency.gapMinutes
      );
    }).length,
    unexplainedDays: silences
      .filter(({ from, to, length }) => length > 2 && !isExplained(nudges, from, to))
      .reduce((sum, { length }) => sum + length, 0),
  };
}

interface Silence {
  from: string;
  to: string;
  length: number;
}

/** The stretches of days between two days on which one was shown. */
function listSilences(shown: Nudge[], days: number): Silence[] {
  const first = Temporal.PlainDate.from('2026-01-01');
  const dates = [
    first.toString(),
    ...shown.map(({ localDate }) => localDate),
    first.add({ days }).toString(),
  ];
  return dates.slice(1).map((to, index) => {
    const from = dates[index] ?? to;
    return { from, to, length: Math.max(Temporal.PlainDate.from(from).until(to).days - 1, 0) };
  });
}

/** Something was held back in it, or the ones before it were ignored or sent away. */
function isExplained(nudges: Nudge[], from: string, to: string): boolean {
  const wasHeld = nudges.some(
    ({ localDate, heldFor }) => heldFor !== null && localDate > from && localDate < to,
  );
  const before = nudges.filter(({ localDate, shownAt }) => shownAt !== null && localDate <= from).slice(-2);
  return (
    wasHeld ||
    (before.length === 2 && before.every(({ state }) => state === 'ignored' || state === 'sent-away'))
  );
}

/** What must never be: a bad moment, more than the cap, less than the gap, silence without a reason. */
export function listFaults(outcome: Outcome): string[] {
  const faults = {
    'shown in a call': outcome.shownInCall,
    'shown right after a wake': outcome.shownSoonAfterWake,
    'shown beyond the cap': outcome.shownBeyondCap,
    'shown closer than the gap': outcome.shownTooClose,
    'days of unexplained silence': outcome.unexplainedDays,
  };
  return Object.entries(faults)
    .filter(([, count]) => count > 0)
    .map(([fault, count]) => `${count} ${fault}`);
}
