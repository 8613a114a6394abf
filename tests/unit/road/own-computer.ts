import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import { readEvents } from '@/utils/history/records/event-records';
import { readPeople } from '@/utils/history/records/people-records';
import { readShareRecords } from '@/utils/history/records/share-records';
import { readNudgesSince } from '@/utils/history/records/nudges';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { readSince } from '@/utils/history/check-ins/check-ins';
import { toFate } from '@/utils/history/road/travelling-fate';
import { takeTurn } from '@/utils/road/take-turn';
import { readPause } from '@/utils/storage/stored-pause';
import { readSettings } from '@/utils/storage/stored-settings';
import { FakeLocks } from '../../fake-locks';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

/** What the browser’s sync holds, for all computers. */
export async function readRoad(): Promise<Record<string, unknown>> {
  return fakeBrowser.storage.sync.get(null);
}

/** One computer of a person, with a history and settings of its own. Only one of them is used at a time. */
export class OwnComputer {
  static #used: OwnComputer | null = null;
  readonly #databases = new IDBFactory();
  #local: Record<string, unknown> = {};
  /** Lets whoever waits for the copies go on. */
  letCopiesGo: () => void = () => {};

  /** From now on all is done on this one, until another is used. */
  async use(): Promise<void> {
    if (OwnComputer.#used) OwnComputer.#used.#local = await fakeBrowser.storage.local.get(null);
    OwnComputer.#used = this;
    closeHistory();
    const locks = new FakeLocks();
    // Copies have tests of their own.
    void locks.request('copies', () => new Promise<void>((resolve) => (this.letCopiesGo = resolve)));
    vi.stubGlobal('navigator', { locks, storage: navigator.storage });
    vi.stubGlobal('indexedDB', this.#databases);
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set(this.#local);
  }

  async turn() {
    await this.use();
    return takeTurn();
  }

  /** All that is to be the same on each. */
  async read() {
    await this.use();
    const long = Temporal.Instant.from('2000-01-01T00:00:00Z');
    const { frequency } = await readSettings();
    return {
      checkIns: (await readSince(long)).map(({ id, note }) => `${id.slice(-4)} ${note}`).toSorted(),
      words: (await readCustomWords()).map((each) => ('name' in each ? each.name : each.text)).toSorted(),
      people: (await readPeople()).map(({ name }) => name),
      shares: (await readShareRecords()).map(({ id, feared }) => `${id.slice(-4)} ${feared}`).toSorted(),
      events: (await readEvents()).map(({ name }) => name),
      nudges: (await readNudgesSince(long)).flatMap((nudge) => {
        const fate = toFate(nudge);
        return fate ? [`${fate.id} ${fate.state}`] : [];
      }),
      frequency,
      pause: await readPause(),
    };
  }

  async deleted(): Promise<string[]> {
    await this.use();
    return (await (await openHistory()).getAll('deleted')).map(({ checkIn }) => checkIn.note);
  }
}

/** Turns of all, one after the other, until nobody has anything to say. */
export async function meet(...computers: OwnComputer[]): Promise<void> {
  for (let round = 0; round < 12; round++) {
    const before = JSON.stringify(await readRoad());
    for (const computer of computers) await computer.turn();
    if (round > 0 && before === JSON.stringify(await readRoad())) return;
  }
  throw new Error('They come to no end.');
}

export function makeCheckIn(n: number, changes: Partial<CheckIn> = {}): CheckIn {
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    at: `2026-0${1 + (n % 9)}-05T10:00:00.000Z`,
    localDate: `2026-0${1 + (n % 9)}-05`,
    createdAt: `2026-0${1 + (n % 9)}-05T10:00:00.000Z`,
    updatedAt: `2026-0${1 + (n % 9)}-05T10:00:00.000Z`,
    note: `note ${n}`,
    nudge: null,
    saidAt: null,
    ...changes,
  };
}
