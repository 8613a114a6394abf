import * as v from 'valibot';
import { OPEN_STATES, type Nudge, type NudgeState } from '../../schedule/nudge';

const instant = v.pipe(v.string(), v.isoTimestamp());

const fateSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  localDate: v.pipe(v.string(), v.isoDate()),
  dueAt: instant,
  expiresAt: instant,
  kind: v.picklist(['planned', 'later']),
  timesPutOff: v.pipe(v.number(), v.integer(), v.minValue(0)),
  zone: v.string(),
  state: v.picklist([
    'waiting',
    'answered',
    'half-said',
    'put-off',
    'not-today',
    'sent-away',
    'ignored',
    'faded',
  ]),
  /** What held it, it did on one computer. */
  heldFor: v.null(),
  heldAt: v.null(),
  claimedAt: v.nullable(instant),
  shownAt: v.nullable(instant),
  endedAt: v.nullable(instant),
});

/** The more somebody did about it, the more it counts: an answer on one computer is none the less for silence on the other. */
const WEIGHT: Partial<Record<NudgeState, number>> = {
  faded: 1,
  ignored: 2,
  'half-said': 3,
  'sent-away': 4,
  'put-off': 5,
  'not-today': 5,
  answered: 6,
};

/**
 * What one’s other computers are to know of a nudge: what somebody did about it, or left, and to when it was put off; null as
 * long as there is nothing. That it found no good moment is of one computer alone.
 */
export function toFate(nudge: Nudge): Nudge | null {
  return isForAll(nudge) ? { ...nudge, heldFor: null, heldAt: null } : null;
}

function isForAll({ kind, state, dueAt, endedAt }: Nudge): boolean {
  if (kind === 'asked') return false;
  if (state === 'waiting') return kind === 'later';
  // Another was put off to about then, or it is paused.
  if (state === 'faded') return kind === 'later' && endedAt !== null && endedAt < dueAt;
  return !OPEN_STATES.includes(state);
}

/** What another computer told of a nudge, or null where this version does not understand it. */
export function parseFate(value: unknown): Nudge | null {
  const parsed = v.safeParse(fateSchema, value);
  return parsed.success ? parsed.output : null;
}

/** Whether what comes is to be kept; `own`: what is here counts for more, there, too; `either`: nothing follows from it. */
export function chooseFate(here: Nudge | undefined, coming: Nudge): 'coming' | 'own' | 'either' {
  if (here === undefined) return 'coming';
  const [ours, theirs] = [WEIGHT[here.state] ?? 0, WEIGHT[coming.state] ?? 0];
  // Both wait, or it found no good moment here.
  if (theirs === 0) return ours > 0 ? 'own' : 'either';
  return ours > theirs ? 'own' : 'coming';
}
