import { toTimestamp } from '../time/timestamp';
import { endOfGap } from './gap';
import { startNudge, type Nudge } from './nudge';
import { listDue, planNext, type Coming, type PlanInput } from './plan-next';

/**
 * What comes until a moment, as things stand: a pause ends, each nudge comes as soon as it can, and is neither answered
 * nor refused, so that it is asked as often as now. What waits already is not among it.
 */
export function planAhead(input: PlanInput, now: Temporal.Instant, until: Temporal.Instant): Coming[] {
  const coming: Coming[] = [];
  const start = toTimestamp(now);
  const end = toTimestamp(until);
  let { past } = input;
  let at = now;
  while (true) {
    const plan = { ...input, past };
    const next = planNext(plan, at);
    if (next.kind === 'quiet') return coming;
    if (next.kind === 'paused') {
      at = Temporal.Instant.from(next.until);
      continue;
    }
    const due = findDue(plan, at, start);
    const first = due && due.comesAt <= next.comesAt ? due : next;
    if (first.comesAt >= end) return coming;
    coming.push(first);
    past = show(past, first, input.zone);
    at = Temporal.Instant.from(first.comesAt);
  }
}

/** What came due while another was near, or in a pause, and can still come. */
function findDue(plan: PlanInput, at: Temporal.Instant, start: string): Coming | undefined {
  const gapEnd = endOfGap(plan, 'planned', at) ?? '';
  const comesAt = gapEnd > toTimestamp(at) ? gapEnd : toTimestamp(at);
  const slot = listDue(plan, at).find(
    ({ id, dueAt, expiresAt }) =>
      dueAt > start && expiresAt > comesAt && !plan.past.some((nudge) => nudge.id === id),
  );
  return slot && { slot, comesAt };
}

function show(past: readonly Nudge[], { slot, comesAt }: Coming, zone: string): Nudge[] {
  const known = past.find(({ id }) => id === slot.id) ?? startNudge(slot, 'planned', zone);
  const shown: Nudge = { ...known, state: 'half-said', shownAt: comesAt };
  return [...past.filter(({ id }) => id !== slot.id), shown];
}
