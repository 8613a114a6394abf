import { stringify, v5 } from 'uuid';

/** The name space of the ids that are made of what a check-in of another app says. */
const NAMESPACE = '5d1f3a52-3d0e-4b0b-9a9e-6f7c2f0a7c11';
const OWN_NAMESPACE = 'b7d1c6a8-52f4-4d1b-8e57-0d6f1a2b9c33';

const DAY_MS = 86_400_000;

/**
 * The id of a check-in from another app: a UUID v7 whose time is that of the check-in, and whose random part is a hash of
 * what it says, so that bringing it again, in whichever zone, brings the same.
 *
 * @param stamp milliseconds; before 1970 it counts as 1970, the least that such an id can tell.
 */
export function makeStableId(stamp: number, key: string): string {
  const bytes = v5(key, NAMESPACE, new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  const milliseconds = Math.max(0, Math.trunc(stamp));
  view.setUint16(0, Math.floor(milliseconds / 2 ** 32));
  view.setUint32(2, milliseconds % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  return stringify(bytes);
}

/** The part of a stable id that is made of the key, and not of the time. */
export function keyPartOf(id: string): string {
  return id.slice(14);
}

/** The part of a stable id that is made of the time: of those at the same moment it is the same, and it sorts by time. */
export function timePartOf(id: string): string {
  return id.slice(0, 13);
}

/** The least and the greatest time part of the day that an id is of. */
export function timePartsOfDay(id: string): { first: string; last: string } {
  const milliseconds = Number.parseInt(timePartOf(id).replace('-', ''), 16);
  const start = Math.floor(milliseconds / DAY_MS) * DAY_MS;
  return { first: toTimePart(start), last: toTimePart(start + DAY_MS - 1) };
}

function toTimePart(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** What a record says, in so few letters that it can be remembered of each. */
export function makePrint(said: string): string {
  return v5(said, NAMESPACE).slice(14);
}

/** The id of a word or context that comes in by its name: the same name is the same word. */
export function makeCustomId(kind: 'word' | 'about', name: string): string {
  return `own:${v5(`${kind}\0${name.normalize('NFC').toLowerCase()}`, OWN_NAMESPACE)}`;
}
