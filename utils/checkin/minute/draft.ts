import { v7 as uuid } from 'uuid';
import type { AreaId } from '../../vocabulary/areas';
import type { BodyPart } from '../../vocabulary/entry-ways/body';
import { toTimestamp } from '../../time/timestamp';
import { NO_ANSWERS } from '../answers';
import type { Answers, CheckIn } from '../check-in';
import type { Step } from './steps';

/** A check-in that has begun and is not kept yet. It is saved at every touch. */
export interface Draft {
  /** The id that the check-in will have, so that keeping it twice keeps it once. */
  id: string;
  step: Step;
  view: View;
  answers: Answers;
  /** The kept check-in that it changes, as that was; null for a new one. */
  revised: CheckIn | null;
  /** The nudge that it was begun for. */
  nudge: string | null;
  /** When the first answer was given; the check-in is about this instant. */
  startedAt: string;
  /** The IANA time zone in which it was begun. */
  zone: string;
  touchedAt: string;
  /** Time spent on it so far, pauses longer than {@link LONGEST_PAUSE_SECONDS} left out. */
  seconds: number;
}

/** Where in a step one is: no answer, but what one would have to find again. */
export interface View {
  /** What is typed into the search for a word, null while nobody searches. */
  query: string | null;
  /** The part of the body that is looked at. */
  part: BodyPart;
  /** The words that were chosen when the page of words was turned, and those on the pages before. */
  pinned: readonly string[];
  seen: readonly string[];
  /** Whether one came by "I don't know yet", and the areas of the body that were touched on that way. */
  isUnsure: boolean;
  areas: readonly AreaId[];
}

export const FIRST_VIEW: View = {
  query: null,
  part: 'chest',
  pinned: [],
  seen: [],
  isUnsure: false,
  areas: [],
};

const LONGEST_PAUSE_SECONDS = 60;

/** What lay untouched for longer belongs to another moment. */
const MOMENT_MINUTES = 10;

export function startDraft(step: Step, zone: string, now: Temporal.Instant): Draft {
  const at = toTimestamp(now);
  return {
    id: uuid(),
    step,
    view: FIRST_VIEW,
    answers: NO_ANSWERS,
    revised: null,
    nudge: null,
    startedAt: at,
    zone,
    touchedAt: at,
    seconds: 0,
  };
}

export type DraftChange = Partial<Pick<Draft, 'step' | 'answers' | 'view'>>;

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
    answers.shown !== null ||
    answers.unsure ||
    answers.note.trim() !== '' ||
    [answers.feelings, answers.everyday, answers.body, answers.about, answers.needs].some(
      (list) => list.length > 0,
    )
  );
}

/**
 * What a draft is to somebody who opens the minute now:
 * - `current`: they only looked away, and go on as if nothing had happened
 * - `half-said`: something said in another moment, or before the nudge they are here for; it waits, for good
 * - `empty`: nothing was said, and the moment is over
 */
export function weighDraft(
  draft: Draft,
  nudge: { id: string; shownAt: string | null } | null,
  now: Temporal.Instant,
): 'current' | 'half-said' | 'empty' {
  const isRecent = now.since(draft.touchedAt).total('minutes') < MOMENT_MINUTES;
  const isBeforeNudge =
    nudge !== null &&
    nudge.id !== draft.nudge &&
    nudge.shownAt !== null &&
    Temporal.Instant.compare(draft.startedAt, nudge.shownAt) < 0;
  if (isRecent && !isBeforeNudge) return 'current';
  return hasAnswer(draft.answers) ? 'half-said' : 'empty';
}

export function toCheckIn(draft: Draft, now: Temporal.Instant): CheckIn {
  const at = Temporal.Instant.from(draft.startedAt);
  const keptAt = toTimestamp(now);
  const note = draft.answers.note.trim();
  if (draft.revised) return { ...draft.revised, ...draft.answers, note, updatedAt: keptAt };
  return {
    id: draft.id,
    at: draft.startedAt,
    zone: draft.zone,
    localDate: at.toZonedDateTimeISO(draft.zone).toPlainDate().toString(),
    precision: 'minute',
    ...draft.answers,
    note,
    source: draft.nudge === null ? 'toolbar' : 'nudge',
    nudge: draft.nudge,
    seconds: Math.round(draft.seconds),
    saidAt: null,
    createdAt: keptAt,
    updatedAt: keptAt,
  };
}
