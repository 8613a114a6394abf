import { toTimestamp } from '../time/timestamp';
import type { Nudge } from './nudge';
import type { HoldReason } from './hold-reason';

/** What the browser tells of the present moment. */
export interface Moment {
  /** `busy`: input in the last 15 s; `still`: none, but some in the last 5 minutes; `away`: none for longer. */
  person: 'busy' | 'still' | 'away' | 'locked';
  /** What stands in front: `toolless` is a window without a toolbar, `elsewhere` another program. */
  window: 'ready' | 'fullscreen' | 'toolless' | 'elsewhere';
  /** A tab plays sound: a call, a film. */
  isAudible: boolean;
  /** Camera, microphone or screen are shared with a page (Firefox only). */
  isSharing: boolean;
  isPopupOpen: boolean;
}

/** What, besides the moment, speaks for or against asking now. */
export interface Circumstances {
  /** Until when this one is not asked: a pause, the gap to another nudge, the first minutes after sleep or absence. */
  quiet: { reason: 'paused' | 'gap' | 'settling'; until: string }[];
  /** Whether the popup may open by itself. */
  mayOpen: boolean;
  /** Whether the system may tell of it. Without a word of the person it may not. */
  mayNotify?: boolean;
}

export type Decision =
  | { kind: 'open' }
  | { kind: 'dot' }
  /** A dot, and a silent line outside the browser. */
  | { kind: 'notify' }
  | { kind: 'hold'; reason: HoldReason; recheckAt: string }
  | { kind: 'fade' };

const RECHECK_SECONDS = 60;
const CONFIRM_SECONDS = 10;

/**
 * What to do about a nudge that is due: popup → a dot on the icon → fades. A nudge that found no good moment in the
 * first half of its time goes to the icon, where it waits for the rest.
 */
export function decide(
  nudge: Nudge,
  moment: Moment,
  circumstances: Circumstances,
  now: Temporal.Instant,
): Decision {
  const expiresAt = Temporal.Instant.from(nudge.expiresAt);
  if (Temporal.Instant.compare(now, expiresAt) >= 0) return { kind: 'fade' };
  if (nudge.state === 'dotted') return { kind: 'hold', reason: 'on_icon', recheckAt: nudge.expiresAt };
  if (nudge.state === 'claimed') return confirm(nudge, now);

  if (nudge.kind === 'asked') return findObstacle(moment) === null ? { kind: 'open' } : { kind: 'dot' };
  const quiet = findQuiet(circumstances, now);
  if (quiet) return { kind: 'hold', reason: quiet.reason, recheckAt: earlier(quiet.until, expiresAt) };

  const reason = findBadMoment(moment);
  if (reason === null && circumstances.mayOpen) return { kind: 'open' };
  if (circumstances.mayNotify && findBadMoment(behind(moment)) === null) return { kind: 'notify' };
  if (reason === null) return { kind: 'dot' };

  const dueAt = Temporal.Instant.from(nudge.dueAt);
  const dotAt = dueAt.add({ seconds: expiresAt.since(dueAt).total('seconds') / 2 });
  if (Temporal.Instant.compare(now, dotAt) >= 0) return { kind: 'dot' };
  return { kind: 'hold', reason, recheckAt: earlier(now.add({ seconds: RECHECK_SECONDS }), dotAt) };
}

/** A popup that has not said that it is up after some seconds did not come up. */
function confirm(nudge: Nudge, now: Temporal.Instant): Decision {
  const until = Temporal.Instant.from(nudge.claimedAt ?? nudge.dueAt).add({ seconds: CONFIRM_SECONDS });
  if (Temporal.Instant.compare(now, until) >= 0) return { kind: 'dot' };
  return { kind: 'hold', reason: 'confirming', recheckAt: toTimestamp(until) };
}

/** The quiet that ends last of those that hold now. */
function findQuiet({ quiet }: Circumstances, now: Temporal.Instant) {
  return quiet
    .map(({ reason, until }) => ({ reason, until: Temporal.Instant.from(until) }))
    .filter(({ until }) => Temporal.Instant.compare(now, until) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(b.until, a.until))[0];
}

/** Why this is no moment to ask, or null. */
function findBadMoment(moment: Moment): HoldReason | null {
  const obstacle = findObstacle(moment);
  if (obstacle !== null) return obstacle;
  if (moment.person === 'locked') return 'locked';
  if (moment.isSharing) return 'sharing';
  // Somebody who watches or listens is still, and yet there.
  if (moment.isAudible) return 'audible';
  if (moment.window !== 'ready') return moment.window;
  return moment.person === 'still' ? null : moment.person;
}

/** The same moment as it is for the browser that another program is in front of. */
function behind(moment: Moment): Moment {
  return moment.window === 'elsewhere' ? { ...moment, window: 'ready' } : moment;
}

/** What would stop a popup that the person themselves asked for. */
function findObstacle(moment: Moment): HoldReason | null {
  return moment.isPopupOpen ? 'popup_open' : null;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): string {
  return toTimestamp(Temporal.Instant.compare(a, b) < 0 ? a : b);
}
