import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { seal, SealError, unseal } from '../../crypto/envelope';
import { openFromOutbox } from '../../crypto/outbox';
import type { Label } from '../../crypto/envelope';
import type { Keys } from '../../crypto/vault';
import type { DraftTrace } from '../connection/history-schema';
import { hidesKeys, isStore, listInSight, STORES, type StoreName } from '../connection/stores';

/** As it is stored. What is `boxed` came through an outbox. */
export type SealedRecord = Record<string, unknown> & { sealed: Uint8Array; boxed?: true };

/**
 * Whether the records of a store are sealed.
 *
 * @throws TypeError where the table does not know it: it would lie there as it is.
 */
export function isSealed(store: string): boolean {
  return listInSight(toStore(store)) !== null;
}

function toStore(name: string): StoreName {
  if (!isStore(name)) throw new TypeError(`There is no store ${name}.`);
  return name;
}

/** The record as it may be stored: what may be seen of it, and all of it sealed. */
export function sealRecord(keys: Keys, store: string, record: object): SealedRecord {
  const visible = pickVisible(store, record);
  const { key } = STORES[toStore(store)];
  visible[key] = toStoredKey(keys, store, visible[key]);
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

/** The key under which a record is stored: which prompts were shown, say, would tell what somebody felt, so that it is hidden. */
export function toStoredKey(keys: Keys, store: string, key: unknown): unknown {
  if (!hidesKeys(toStore(store)) || typeof key !== 'string') return key;
  // The prompts were the first: what is there already is found under its name.
  const name = store === 'prompts' ? 'prompt' : store;
  return bytesToHex(hmac(sha256, keys.records, utf8ToBytes(`${name} ${key}`)));
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
  const names = listInSight(toStore(store)) ?? [];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(record, name)]));
}

function toLabel(store: string, visible: Record<string, unknown>): string[] {
  return [store, ...Object.values(visible).map((value) => (typeof value === 'string' ? value : ''))];
}
