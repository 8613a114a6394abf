/** What the browsers compress of what they keep, unpacked, so that its bytes can be searched. */

const MOZ_LZ4 = 'mozLz40\0';
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const FOOTER_BYTES = 48;
const LOG_BLOCK_BYTES = 32_768;
const LOG_HEADER_BYTES = 7;

/** A file as it is, and what is packed in it. */
export function unpack(name: string, file: Buffer): Buffer[] {
  if (file.toString('latin1', 0, MOZ_LZ4.length) === MOZ_LZ4) return [file, ...unpackSession(file)];
  if (file.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return [file, unpackTable(file)];
  if (/(^|[/\\])\d{6}\.log$/.test(name)) return [file, unpackLog(file)];
  return [file];
}

/** Firefox’s own file of windows and tabs; what a page left with its visits is in it once more packed. */
function unpackSession(file: Buffer): Buffer[] {
  const text = unpackLz4(file.subarray(MOZ_LZ4.length + 4), file.readUInt32LE(MOZ_LZ4.length));
  const left = text.toString('utf8').matchAll(/"structuredCloneState":"([^"]*)"/g);
  return [text, ...[...left].map(([, state = '']) => Buffer.from(state, 'base64'))];
}

/** A block of LZ4. */
export function unpackLz4(from: Buffer, size: number): Buffer {
  const to = Buffer.alloc(size);
  let [read, written] = [0, 0];
  const next = () => from[read++] ?? 0;
  const readLength = (begun: number) => {
    let length = begun;
    for (let more = begun === 15 ? 255 : 0; more === 255; length += more) more = next();
    return length;
  };
  while (read < from.length) {
    const token = next();
    const literal = readLength(token >> 4);
    written += from.copy(to, written, read, read + literal);
    read += literal;
    if (read >= from.length) break;
    const back = next() | (next() << 8);
    written = repeat(to, written, back, readLength(token & 15) + 4);
  }
  return to;
}

/** What LevelDB packs, in the format of Snappy. */
export function unpackSnappy(from: Buffer): Buffer {
  const [size, begin] = readVarint(from, 0);
  const to = Buffer.alloc(size);
  let [read, written] = [begin, 0];
  const readNumber = (bytes: number) => from.readUIntLE((read += bytes) - bytes, bytes);
  while (read < from.length) {
    const tag = from[read++] ?? 0;
    const six = tag >> 2;
    switch (tag & 3) {
      case 0: {
        const length = (six < 60 ? six : readNumber(six - 59)) + 1;
        written += from.copy(to, written, read, read + length);
        read += length;
        break;
      }
      case 1:
        written = repeat(to, written, ((tag >> 5) << 8) | readNumber(1), (six & 7) + 4);
        break;
      case 2:
        written = repeat(to, written, readNumber(2), six + 1);
        break;
      default:
        written = repeat(to, written, readNumber(4), six + 1);
    }
  }
  return to;
}

/** Repeats what was written so far back; it may run into what it writes itself. */
function repeat(to: Buffer, written: number, back: number, length: number): number {
  for (let at = written; at < written + length; at++) to[at] = to[at - back] ?? 0;
  return written + length;
}

function readVarint(from: Buffer, at: number): [value: number, next: number] {
  let [value, scale, next] = [0, 1, at];
  for (;;) {
    const byte = from[next++] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return [value, next];
    scale *= 128;
  }
}

/** All keys and values of a table of LevelDB. */
function unpackTable(file: Buffer): Buffer {
  const footer = file.length - FOOTER_BYTES;
  const [, afterMetaOffset] = readVarint(file, footer);
  const [, afterMeta] = readVarint(file, afterMetaOffset);
  const index = readEntries(readBlock(file, file, afterMeta));
  return Buffer.concat(index.flatMap(({ value }) => readEntries(readBlock(file, value, 0)).flatMap(join)));
}

function join({ key, value }: Entry): Buffer[] {
  return [key, value, Buffer.alloc(1)];
}

function readBlock(file: Buffer, handle: Buffer, at: number): Buffer {
  const [offset, next] = readVarint(handle, at);
  const [size] = readVarint(handle, next);
  const packed = file.subarray(offset, offset + size);
  const kind = file[offset + size];
  if (kind === 0) return packed;
  if (kind === 1) return unpackSnappy(packed);
  throw new Error(`LevelDB packs in a way that is not known here: ${kind}.`);
}

interface Entry {
  key: Buffer;
  value: Buffer;
}

function readEntries(block: Buffer): Entry[] {
  const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
  const entries: Entry[] = [];
  for (let [at, key] = [0, Buffer.alloc(0)]; at < end;) {
    const [shared, afterShared] = readVarint(block, at);
    const [own, afterOwn] = readVarint(block, afterShared);
    const [size, begin] = readVarint(block, afterOwn);
    key = Buffer.concat([key.subarray(0, shared), block.subarray(begin, begin + own)]);
    at = begin + own + size;
    entries.push({ key, value: block.subarray(begin + own, at) });
  }
  return entries;
}

/** What LevelDB has written and not sorted yet, without what cuts it into pieces. */
function unpackLog(file: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK_BYTES) {
    const end = Math.min(block + LOG_BLOCK_BYTES, file.length);
    for (let at = block; at + LOG_HEADER_BYTES <= end;) {
      const begin = at + LOG_HEADER_BYTES;
      at = begin + file.readUInt16LE(at + 4);
      pieces.push(file.subarray(begin, at));
    }
  }
  return Buffer.concat(pieces);
}
