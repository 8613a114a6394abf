import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { seal, SealError, unseal } from '../lock/envelope';
import { openFromOutbox } from '../lock/outbox';
import type { Label } from '../lock/envelope';
import type { Keys } from '../lock/vault';
import type { DraftTrace } from './database';

/**
 * What stays visible of a record, by its store: its key, and the times and days by which it is found. A store that is not
 * here is not sealed, because there is nothing in it but what the machine did, and when.
 */
const VISIBLE: Readonly<Record<string, readonly string[]>> = {
  checkins: ['id', 'at', 'localDate'],
  days: ['localDate'],
  months: ['month'],
  whole: ['id'],
  drafts: ['id', 'nudge', 'touchedAt'],
  people: ['id'],
  told: ['id'],
  own: ['id'],
  imports: ['id'],
  prompts: ['id'],
};

/** As it is stored. What is `boxed` came through an outbox. */
export type SealedRecord = Record<string, unknown> & { sealed: Uint8Array; boxed?: true };

export function isSealed(store: string): boolean {
  return store in VISIBLE;
}

/** The record as it may be stored: what may be seen of it, and all of it sealed. */
export function sealRecord(keys: Keys, store: string, record: object): SealedRecord {
  const visible = pickVisible(store, record);
  if ('id' in visible) visible['id'] = toStoredKey(keys, store, visible['id']);
  return { ...visible, sealed: seal(keys.records, record, toLabel(store, visible)) };
}

/**
 * The record that was sealed.
 *
 * @throws SealError if it was sealed with other keys, in another store or for another record, or a bit of it was changed.
 */
export function unsealRecord(keys: Keys, store: string, stored: unknown): unknown {
  if (!isSealedRecord(stored)) throw new SealError();
  const label = toLabel(store, pickVisible(store, stored));
  if (stored.boxed !== true) return unseal(keys.records, stored.sealed, label);
  // By an outbox anybody can add, so that it counts for nothing but what is begun while it is locked.
  if (store !== 'drafts') throw new SealError();
  return openFromOutbox(keys.secretKey, stored.sealed, label);
}

/** The key under which a record is stored: which prompts were shown would say what somebody felt, so that theirs are hidden. */
export function toStoredKey(keys: Keys, store: string, key: unknown): unknown {
  if (store !== 'prompts' || typeof key !== 'string') return key;
  return bytesToHex(hmac(sha256, keys.records, utf8ToBytes(`prompt ${key}`)));
}

function isSealedRecord(stored: unknown): stored is SealedRecord {
  return typeof stored === 'object' && stored !== null && 'sealed' in stored && isBytes(stored.sealed);
}

/** Bytes from another realm are bytes, too. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && value.constructor.name === 'Uint8Array';
}

/** What belongs to one draft, and to no other. */
export function toDraftLabel(draft: DraftTrace): Label {
  return toLabel('drafts', pickVisible('drafts', draft));
}

function pickVisible(store: string, record: object): Record<string, unknown> {
  const names = VISIBLE[store] ?? [];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(record, name)]));
}

function toLabel(store: string, visible: Record<string, unknown>): string[] {
  return [store, ...Object.values(visible).map((value) => (typeof value === 'string' ? value : ''))];
}
