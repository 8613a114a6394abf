import { x25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SealError } from '@/utils/crypto/envelope';
import { openFromOutbox, startOutbox } from '@/utils/crypto/outbox';
import { howMany } from '../../how-many';
import sample from '../../examples/lock-v1.json' with { type: 'json' };

const LABEL = ['inbox', 'an id'];
const owner = x25519.keygen();
const runs = { numRuns: howMany(30, 2000) };

describe('an outbox', () => {
  it('lets anybody add, and its owner read', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (notes) => {
        const outbox = startOutbox(owner.publicKey);
        const read = notes
          .map((note) => outbox.seal({ note }, LABEL))
          .map((sealed) => openFromOutbox(owner.secretKey, sealed, LABEL));
        expect(read).toEqual(notes.map((note) => ({ note })));
      }),
      runs,
    );
  });

  it('does not open once any bit of it is flipped, nor a part of it, nor under another label', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (at, isCut) => {
        const sealed = startOutbox(owner.publicKey).seal('mine', LABEL);
        // The topmost bit of a public key is none of it: RFC 7748, 5.
        const bit = at % (sealed.length * 8);
        fc.pre(isCut || bit !== 255);
        const damaged = isCut ? sealed.slice(0, bit >> 3) : sealed.slice();
        if (!isCut) damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => openFromOutbox(owner.secretKey, damaged, LABEL)).toThrow(SealError);
        expect(() => openFromOutbox(owner.secretKey, sealed, ['inbox', 'another'])).toThrow(SealError);
      }),
      runs,
    );
  });

  it('does not open for anybody else, and not by a key that makes every secret the same', () => {
    const sealed = startOutbox(owner.publicKey).seal('mine', LABEL);
    expect(() => openFromOutbox(x25519.keygen().secretKey, sealed, LABEL)).toThrow(SealError);
    expect(() => openFromOutbox(owner.secretKey, sealed.fill(0, 0, 32), LABEL)).toThrow(SealError);
  });

  it('opens as it was laid down in version 1', () => {
    const { secretKey, sealed, label, value } = sample.outbox;
    expect(openFromOutbox(hexToBytes(secretKey), hexToBytes(sealed), label)).toEqual(value);
  });
});
