import { describe, expect, it } from 'vitest';
import { unpackLz4, unpackSnappy } from '../e2e/unpack';

const TEXT = 'heart heart heart heart, ward';

describe('what the browsers pack is unpacked as its format has it', () => {
  it('with LZ4: letters, and what was there before, which may run into itself', () => {
    // Six letters, then 17 bytes from six back, then the rest.
    const packed = Buffer.from([0x6d, ...Buffer.from('heart '), 6, 0, 0x60, ...Buffer.from(', ward')]);
    expect(unpackLz4(packed, TEXT.length).toString()).toBe(TEXT);
  });

  it('with LZ4: lengths that go on in the next bytes', () => {
    const letters = 'abcdefghijklmnopqrst';
    const packed = Buffer.from([0xf0, 5, ...Buffer.from(letters)]);
    expect(unpackLz4(packed, letters.length).toString()).toBe(letters);
  });

  it.each([
    ['one byte', [((11 - 4) << 2) | 1, 6, ((6 - 4) << 2) | 1, 6]],
    ['two bytes', [((17 - 1) << 2) | 2, 6, 0]],
    ['four bytes', [((17 - 1) << 2) | 3, 6, 0, 0, 0]],
  ])('with Snappy: letters, and what was there before, told in %s', (_, copies) => {
    const letters = (text: string) => [(text.length - 1) << 2, ...Buffer.from(text)];
    const packed = Buffer.from([TEXT.length, ...letters('heart '), ...copies, ...letters(', ward')]);
    expect(unpackSnappy(packed).toString()).toBe(TEXT);
  });

  it('with Snappy: long runs of letters', () => {
    const letters = 'a'.repeat(50) + 'b'.repeat(50);
    const packed = Buffer.from([letters.length, 60 << 2, letters.length - 1, ...Buffer.from(letters)]);
    expect(unpackSnappy(packed).toString()).toBe(letters);
  });
});
