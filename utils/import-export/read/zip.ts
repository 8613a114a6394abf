import { Inflate } from 'fflate';
import { Refusal } from './refusal';
import { PIECE_BYTES, type Source } from './source';

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const BEFORE_FILE = 0x04034b50;
/** The end of the directory, and the longest remark that may follow it. */
const TAIL_BYTES = 22 + 0xffff;
/** A backup with ten thousand photographs is well below. */
const DIRECTORY_MAX_BYTES = 16 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** Whether these bytes begin an archive. */
export function isZip(head: Uint8Array): boolean {
  return head.length >= 4 && head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

interface Member {
  name: string;
  method: number;
  /** Of the compressed bytes. */
  size: number;
  offset: number;
}

/**
 * The content of one file of an archive, by its name in whichever folder, piece by piece; null where there is none. Only the archive’s
 * directory and that file are read, however many photographs lie beside it. Sizes come from the directory: Android
 * leaves them out of what stands before a file.
 *
 * @param maxBytes more than this is not unpacked, whatever the archive says of itself.
 * @throws Refusal
 */
export function readZipMember(source: Source, name: string, maxBytes: number): Iterable<Uint8Array> | null {
  for (const member of readDirectory(source)) {
    if (`/${member.name}`.endsWith(`/${name}`)) return unpack(source, member, maxBytes);
  }
  return null;
}

/** The names of all files of an archive, with their folders. */
export function listZipNames(source: Source): string[] {
  return [...readDirectory(source)].map(({ name }) => name);
}

function* readDirectory(source: Source): Generator<Member> {
  const tailFrom = Math.max(0, source.size - TAIL_BYTES);
  const tail = view(source.read(tailFrom, source.size));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Refusal('damaged');

  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const from = tail.getUint32(end + 16, true);
  if (size > DIRECTORY_MAX_BYTES || from + size > source.size) throw new Refusal('damaged');
  const directory = view(source.read(from, from + size));
  const decoder = new TextDecoder();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== IN_DIRECTORY) {
      throw new Refusal('damaged');
    }
    const nameLength = directory.getUint16(at + 28, true);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd > directory.byteLength) throw new Refusal('damaged');
    const bytes = new Uint8Array(directory.buffer, directory.byteOffset + at + 46, nameLength);
    yield {
      name: decoder.decode(bytes),
      method: directory.getUint16(at + 10, true),
      size: directory.getUint32(at + 20, true),
      offset: directory.getUint32(at + 42, true),
    };
    at = nameEnd + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
}

function* unpack(source: Source, { method, size, offset }: Member, maxBytes: number): Generator<Uint8Array> {
  if (offset + 30 > source.size) throw new Refusal('damaged');
  const before = view(source.read(offset, offset + 30));
  if (before.getUint32(0, true) !== BEFORE_FILE) throw new Refusal('damaged');
  const from = offset + 30 + before.getUint16(26, true) + before.getUint16(28, true);
  const end = from + size;
  if (end > source.size) throw new Refusal('damaged');
  if (size > maxBytes) throw new Refusal('too-large');
  if (method !== STORED && method !== DEFLATED) throw new Refusal('damaged');

  let unpacked = 0;
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => {
    unpacked += bytes.length;
    if (unpacked > maxBytes) throw new Refusal('too-large');
    ready.push(bytes);
  });
  // Small pieces: each may unpack to a thousand times as much.
  const step = method === STORED ? PIECE_BYTES : PIECE_BYTES / 256;
  for (let at = from; at < end; at += step) {
    const piece = source.read(at, Math.min(at + step, end));
    if (method === STORED) yield piece;
    else {
      push(inflate, piece, at + step >= end);
      yield* ready.splice(0);
    }
  }
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged', { cause: error });
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
