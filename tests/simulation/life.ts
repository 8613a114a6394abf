import type { Moment } from '../../utils/schedule/decide.ts';
import type { HoldReason } from '../../utils/schedule/hold-reason.ts';
import type { Nudge } from '../../utils/schedule/nudge.ts';
import type { Next } from '../../utils/schedule/plan-next.ts';
import type { Person } from './people.ts';

/** One time that the popup opened by itself. */
interface Showing {
  nudge: Nudge;
  moment: Moment;
  /** Since the computer woke up. */
  awakeMinutes: number;
}

/** What happened so far, and the chance by which it goes on. */
export interface Life {
  person: Person;
  seed: string;
  /** When Heartward was installed. */
  beganAt: string | null;
  random: () => number;
  nudges: Map<string, Nudge>;
  /** Those of the last months, in order, until another is kept. */
  past: Nudge[] | null;
  /** What comes next, and of what it was found: it stays the next one until it is due, or something has become of another. */
  ahead: { next: Next; past: Nudge[] | null; zone: string } | null;
  showings: Showing[];
  /** How many came due and were over while the computer slept. */
  sleptThrough: number;
  held: Partial<Record<HoldReason, number>>;
}
