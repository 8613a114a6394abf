import { startMemory, type Memory } from '../../sync/memory';
import { dismiss } from '../../sync/others';
import type { Draw } from '../../sync/sealed-item';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Database } from '../connection/history-schema';
import { fromStored } from './road-turn';
import type { RoadRecord } from './road-records';

interface Joining {
  code: string;
  /** How the person calls this computer. */
  name: string;
  /** The settings that are to go out from here; what is not among them is had from the others. */
  settings: readonly string[];
  draw: Draw;
}

/** From now on this computer is one of several. What it holds goes out at the next turn. False where it was that already. */
export async function join(history: Database, { code, name, settings, draw }: Joining): Promise<boolean> {
  const transaction = history.transaction(['road', 'clocks', 'removals'], 'readwrite', {
    durability: 'strict',
  });
  const road = transaction.objectStore('road');
  const isJoined = (await road.get('local')) !== undefined;
  if (!isJoined) {
    const memory = startMemory(name, draw);
    await Promise.all([
      transaction.objectStore('clocks').clear(),
      transaction.objectStore('removals').clear(),
      road.put({
        id: 'local',
        names: [],
        code,
        memory: { ...memory, digest: bytesToHex(memory.digest) },
        revisions: {},
        // As if they had been something else before.
        settings: Object.fromEntries(settings.map((id) => [id, { print: '' }])),
        cameUntilMs: null,
      }),
    ]);
  }
  await transaction.done;
  return !isJoined;
}

/** It is one by itself again; the history stays. */
export async function leave(history: Database): Promise<void> {
  const transaction = history.transaction(['road', 'clocks', 'removals'], 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    transaction.objectStore('road').clear(),
    transaction.objectStore('clocks').clear(),
    transaction.objectStore('removals').clear(),
    transaction.done,
  ]);
}

/** How the person calls this computer. */
export async function rename(history: Database, name: string): Promise<void> {
  await changeMemory(history, (memory) => ({ ...memory, name }));
}

/** Another computer is waited for no more. */
export async function removeComputer(history: Database, by: string): Promise<void> {
  await changeMemory(history, (memory) => dismiss(memory, by));
}

async function changeMemory(history: Database, change: (memory: Memory) => Memory): Promise<void> {
  const transaction = history.transaction('road', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get('local');
  if (known) await transaction.store.put(toRecord(known, change(fromStored(known.memory))));
  await transaction.done;
}

function toRecord(known: RoadRecord, memory: Memory): RoadRecord {
  return { ...known, memory: { ...memory, digest: bytesToHex(memory.digest) } };
}
