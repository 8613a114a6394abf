import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { toKey, type Change, type Key } from '../../sync/change';
import { nextKeys } from '../../sync/fill';
import { hear } from '../../sync/hear';
import type { Memory } from '../../sync/memory';
import { forgetLost, record } from '../../sync/record';
import { LIMITS, type Item } from '../../sync/road-limits';
import { deriveRoadKey, openItem, type Draw } from '../../sync/sealed-item';
import { speak, type Found, type Writes } from '../../sync/speak';
import { readItem, readRoad } from '../../sync/store-items';
import type { Database } from '../connection/history-schema';
import { findEdits, splitKey, type FoundEdit } from './find-edits';
import { HeldThings, KEPT_OWN, toPrint } from './held-things';
import type { RoadRecord } from './road-records';
import { isTravelling, ROAD_STORES, TRAVELLING, type RoadTransaction } from './travelling-kinds';

export interface TurnInput {
  /** What stands in the browser’s own sync. */
  items: readonly Item[];
  /** The settings that are meant for everywhere, as they are stored here. */
  settings: ReadonlyMap<string, unknown>;
  /** Whether this version knows such a setting, and such a value of it. */
  isSetting: (id: string, value: unknown) => boolean;
  now: Temporal.Instant;
  draw: Draw;
}

export interface Turn {
  /** What is to be written now; null: what stands there is what has to. */
  writes: Writes | null;
  /** Too much was written of late: there is a turn due then. */
  waitUntilMs: number | null;
  /** Settings that came and are yet to be stored. */
  coming: ComingSetting[];
  /** Of which kinds something came from other computers. */
  came: ReadonlySet<string>;
  record: RoadRecord;
}

export interface ComingSetting {
  id: string;
  value: unknown;
  /** The print of the one in whose place it is meant to be. */
  insteadOf: string;
}

/** With so many edits at once it is not looked at when each was made. */
const ONE_BY_ONE = 100;

/** The kind of a setting on the road; its value stands in `{ is }`, for null means that something is gone. */
const SETTING = 'setting';

/**
 * One turn of the road, in one transaction: what was edited here gets its clocks, what came is taken in, and what has to stand
 * there is decided. Only when this is kept is anything to be written there; if that fails, the next turn mends it.
 *
 * @returns null where no computer is joined.
 */
