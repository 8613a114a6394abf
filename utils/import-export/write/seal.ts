import { Decrypter, Encrypter } from 'age-encryption';
import { Refusal } from '../read/refusal';
import { readSealed } from '../formats/sealed';
import { readPieces, sourceOfBytes, type Source } from '../read/source';

/** Of scrypt, as a power of two: what the `age` command writes. It takes 256 MB; one more would take 512. */
const WORK_FACTOR_MAX = 18;

/** How much longer a file is than what is in it: as bytes, and in letters, which are a third more, and what is around them. */
const GROWTH = { bytes: 1.1, letters: 1.5 } as const;

/** Enough to see for whom a file is locked. */
const HEAD_BYTES = 1024;

/** What a file in the age format begins with where a passphrase opens it; it is then the only thing that does. */
const FOR_PASSPHRASE = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n/;
const FOR_ANYTHING = /^age-encryption\.org\/v1\n-> /;

/**
 * Locks a text that comes in pieces with a passphrase, as a file in the age format (age-encryption.org, v1), which
 * the `age` command opens, too. No more than a piece of it is in memory.
 *
 * @param passphrase is taken in its composed form, so that it does not matter which keyboard wrote it.
 */
export async function seal(
  texts: AsyncIterable<string>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return encrypter.encrypt(toStream(texts).pipeThrough(new TextEncoderStream()));
}

/**
 * The content of a locked file, or null where the passphrase is another one.
 *
 * @param maxBytes more than this is not opened.
 * @throws Refusal where no passphrase opens it, or it was damaged.
 */
export async function unseal(source: Source, passphrase: string, maxBytes: number): Promise<Source | null> {
  if (source.size > maxBytes * GROWTH.letters) throw new Refusal('too-large');
  const sealed = readSealed(source);
  if (sealed === null) throw new Refusal('damaged');
  if (sealed.size > maxBytes * GROWTH.bytes) throw new Refusal('too-large');
  checkHead(decode(sealed.read(0, Math.min(HEAD_BYTES, sealed.size))));

  const decrypter = new Decrypter();
  // As it was typed, for files that others made, and composed, for ours.
  for (const form of new Set([passphrase, passphrase.normalize('NFC')])) decrypter.addPassphrase(form);
  try {
    const opened = await decrypter.decrypt(toStream(readPieces(sealed)));
    return sourceOfBytes(await collect(opened, opened.size(sealed.size)));
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) return null;
    throw new Refusal('damaged', { cause: error });
  }
}

function checkHead(head: string): void {
  const [, workFactor] = FOR_PASSPHRASE.exec(head) ?? [];
  if (workFactor === undefined) throw new Refusal(FOR_ANYTHING.test(head) ? 'encrypted' : 'damaged');
  if (Number(workFactor) > WORK_FACTOR_MAX) throw new Refusal('too-costly');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function toStream<Piece>(pieces: AsyncIterable<Piece> | Iterable<Piece>): ReadableStream<Piece> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Piece>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function collect(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return all;
    all.set(value, at);
    at += value.length;
  }
}
