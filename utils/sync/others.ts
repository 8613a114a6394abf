import type { Memory, Other, OutBatch } from './memory';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whoever was not heard for so long holds nothing up; when they come back they are told what they lack. */
const FORGOTTEN_AFTER_MS = 90 * DAY_MS;
/** The same where something waits for room that others could have. */
const PATIENCE_MS = 2 * DAY_MS;

/** Whether another computer still counts. */
export function isLive({ gone }: Memory, other: Other, nowMs: number): boolean {
  return (gone[other.by] ?? -1) < other.revision && nowMs - other.heardAtMs < FORGOTTEN_AFTER_MS;
}

/** Without another computer: it holds nothing up any more, until it says something anew. */
export function dismiss(memory: Memory, by: string): Memory {
  const { [by]: dismissed, ...others } = memory.others;
  if (!dismissed) return memory;
  const { [by]: _, ...copies } = memory.copies;
  return { ...memory, others, copies, gone: { ...memory.gone, [by]: dismissed.revision } };
}

/** All others that count, in the same order everywhere. */
export function listLive(memory: Memory, nowMs: number): Other[] {
  return Object.values(memory.others)
    .filter((other) => isLive(memory, other, nowMs))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
}

/** Who may be taken off the road: who left, and whoever was not heard for so long. Of whom nothing is known nothing is said. */
export function isForgotten(memory: Memory, by: string, nowMs: number): boolean {
  const other = memory.others[by];
  return other ? !isLive(memory, other, nowMs) : memory.gone[by] !== undefined;
}

/** The batches that somebody has still to see. */
export function prune(memory: Memory, nowMs: number): OutBatch[] {
  return leaveFor(memory.out, listLive(memory, nowMs));
}

/** The batches that somebody who was here lately has still to see; all of them, where nobody was. */
export function pruneForPresent(memory: Memory, nowMs: number): OutBatch[] {
  const present = listLive(memory, nowMs).filter(({ heardAtMs }) => nowMs - heardAtMs < PATIENCE_MS);
  return present.length > 0 ? leaveFor(memory.out, present) : [...memory.out];
}

function leaveFor(out: readonly OutBatch[], holders: readonly Other[]): OutBatch[] {
  return out.filter(({ id, to }) =>
    holders.some(({ by, head }) => to.includes(by) && !head.seen.includes(id)),
  );
}
