import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKey, type Change } from '@/utils/sync/change';
import { pack, unpack } from '@/utils/sync/pack';

const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('checkin', 'word', 'setting'),
  id: fc.string({ minLength: 1, maxLength: 40 }),
  clock: fc.tuple(fc.nat(), fc.nat(9), fc.constantFrom('aaaaaaaa', 'bbbbbbbb')),
  value: fc.jsonValue(),
});

describe('a batch', () => {
  it('says what went into it, whatever that is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyChange, { selector: toKey }), (changes) => {
        const sorted = (list: readonly Change[] | null) =>
          list?.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
        const asJson: Change[] = JSON.parse(JSON.stringify(changes));
        expect(sorted(unpack(pack(changes)))).toEqual(sorted(asJson));
      }),
    );
  });

  it('is nothing where it was not packed by us', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => unpack(bytes)).not.toThrow();
      }),
    );
    expect(unpack(pack([]).subarray(0, 1))).toBeNull();
  });
});
