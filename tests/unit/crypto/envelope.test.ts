import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, SealError, unseal, type Label } from '@/utils/crypto/envelope';
import { howMany } from '../../how-many';
import sample from '../../examples/lock-v1.json' with { type: 'json' };

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const label = fc.array(fc.string(), { maxLength: 4 });
const LABEL: Label = ['checkins', 'an id', '2026-11-22'];

const runs = { numRuns: howMany(100, 20_000) };

describe('an envelope', () => {
  it('gives back what was sealed with this key under this label', () => {
    fc.assert(
      fc.property(key, fc.jsonValue(), label, (k, value, l) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(unseal(k, seal(k, value, l), l))).toBe(json);
      }),
      runs,
    );
  });

  it('does not open once any bit of it is flipped, or a part is missing', () => {
    fc.assert(
      fc.property(key, fc.string(), fc.nat(), fc.boolean(), (k, note, at, isCut) => {
        const sealed = seal(k, { note }, LABEL);
        const bit = at % (sealed.length * 8);
        const damaged = isCut ? sealed.slice(0, bit >> 3) : sealed.slice();
        if (!isCut) damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => unseal(k, damaged, LABEL)).toThrow(SealError);
      }),
      runs,
    );
  });

  it('does not open under the label of another record', () => {
    fc.assert(
      fc.property(key, label, label, (k, own, other) => {
        fc.pre(JSON.stringify(own) !== JSON.stringify(other));
        expect(() => unseal(k, seal(k, 'mine', own), other)).toThrow(SealError);
      }),
      runs,
    );
  });

  it('does not open with another key', () => {
    fc.assert(
      fc.property(key, key, (own, other) => {
        fc.pre(own.join() !== other.join());
        expect(() => unseal(other, seal(own, 'mine', LABEL), LABEL)).toThrow(SealError);
      }),
      runs,
    );
  });

  it('tells nothing by its length of how much was written, until a line is long', () => {
    const k = new Uint8Array(32);
    const lengths = ['', 'a', 'ä'.repeat(20), 'a'.repeat(100)].map((note) => seal(k, { note }, LABEL).length);
    expect(new Set(lengths).size).toBe(1);
  });

  it('is never twice the same', () => {
    const k = new Uint8Array(32);
    expect(seal(k, 'same', LABEL)).not.toEqual(seal(k, 'same', LABEL));
  });

  it('opens as it was laid down in version 1', () => {
    const { key: k, sealed, label: l, value } = sample.envelope;
    expect(unseal(hexToBytes(k), hexToBytes(sealed), l)).toEqual(value);
  });

  it('rests on a cipher that does what its draft says (draft-irtf-cfrg-xchacha-03, A.3.1)', () => {
    const sealed = xchacha20poly1305(
      hexToBytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f'),
      hexToBytes('404142434445464748494a4b4c4d4e4f5051525354555657'),
      hexToBytes('50515253c0c1c2c3c4c5c6c7'),
    ).encrypt(
      utf8ToBytes(
        "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
      ),
    );
    expect(sealed.subarray(0, 4)).toEqual(hexToBytes('bd6d179d'));
    expect(sealed.subarray(-16)).toEqual(hexToBytes('c0875924c1c7987947deafd8780acf49'));
  });
});
