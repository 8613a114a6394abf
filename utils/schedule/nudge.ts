import { toTimestamp } from '../time/timestamp';
import type { HoldReason } from './hold-reason';
import type { Slot } from './slots/plan-day';

/**
 * - `waiting` for a good moment
 * - `claimed` by the one who opens the popup, who has not been confirmed yet
 * - `dotted`: a dot on the icon says that there is something
 * - `shown` in the popup
 *
 * and the fates, of which each nudge has exactly one:
 * `answered`, `half-said` (closed with a draft begun), `put-off` (to a later nudge), `not-today` (put off to tomorrow,
 * where the plan goes on), `sent-away` (not now, or less often), `ignored` (closed untouched), `faded`.
 */
export type NudgeState =
  | 'waiting'
  | 'claimed'
  | 'dotted'
  | 'shown'
  | 'answered'
  | 'half-said'
  | 'put-off'
  | 'not-today'
  | 'sent-away'
  | 'ignored'
  | 'faded';

const MOVES: Record<NudgeState, readonly NudgeState[]> = {
  waiting: ['claimed', 'dotted', 'faded'],
  claimed: ['shown', 'dotted', 'faded'],
  dotted: ['shown', 'faded'],
  shown: ['answered', 'half-said', 'put-off', 'not-today', 'sent-away', 'ignored'],
  // A draft may be taken up again, long after its nudge.
  'half-said': ['answered', 'put-off', 'not-today', 'sent-away'],
  answered: [],
  'put-off': [],
  'not-today': [],
  // Whoever said no may say more, or stay.
  'sent-away': ['answered', 'put-off', 'not-today'],
  ignored: [],
  faded: [],
};

/** What became of one slot, as the store keeps it. */
export interface Nudge extends Slot {
  /** `asked`: the person wished to see one, so it waits for no good moment. `later`: they put one off to this time. */
  kind: 'planned' | 'asked' | 'later';
  /** How often it was put off already. */
  timesPutOff: number;
  zone: string;
  state: NudgeState;
  /** Why it last waited, and when. */
  heldFor: HoldReason | null;
  heldAt: string | null;
  claimedAt: string | null;
  shownAt: string | null;
  endedAt: string | null;
}

export function startNudge(slot: Slot, kind: Nudge['kind'], zone: string): Nudge {
  return {
    ...slot,
    kind,
    timesPutOff: 0,
    zone,
    state: 'waiting',
    heldFor: null,
    heldAt: null,
    claimedAt: null,
    shownAt: null,
    endedAt: null,
  };
}

/** The states from which it still goes on to a fate. */
export const OPEN_STATES: readonly NudgeState[] = ['waiting', 'claimed', 'dotted', 'shown'];

export function isOver({ state }: Nudge): boolean {
  return !OPEN_STATES.includes(state);
}

export function canMove(from: NudgeState, to: NudgeState): boolean {
  return MOVES[from].includes(to);
}

/**
 * The nudge in its next state.
 *
 * @throws RangeError if its state does not lead there.
 */
export function moveNudge(nudge: Nudge, state: NudgeState, now: Temporal.Instant): Nudge {
  if (!canMove(nudge.state, state))
    throw new RangeError(`A nudge that is ${nudge.state} cannot become ${state}.`);
  const at = toTimestamp(now);
  const moved: Nudge = { ...nudge, state };
  if (state === 'claimed') moved.claimedAt = at;
  if (state === 'shown') moved.shownAt = at;
  if (isOver(moved)) moved.endedAt = at;
  return moved;
}
