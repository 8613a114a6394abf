import { nameDigest } from './digest';
import type { Memory, Other } from './memory';
import { isLive, listLive } from './others';

/** What one is told of the other computers. */
export interface Status {
  /** How many changes of here somebody has still to see. */
  waiting: number;
  /** Whether every computer that counts holds the same, and knows it. */
  isUpToDate: boolean;
  computers: { id: string; name: string; heardAtMs: number; isForgotten: boolean }[];
}

export function describe(memory: Memory, nowMs: number): Status {
  const onTheWay = [
    memory.waiting,
    ...Object.values(memory.copies),
    ...memory.out.map(({ keys }) => keys),
  ].flat();
  const mine = nameDigest(memory.digest);
  return {
    waiting: new Set(onTheWay).size,
    isUpToDate:
      onTheWay.length === 0 && listLive(memory, nowMs).every((other) => isAlike(memory, other, mine)),
    computers: Object.values(memory.others).map((other) => ({
      id: other.by,
      name: other.head.name,
      heardAtMs: other.heardAtMs,
      isForgotten: !isLive(memory, other, nowMs),
    })),
  };
}

function isAlike({ self }: Memory, { head }: Other, mine: string): boolean {
  return (
    head.waiting === 0 &&
    head.copying[self] === undefined &&
    head.heard[self] === mine &&
    nameDigest(head.digest) === mine
  );
}
