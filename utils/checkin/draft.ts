import { v7 as uuid } from 'uuid';
import { toTimestamp } from '../time/timestamp';
import { NO_ANSWERS, type Answers, type CheckIn } from './check-in';
import type { Step } from './steps';

/** A check-in that has begun and is not kept yet. It is saved at every touch. */
export interface Draft {
  /** The id that the check-in will have, so that keeping it twice keeps it once. */
  id: string;
  step: Step;
  answers: Answers;
  nudge: string | null;
  /** When the first answer was given; the check-in is about this instant. */
  startedAt: string;
  touchedAt: string;
  /** Time spent on it so far, pauses longer than {@link LONGEST_PAUSE_SECONDS} left out. */
  seconds: number;
}

const LONGEST_PAUSE_SECONDS = 60;
const EMPTY_KEPT_MINUTES = 10;

export function startDraft(step: Step, now: Temporal.Instant): Draft {
  const at = toTimestamp(now);
  return { id: uuid(), step, answers: NO_ANSWERS, nudge: null, startedAt: at, touchedAt: at, seconds: 0 };
}

/** What a touch may change: the nudge is the one that the popup is open for now. */
export type DraftChange = Partial<Pick<Draft, 'step' | 'answers' | 'nudge'>>;

export function touchDraft(draft: Draft, change: DraftChange, now: Temporal.Instant): Draft {
  // A first answer may come long after the popup opened; the moment it is about begins with it.
  const isFirst = !hasAnswer(draft.answers);
  const pause = now.since(draft.touchedAt).total('seconds');
  return {
    ...draft,
    ...change,
    startedAt: isFirst ? toTimestamp(now) : draft.startedAt,
    touchedAt: toTimestamp(now),
    seconds: draft.seconds + Math.min(Math.max(pause, 0), LONGEST_PAUSE_SECONDS),
  };
}

/** Whether there is anything to keep. */
export function hasAnswer(answers: Answers): boolean {
  return (
    answers.pleasantness !== null ||
    answers.energy !== null ||
    answers.unsure ||
    answers.note.trim() !== '' ||
    [answers.feelings, answers.everyday, answers.body, answers.about, answers.needs].some(
      (list) => list.length > 0,
    )
  );
}

/** A draft with something in it waits for good; an empty one only for the person who just looked away. */
export function isWorthResuming({ answers, touchedAt }: Draft, now: Temporal.Instant): boolean {
  return hasAnswer(answers) || now.since(touchedAt).total('minutes') < EMPTY_KEPT_MINUTES;
}

export function toCheckIn(draft: Draft, zone: string, now: Temporal.Instant): CheckIn {
  const at = Temporal.Instant.from(draft.startedAt);
  const keptAt = toTimestamp(now);
  return {
    id: draft.id,
    at: draft.startedAt,
    zone,
    localDate: at.toZonedDateTimeISO(zone).toPlainDate().toString(),
    ...draft.answers,
    note: draft.answers.note.trim(),
    source: draft.nudge === null ? 'toolbar' : 'nudge',
    nudge: draft.nudge,
    seconds: Math.round(draft.seconds),
    saidAt: null,
    createdAt: keptAt,
    updatedAt: keptAt,
  };
}
