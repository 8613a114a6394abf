import { seededRandom } from '@/utils/schedule/slots/seeded-random';
import { toKey, type Change } from '@/utils/sync/change';
import { compareClocks, type Clock } from '@/utils/sync/clock';
import { nextKeys, type Seal } from '@/utils/sync/fill';
import { hear } from '@/utils/sync/hear';
import type { Limits } from '@/utils/sync/road-limits';
import { startMemory, type Memory } from '@/utils/sync/memory';
import { record, type Edit } from '@/utils/sync/record';
import { deriveRoadKey, openItem, type Draw } from '@/utils/sync/sealed-item';
import { speak, type Found } from '@/utils/sync/speak';
import { describe, type Status } from '@/utils/sync/status';
import { readItem, readRoad, type Opened } from '@/utils/sync/store-items';
import { Account, Engine } from './engine.ts';

export const CODE = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
export const KEY = deriveRoadKey(CODE) ?? new Uint8Array();
/** So little that a few edits fill it, and a long line takes several items. */
const SMALL: Limits = { bytes: 36_000, itemBytes: 1400, items: 60 };

const START_MS = Date.parse('2026-11-28T12:00:00Z');
const HOUR_MS = 60 * 60 * 1000;
export const DAY_MS = 24 * HOUR_MS;

/** Bytes by lot, the same for the same seed. */
export function drawFrom(seed: string): Draw {
  const random = seededRandom(seed);
  return (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256));
}

/** One edit whose keep was confirmed. */
export interface Kept {
  change: Change;
  /** What was held before, where it was made. */
  before: Clock | undefined;
  /** What the clock of that computer said. */
  nowMs: number;
}

export class Computer {
  memory: Memory;
  readonly held = new Map<string, Change>();
  readonly engine: Engine;
  hasJoined = false;
  offMs = 0;
  /** Whether the browser refuses to write. */
  isRefused = false;

  constructor(
    private readonly world: World,
    name: string,
  ) {
    this.memory = startMemory(name, world.seal.draw);
    this.engine = new Engine(world.accounts[0], world.seal.limits);
  }

  get nowMs(): number {
    return this.world.ms + this.offMs;
  }

  get status(): Status {
    return describe(this.memory, this.nowMs);
  }

  keep(...edits: Edit[]): void {
    const { clocks } = this;
    const { memory, changes } = record(this.memory, clocks, edits, this.nowMs);
    this.memory = memory;
    this.hold(changes);
    for (const change of changes) {
      this.world.kept.push({ change, before: clocks.get(toKey(change)), nowMs: this.nowMs });
    }
  }

  /** What the worker does when anything changed: hear, keep, speak, keep, write. */
  turn({ isKilled = false } = {}): void {
    if (!this.hasJoined) return;
    const items = [...this.engine.items];
    const found: Found = { items, road: readRoad(items, (item) => this.world.open(...item)) };
    const { draw } = this.world.seal;
    const heard = hear(this.memory, this.clocks, found.road, this.nowMs, draw);
    this.world.watchTaken(this, heard.memory);
    this.memory = heard.memory;
    this.hold(heard.changes);
    const values = new Map(
      nextKeys(this.memory)
        .flatMap((key) => this.held.get(key) ?? [])
        .map((change) => [toKey(change), change]),
    );
    const said = speak(this.memory, values, found, this.nowMs, this.world.seal);
    if (said.kind !== 'write') return;
    this.memory = said.memory;
    this.world.watchTold(this);
    if (isKilled || this.isRefused) return;
    try {
      this.engine.write(said.writes);
    } catch {
      this.world.refusals += 1;
    }
  }

  private get clocks(): Map<string, Clock> {
    return new Map([...this.held].map(([key, { clock }]) => [key, clock]));
  }

  private hold(changes: readonly Change[]): void {
    for (const change of changes) this.held.set(toKey(change), structuredClone(change));
  }
}

/** Some computers of one person, their accounts, and all that was ever kept. */
export class World {
  ms = START_MS;
  refusals = 0;
  readonly accounts = [new Account(), new Account()] as const;
  readonly kept: Kept[] = [];
  readonly takenTooEarly: Change[] = [];
  readonly seal: Seal;
  readonly computers: Computer[];
  private readonly told = new Map<string, Change[]>();
  private readonly opened = new Map<string, Opened | null>();

  constructor(computers: number, seed: string, limits = SMALL) {
    this.seal = { key: KEY, limits, draw: drawFrom(seed) };
    this.computers = Array.from({ length: computers }, (_, index) => new Computer(this, `computer ${index}`));
  }

  /** Opening is slow, and the same each time. */
  open(name: string, value: unknown): Opened | null {
    const item = `${name} ${String(value)}`;
    const known = this.opened.get(item);
    if (known !== undefined) return known;
    const bytes = openItem(KEY, name, value);
    const opened = bytes && readItem(bytes);
    this.opened.set(item, opened);
    return opened;
  }

  /** The browser does as it should, for all, until nothing is left to say. How many rounds that took. */
  settle(rounds = 100): number {
    for (const computer of this.computers) {
      computer.hasJoined = true;
      computer.isRefused = false;
      computer.engine.replace(this.accounts[0]);
    }
    for (let round = 0; round < rounds; round++) {
      if (round > 0 && this.isQuiet()) return round;
      this.ms += HOUR_MS / 3;
      for (const computer of this.computers) {
        computer.engine.receive(() => true);
        computer.turn();
        computer.engine.send(() => true);
      }
    }
    return rounds;
  }

  /** Remembers what each batch says. */
  watchTold({ memory, held }: Computer): void {
    for (const { id, keys } of memory.out) {
      if (!this.told.has(id))
        this.told.set(
          id,
          keys.flatMap((key) => held.get(key) ?? []),
        );
    }
  }

  /** Finds what is taken off the road before somebody has it for whom it is, and who counts. */
  watchTaken({ memory: { out, others }, nowMs }: Computer, after: Memory): void {
    const gone = out.filter(({ id }) => !after.out.some((batch) => batch.id === id));
    for (const { id, to } of gone) {
      const counted = this.computers.filter(({ memory: { self } }) => {
        const heardAtMs = after.others[self]?.heardAtMs ?? others[self]?.heardAtMs;
        return to.includes(self) && heardAtMs !== undefined && nowMs - heardAtMs < 90 * DAY_MS;
      });
      for (const { held } of counted) {
        const lacks = (this.told.get(id) ?? []).filter((change) => {
          const clock = held.get(toKey(change))?.clock;
          return clock === undefined || compareClocks(clock, change.clock) < 0;
        });
        this.takenTooEarly.push(...lacks);
      }
    }
  }

  isQuiet(): boolean {
    return this.computers.every(({ status }) => status.isUpToDate);
  }
}
