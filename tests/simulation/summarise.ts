import type { HoldReason } from '../../utils/schedule/hold-reason.ts';
import type { Nudge } from '../../utils/schedule/nudge.ts';
import type { Life } from './life.ts';

/** What became of a stretch of somebody's life with Heartward. Counts but for `longestSilenceDays`. */
export interface Outcome {
  planned: number;
  shown: number;
  /** A reason is counted once for each nudge that it held. */
  held: Partial<Record<HoldReason, number>>;
  /** Unseen: over before a good moment came, on the icon or not. */
  faded: number;
  /** Over before the computer woke up. */
  sleptThrough: number;
  answered: number;
  /** Days without a nudge, between two with one. */
  longestSilenceDays: number;
  shownSoonAfterWake: number;
  shownInCall: number;
  shownBeyondCap: number;
  shownTooClose: number;
  /** Days of silence beyond two for which neither a hold nor sleep nor backing off speaks. */
  unexplainedDays: number;
}

const SOON_MINUTES = 5;
const UNREMARKABLE_DAYS = 2;

export function summarise(life: Life, firstDay: Temporal.PlainDate, days: number): Outcome {
  const { person, showings, held, sleptThrough } = life;
  const nudges = [...life.nudges.values()];
  const count = (state: Nudge['state']) => nudges.filter((nudge) => nudge.state === state).length;
  const silences = listSilences(
    showings.map(({ nudge }) => nudge.localDate),
    firstDay,
    days,
  );
  return {
    planned: nudges.length + sleptThrough,
    shown: showings.length,
    held,
    faded: count('faded'),
    sleptThrough,
    answered: count('answered'),
    longestSilenceDays: Math.max(...silences.map(({ length }) => length)),
    shownSoonAfterWake: showings.filter(({ awakeMinutes }) => awakeMinutes < SOON_MINUTES).length,
    shownInCall: showings.filter(({ moment }) => moment.isAudible || moment.isSharing).length,
    shownBeyondCap: countBeyondCap(nudges, person.frequency.capPerDay),
    shownTooClose: countTooClose(
      showings.map(({ nudge }) => nudge),
      person.frequency.gapMinutes,
    ),
    unexplainedDays: silences
      .filter((silence) => silence.length > UNREMARKABLE_DAYS && !isExplained(nudges, silence))
      .reduce((sum, { length }) => sum + length, 0),
  };
}

/** One that was put off is one with the later one. */
function countBeyondCap(nudges: Nudge[], capPerDay: number): number {
  const perDay = new Map<string, number>();
  for (const { localDate, shownAt, state } of nudges) {
    if (shownAt !== null && state !== 'put-off') perDay.set(localDate, (perDay.get(localDate) ?? 0) + 1);
  }
  return [...perDay.values()].filter((count) => count > capPerDay).length;
}

/** What was put off comes when the person wished it, and needs no gap to the one before. */
function countTooClose(shown: Nudge[], gapMinutes: number): number {
  return shown.filter(({ kind, shownAt }, index) => {
    const before = shown[index - 1]?.shownAt;
    if (!before || !shownAt || kind === 'later') return false;
    return Temporal.Instant.from(shownAt).since(before).total('minutes') < gapMinutes;
  }).length;
}

interface Silence {
  from: string;
  to: string;
  length: number;
}

/** The stretches of days between two days on which one was shown. */
function listSilences(shownOn: string[], firstDay: Temporal.PlainDate, days: number): Silence[] {
  const dates = [firstDay.toString(), ...shownOn, firstDay.add({ days }).toString()];
  return dates.slice(1).map((to, index) => {
    const from = dates[index] ?? to;
    return { from, to, length: Math.max(Temporal.PlainDate.from(from).until(to).days - 1, 0) };
  });
}

/** Something was held back in it, or the ones before it were ignored or sent away. */
function isExplained(nudges: Nudge[], { from, to }: Silence): boolean {
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
    'days beyond the cap': outcome.shownBeyondCap,
    'shown closer than the gap': outcome.shownTooClose,
    'days of unexplained silence': outcome.unexplainedDays,
  };
  return Object.entries(faults)
    .filter(([, count]) => count > 0)
    .map(([fault, count]) => `${count} ${fault}`);
}
