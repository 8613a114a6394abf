/**
 * When an edit was made, by a hybrid logical clock (Kulkarni et al. 2014): milliseconds since 1970 as that computer had them,
 * a count within them, and the computer.
 */
export type Clock = readonly [ms: number, count: number, by: string];

/** So far a computer lets itself be carried ahead of its own clock: hours are a zone set wrong, more is a wrong clock. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;

/** Negative if `a` was before `b`. The same on every computer: a tie goes by the computers' ids. */
export function compareClocks([ms, count, by]: Clock, [otherMs, otherCount, otherBy]: Clock): number {
  if (ms !== otherMs) return ms - otherMs;
  if (count !== otherCount) return count - otherCount;
  if (by === otherBy) return 0;
  return by < otherBy ? -1 : 1;
}

/** What a computer knows of the time after it heard another's: the later one, if it can be believed. */
export function hearClock(latest: Clock, heard: Clock, nowMs: number): Clock {
  return isBelievable(heard, nowMs) && compareClocks(heard, latest) > 0 ? heard : latest;
}

/** The next instant of this computer's own: never before what it knows of the time, unless that lies too far ahead. */
export function tick(latest: Clock, by: string, nowMs: number): Clock {
  return isBelievable(latest, nowMs) && latest[0] >= nowMs ? [latest[0], latest[1] + 1, by] : [nowMs, 0, by];
}

/**
 * The clock of an edit of something that has one: always later than that, however far ahead it lies, so that an edit of what
 * one has seen wins everywhere. Nothing else is carried along.
 */
export function tickAfter(now: Clock, held: Clock | undefined): Clock {
  if (held === undefined || compareClocks(now, held) > 0) return now;
  return [held[0], held[1] + 1, now[2]];
}

function isBelievable([ms]: Clock, nowMs: number): boolean {
  return ms <= nowMs + MAX_DRIFT_MS;
}
