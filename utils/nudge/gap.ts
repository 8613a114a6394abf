import type { FrequencySettings } from '../settings/settings';
import { addMinutes, toTimestamp } from '../time/timestamp';
import { isOver, type Nudge } from './nudge';

interface Input {
  frequency: FrequencySettings;
  past: readonly Nudge[];
}

/**
 * Until when a nudge keeps its distance from others; null where nothing is near. What is planned keeps it from whatever
 * was shown, and makes room for what was put off to the coming hours. What was put off keeps it, too, but from none that
 * was put off: else it could not come in a quarter of an hour.
 */
export function endOfGap(
  { frequency, past }: Input,
  kind: Nudge['kind'],
  now: Temporal.Instant,
): string | null {
  const soon = addMinutes(toTimestamp(now), frequency.gapMinutes);
  let lastShownAt: string | null = null;
  let end: string | null = null;
  for (const nudge of past) {
    const { shownAt, expiresAt } = nudge;
    // One that was shown further ahead than the gap was shown before the clock was set back.
    const counts = shownAt !== null && shownAt <= soon && !(kind === 'later' && nudge.state === 'put-off');
    if (counts && shownAt > (lastShownAt ?? '')) lastShownAt = shownAt;
    const isAwaited = kind !== 'later' && nudge.kind === 'later' && !isOver(nudge) && nudge.dueAt <= soon;
    if (isAwaited && expiresAt > (end ?? '')) end = expiresAt;
  }
  if (lastShownAt === null) return end;
  const gapEnd = addMinutes(lastShownAt, frequency.gapMinutes);
  return gapEnd > (end ?? '') ? gapEnd : end;
}
