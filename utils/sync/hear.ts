import { toKey, type Change, type Clocks } from './change';
import { planCopies } from './copies';
import type { Memory, Other } from './memory';
import { isForgotten, prune } from './others';
import { unpack } from './pack';
import { addKeys, isAlone, takeIn } from './record';
import { drawId, type Draw } from './sealed-item';
import type { Road } from './store-items';

interface Heard {
  memory: Memory;
  /** To be taken into the history, in one transaction with the memory, before anything is said. */
  changes: Change[];
}

/** What is new on the road: what others hold and have seen, and changes that are newer than what is held here. */
export function hear(known: Memory, clocks: Clocks, road: Road, nowMs: number, draw: Draw): Heard {
  let memory = hearHeads(stayOneself(known, road, draw), road, nowMs);
  const batches = road.batches.filter(({ by }) => by !== memory.self);
  const seen: string[] = [];
  const arrived: Change[] = [];
  for (const { id, bytes } of batches) {
    const changes = memory.seen.includes(id) ? [] : unpack(bytes);
    // A later version may have packed it; it stands there until this one knows how.
    if (changes === null) continue;
    seen.push(id);
    arrived.push(...changes);
  }
  const taken = takeIn({ ...memory, seen }, clocks, arrived, nowMs);
  memory = taken.memory;
  memory = { ...memory, out: prune(memory, nowMs) };
  const held = new Map(clocks);
  for (const change of taken.changes) held.set(toKey(change), change.clock);
  return { memory: planCopies(memory, held, nowMs), changes: taken.changes };
}

/**
 * A head of ours that we do not remember was said by a copy of this profile, or before it was set back. Nobody could tell the two
 * apart, so this one goes on as another computer, and the old one is no more.
 */
function stayOneself(memory: Memory, { heads }: Road, draw: Draw): Memory {
  const revision = heads.get(memory.self)?.revision ?? 0;
  if (revision <= (memory.said?.revision ?? 0)) return memory;
  return {
    ...memory,
    self: drawId(draw),
    waiting: addKeys(
      memory.out.filter(({ isCopy }) => !isCopy).flatMap(({ keys }) => keys),
      memory.waiting,
    ),
    copies: {},
    out: [],
    said: null,
    gone: { ...memory.gone, [memory.self]: revision },
  };
}

/** The newest head of each other counts, wherever it stands; an older one that is put back says nothing. */
function hearHeads(memory: Memory, { heads }: Road, nowMs: number): Memory {
  const others: Record<string, Other> = { ...memory.others };
  const gone = { ...memory.gone };
  for (const said of heads.values()) {
    const known = others[said.by];
    if (said.by === memory.self || (known && said.revision <= known.revision)) continue;
    if ((gone[said.by] ?? -1) >= said.revision) continue;
    others[said.by] = { ...said, heardAtMs: nowMs, differsSinceMs: known?.differsSinceMs ?? null };
    for (const [by, revision] of Object.entries(said.head.gone)) {
      if (by !== memory.self) gone[by] = Math.max(gone[by] ?? 0, revision);
    }
  }
  for (const { by, revision } of Object.values(others)) {
    if ((gone[by] ?? -1) >= revision) delete others[by];
  }
  const heard = { ...memory, others, gone };
  const copies = Object.entries(memory.copies).filter(([by]) => !isForgotten(heard, by, nowMs));
  return { ...heard, copies: Object.fromEntries(copies), waiting: isAlone(heard) ? [] : memory.waiting };
}
