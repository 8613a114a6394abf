import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, isSameName } from '@/utils/vocabulary/clean-line';
import { howMany } from '../../how-many';

describe('a line that was typed or pasted', () => {
  it.each([
    ['blanks and breaks', '  let \n\t down  ', 'let down'],
    ['control characters', 'le\u0000t\u0007 down\u001B', 'le t down'],
    ['directions for what stands around it', '\u202Egnorw\u202C \u2066x\u2069', 'gnorw x'],
    ['half a character', 'sad\uD800', 'sad'],
    ['nothing but what is not seen', '\u202E \u0000', ''],
  ])('loses %s', (_, typed, line) => {
    expect(cleanLine(typed, 40)).toBe(line);
  });

  it.each([
    ['markup, which is only text', '<img src=x onerror=alert(1)>'],
    ['what joins an emoji', '👩‍❤️‍👨'],
    ['other scripts', 'תקווה שקטה'],
    ['accents', 'naïve élan'],
  ])('keeps %s', (_, typed) => {
    expect(cleanLine(typed, 40)).toBe(typed.normalize('NFC'));
  });

  it('is cut between characters, a million of them in no time', () => {
    expect(cleanLine('👩‍❤️‍👨'.repeat(3), 10)).toBe('👩‍❤️‍👨');
    expect(cleanLine('x'.repeat(1_000_000), 40)).toBe('x'.repeat(40));
  });

  it('is short, well formed and the same when it is cleaned again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const line = cleanLine(typed, 40);
        expect(line.length).toBeLessThanOrEqual(40);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|^\s|\s$/u);
        expect(cleanLine(line, 40)).toBe(line);
      }),
      { numRuns: howMany(1000, 10_000) },
    );
  });

  it('is the same name as another in capitals or with another apostrophe', () => {
    expect(isSameName('Can’t  wait', "can't wait")).toBe(true);
    expect(isSameName('low', 'lows')).toBe(false);
  });
});
