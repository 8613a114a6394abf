import type { FrequencySettings } from '../settings/settings';
import { addMinutes, toTimestamp } from '../time/timestamp';
import { isOver, type Nudge } from './nudge';

interface Input {
  frequency: FrequencySettings;
  past: readonly Nudge[];
}

/** The least by which a nudge can be put off: two that were both put off are never nearer than that. */
const LEAST_APART_MINUTES = 15;

/**
 * Until when a nudge keeps its distance from others; null where nothing is near. What is planned keeps it from whatever
 * was shown, and makes room for what was put off to the coming hours. What was put off keeps it, too, but from another that
 * was put off only a quarter of an hour: else it could not come in one.
 */
export function endOfGap(
  { frequency, past }: Input,
  kind: Nudge['kind'],
  now: Temporal.Instant,
): string | null {
  const soon = addMinutes(toTimestamp(now), frequency.gapMinutes);
  let lastShownAt = '';
  let lastPutOffAt = '';
  let end = '';
  for (const nudge of past) {
    const { shownAt, expiresAt } = nudge;
    // One that was shown further ahead than the gap was shown before the clock was set back.
    if (shownAt !== null && shownAt <= soon) {
      if (kind === 'later' && nudge.state === 'put-off') lastPutOffAt = later(lastPutOffAt, shownAt);
      else lastShownAt = later(lastShownAt, shownAt);
    }
    const isAwaited = kind !== 'later' && nudge.kind === 'later' && !isOver(nudge) && nudge.dueAt <= soon;
    if (isAwaited) end = later(end, expiresAt);
  }
  if (lastShownAt !== '') end = later(end, addMinutes(lastShownAt, frequency.gapMinutes));
  if (lastPutOffAt !== '') end = later(end, addMinutes(lastPutOffAt, LEAST_APART_MINUTES));
  return end === '' ? null : end;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