export async function takeRoadTurn(history: Database, input: TurnInput): Promise<Turn | null> {
  const transaction = history.transaction(ROAD_STORES, 'readwrite', { durability: 'strict' });
  // Whoever waits for it below hears of it; it may fail before.
  transaction.done.catch(() => {});
  try {
    const turn = await turnWithin(transaction, input);
    await transaction.done;
    return turn;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** What fails between two requests would else commit the half. */
function abort(transaction: RoadTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** What a turn goes on with, step by step. */
interface Going {
  memory: Memory;
  held: HeldThings;
  settings: RoadRecord['settings'];
}

async function turnWithin(transaction: RoadTransaction, input: TurnInput): Promise<Turn | null> {
  const { now, draw } = input;
  const nowMs = now.epochMilliseconds;
  const [known, buckets] = await Promise.all([
    transaction.objectStore('road').get('local'),
    transaction.objectStore('clocks').getAll(),
  ]);
  const key = known && deriveRoadKey(known.code);
  if (!known || !key) return null;

  const start = { memory: fromStored(known.memory), held: new HeldThings(buckets), settings: known.settings };
  const { revisions, ...edited } = await recordEdits(transaction, known, start, input);
  const reread = await readAgain(transaction, edited, input);

  const found: Found = { items: input.items, road: readRoad(input.items, (item) => unsealItem(key, item)) };
  const heard = hear(edited.memory, edited.held.clocks, found.road, nowMs, draw);
  const taken = await takeIn(transaction, { ...edited, memory: heard.memory }, heard.changes, input);

  const values = await readValues(transaction, taken, input.settings);
  const said = speak(values.memory, values.changes, found, nowMs, { key, limits: LIMITS, draw });
  const memory = said.kind === 'write' ? said.memory : values.memory;
  const writes = said.kind === 'write' ? said.writes : null;
  const next: RoadRecord = {
    ...known,
    names: [...new Set([...listNames(memory), ...(writes?.remove ?? [])])],
    memory: { ...memory, digest: bytesToHex(memory.digest) },
    // What came was written, too, and is known already.
    revisions: await readRevisions(transaction, revisions, heard.changes),
    settings: taken.settings,
    cameUntilMs: findCameUntil(memory, known.cameUntilMs, heard.changes, nowMs),
  };
  await Promise.all([
    transaction.objectStore('road').put(next),
    transaction.objectStore('removals').clear(),
    ...taken.held.listChanged().map((bucket) => transaction.objectStore('clocks').put(bucket)),
  ]);
  return {
    writes,
    waitUntilMs: said.kind === 'wait' ? said.untilMs : null,
    coming: listComing(taken.settings),
    came: new Set([...reread, ...heard.changes.map(({ kind }) => kind)]),
    record: next,
  };
}

export function fromStored({ digest, ...memory }: RoadRecord['memory']): Memory {
  return { ...memory, digest: hexToBytes(digest) };
}

export function unsealItem(key: Uint8Array, [name, value]: Item) {
  const bytes = openItem(key, name, value);
  return bytes && readItem(bytes);
}

/** Everything that was edited here since the last turn gets its clock. */
async function recordEdits(
  transaction: RoadTransaction,
  known: RoadRecord,
  { memory: before, held, settings: seen }: Going,
  input: TurnInput,
): Promise<Going & { revisions: RoadRecord['revisions'] }> {
  const nowMs = input.now.epochMilliseconds;
  const found = await findEdits(transaction, known, held, nowMs);
  const settings = findSettings(seen, input.settings, nowMs);
  const edits = [...found.edits, ...settings.edits].toSorted((a, b) => a.atMs - b.atMs);
  let memory = forgetLost(before, held.clocks, found.lost);
  for (const key of found.lost) held.forget(key);
  const batches = edits.length > ONE_BY_ONE ? [edits] : edits.map((edit) => [edit]);
  for (const batch of batches) {
    const atMs = batch.length === 1 ? (batch[0]?.atMs ?? nowMs) : nowMs;
    const recorded = record(memory, held.clocks, batch.map(toEdit), atMs);
    memory = recorded.memory;
    const prints = new Map(batch.map((edit) => [toKey(edit), edit.print]));
    for (const change of recorded.changes) {
      held.hold(toKey(change), change.clock, prints.get(toKey(change)) ?? '');
    }
  }
  return { memory, held, settings: settings.seen, revisions: found.revisions };
}

function toEdit({ kind, id, value, madeAtMs }: FoundEdit) {
  return { kind, id, value, ...(madeAtMs !== undefined && { madeAtMs }) };
}

/** Which settings were changed here. What is new with a version is only noted: nobody has changed it. */
function findSettings(
  seen: RoadRecord['settings'],
  stored: TurnInput['settings'],
  nowMs: number,
): { seen: RoadRecord['settings']; edits: FoundEdit[] } {
  const edits: FoundEdit[] = [];
  const next = { ...seen };
  for (const [id, value] of stored) {
    const print = toPrint([value]);
    const before = seen[id];
    const isStoring = before?.coming !== undefined && print === before.print;
    if (isStoring) continue;
    const isKnown = before === undefined || print === before.print;
    const isStored = before?.coming !== undefined && print === toPrint(before.coming);
    if (!isKnown && !isStored) edits.push({ kind: SETTING, id, value: { is: value }, atMs: nowMs, print });
    next[id] = { print };
  }
  return { seen: next, edits };
}

/** What an earlier version could not read is read now, where this one can. Returns the kinds of which there was something. */
async function readAgain(
  transaction: RoadTransaction,
  { held, settings }: Going,
  { now, settings: stored, isSetting }: TurnInput,
): Promise<string[]> {
  const read: string[] = [];
  // Whatever can be read now goes from it meanwhile.
  const unread = [...held.unread];
  for (const [key, value] of unread) {
    const [kind, id] = splitKey(key);
    const clock = held.clocks.get(key);
    if (clock && kind === SETTING) holdSetting(held, settings, { kind, id, clock, value }, stored, isSetting);
    if (!clock || !isTravelling(kind)) continue;
    const took = await TRAVELLING[kind].take(transaction, [{ kind, id, clock, value }], now);
    if (took.get(id) === 'unread') continue;
    await holdTaken(transaction, held, { kind, id, clock, value }, took.get(id) === 'own');
    read.push(kind);
  }
  return read;
}

/** What came, newer than what is here, takes its place. */
async function takeIn(
  transaction: RoadTransaction,
  { memory, held, settings: before }: Going,
  changes: readonly Change[],
  { now, settings: stored, isSetting }: TurnInput,
): Promise<Going> {
  const settings = { ...before };
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (!isTravelling(kind)) {
      for (const change of ofKind) holdSetting(held, settings, change, stored, isSetting);
      continue;
    }
    const took = await TRAVELLING[kind].take(transaction, ofKind, now);
    for (const change of ofKind) {
      if (took.get(change.id) === 'unread') {
        const here = await TRAVELLING[kind].get(transaction, change.id);
        held.holdUnread(toKey(change), change, toPrint(here));
      } else {
        await holdTaken(transaction, held, { ...change, kind }, took.get(change.id) === 'own');
      }
    }
  }
  return { memory, held, settings };
}

/** As it is here by now, so that the next turn does not take it for an edit. */
async function holdTaken(
  transaction: RoadTransaction,
  held: HeldThings,
  change: Change & { kind: keyof typeof TRAVELLING },
  isOwnKept: boolean,
): Promise<void> {
  const print = isOwnKept ? KEPT_OWN : toPrint(await TRAVELLING[change.kind].get(transaction, change.id));
  held.hold(toKey(change), change.clock, print);
}

/** A setting is stored after this; what this version does not know, of whatever kind, is held as it came. */
function holdSetting(
  held: HeldThings,
  settings: RoadRecord['settings'],
  change: Change,
  stored: TurnInput['settings'],
  isSetting: TurnInput['isSetting'],
): void {
  const { kind, id, clock } = change;
  const value = readSetting(change);
  if (kind !== SETTING || value === null || !stored.has(id) || !isSetting(id, value[0])) {
    held.holdUnread(toKey(change), change, '');
    return;
  }
  const print = toPrint([stored.get(id)]);
  settings[id] = print === toPrint(value) ? { print } : { print, coming: value };
  held.hold(toKey(change), clock, toPrint(value));
}

function readSetting({ value }: Change): [value: unknown] | null {
  return typeof value === 'object' && value !== null && 'is' in value ? [value.is] : null;
}

function listComing(settings: RoadRecord['settings']): ComingSetting[] {
  return Object.entries(settings).flatMap(([id, { print, coming }]) =>
    coming ? [{ id, value: coming[0], insteadOf: print }] : [],
  );
}

/** The values of what waits. What is not here any more, though nobody deleted it, is as if it had never been. */
async function readValues(
  transaction: RoadTransaction,
  { memory, held, settings }: Going,
  stored: TurnInput['settings'],
): Promise<{ memory: Memory; changes: Map<Key, Change> }> {
  const changes = new Map<Key, Change>();
  const lost = new Set<Key>();
  for (const key of new Set(nextKeys(memory))) {
    const [kind, id] = splitKey(key);
    const clock = held.clocks.get(key);
    const value = await readValue(transaction, { held, settings, stored }, key);
    if (clock && value !== undefined) changes.set(key, { kind, id, clock, value });
    else lost.add(key);
  }
  const left = forgetLost(memory, held.clocks, lost);
  for (const key of lost) held.forget(key);
  return { memory: left, changes };
}

interface Values extends Pick<Going, 'held' | 'settings'> {
  stored: TurnInput['settings'];
}

/** Undefined where it ought to be here and is not. */
async function readValue(
  transaction: RoadTransaction,
  { held, settings, stored }: Values,
  key: Key,
): Promise<unknown> {
  const [kind, id] = splitKey(key);
  if (held.unread.has(key)) return held.unread.get(key);
  if (kind === SETTING) {
    const coming = settings[id]?.coming;
    if (coming) return { is: coming[0] };
    return stored.has(id) ? { is: stored.get(id) } : undefined;
  }
  if (!isTravelling(kind)) return undefined;
  const value = await TRAVELLING[kind].get(transaction, id);
  if (value !== null) return value;
  return held.prints.get(key) === '' || kind === 'nudge' ? null : undefined;
}

function listNames({ said, out }: Memory): string[] {
  return [...(said ? [said.item[0]] : []), ...out.flatMap(({ items }) => Object.keys(items))];
}

async function readRevisions(
  transaction: RoadTransaction,
  before: RoadRecord['revisions'],
  changes: readonly Change[],
): Promise<RoadRecord['revisions']> {
  if (!changes.some(({ kind }) => kind === 'checkin')) return before;
  const rows = await transaction.objectStore('revisions').getAll();
  return Object.fromEntries(rows.map(({ month, revision }) => [month, revision]));
}

/** A whole history comes the oldest first. */
function findCameUntil(
  { self, others }: Memory,
  before: number | null,
  changes: readonly Change[],
  nowMs: number,
): number | null {
  const isComing = Object.values(others).some(({ head }) => (head.copying[self] ?? 0) > 0);
  if (!isComing) return null;
  const came = changes.flatMap(({ kind, clock }) =>
    kind === 'checkin' && clock[0] <= nowMs ? clock[0] : [],
  );
  return came.reduce<number | null>((latest, ms) => Math.max(latest ?? 0, ms), before);
}
