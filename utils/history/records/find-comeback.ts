import type { CheckIn } from '../../checkin/check-in';
import { chooseToComeBack } from '../../checkin/comeback';
import { toTimestamp } from '../../time/timestamp';
import { readSince } from '../check-ins/check-ins';
import { noteShownPrompt, readShownPrompts } from './shown-prompts';

/** Stands among the prompts that were shown: like them it goes with the history, sealed where that is. */
const COMEBACK = 'comeback';

/** An "I don't know yet" that may come back now, or null. Fails where the history does not open. */
export async function findComeback(now: Temporal.ZonedDateTime): Promise<CheckIn | null> {
  const [checkIns, shown] = await Promise.all([
    readSince(now.toInstant().subtract({ hours: 36 })),
    readShownPrompts(),
  ]);
  const seen = shown.find(({ id }) => id === COMEBACK);
  return chooseToComeBack(checkIns, seen?.shownAt ?? null, now);
}

/** Notes that a check-in was seen again: it does not come once more, whatever becomes of it. */
export async function noteComeback({ id }: CheckIn, now: Temporal.Instant): Promise<void> {
  await noteShownPrompt({ id: COMEBACK, shownAt: toTimestamp(now), checkIn: id });
}
