import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, isSameName } from '@/utils/vocabulary/custom/clean-line';
import { howMany } from '../../../how-many';

describe('a line that was typed or pasted', () => {
  it.each([
    ['blanks and breaks', '  let \n\t down  ', 'let down'],
    ['control characters', 'le\u0000t\u0007 down\u001B', 'le t down'],
    ['directions for what stands around it', '\u202Egnorw\u202C \u2066x\u2069', 'gnorw x'],
    ['half a character', 'sad\uD800', 'sad'],
    ['blanks without a width', 'wo\u200Brk\u2060\uFEFF', 'work'],
    ['marks of direction', '\u200Fwork\u200E\u061C', 'work'],
    ['what joins nothing', 'wo\u200Drk\u200C \u200D', 'work'],
    ['hyphens that are not there', 'wo\u00ADrk', 'work'],
    ['letters that draw nothing', '\u3164\u115F\uFFA0\u2800work\u034F', 'work'],
    ['letters for machines', 'work\u{E0077}\u{E0061}', 'work'],
    ['other forms of what has none', 'wo\uFE0Frk\u{E0101}', 'work'],
    ['nothing but what is not seen', '\u202E \u0000', ''],
  ])('loses %s', (_, typed, line) => {
    expect(cleanLine(typed, 40)).toBe(line);
  });

  it.each([
    ['markup, which is only text', '<img src=x onerror=alert(1)>'],
    ['what joins an emoji', '👩‍❤️‍👨'],
    ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['a number on a key', '1\uFE0F\u20E3'],
    ['what parts letters of Persian', 'می\u200Cخواهم'],
    ['what joins letters of Hindi', 'क्\u200Dष'],
    ['other scripts', 'תקווה שקטה'],
    ['accents', 'naïve élan'],
  ])('keeps %s', (_, typed) => {
    expect(cleanLine(typed, 40)).toBe(typed.normalize('NFC'));
  });

  it('is cut between characters, a million of them in no time', () => {
    expect(cleanLine('👩‍❤️‍👨'.repeat(3), 10)).toBe('👩‍❤️‍👨');
    expect(cleanLine('x'.repeat(1_000_000), 40)).toBe('x'.repeat(40));
  });

  const unseen = fc.constantFrom(
    // prettier-ignore
    '\u200B',
    '\u200C',
    '\u200D',
    '\uFE0F',
    '\u{E0101}',
    '\u{E0067}',
    '\u{1F3F4}',
    '\u034F',
    '\u0301',
    '\uFFFD',
    '\uD800',
    ' ',
    'a',
    'e',
    'क',
    'م',
    '👩',
    '❤',
    '1',
    '\u1161',
    '\u3164',
    '\u{1F3FB}',
  );
  const typedText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(unseen, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('is short, well formed and the same when it is cleaned again, whatever was typed', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const line = cleanLine(typed, 40);
        expect(line.length).toBeLessThanOrEqual(40);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]|^\s|\s$/u);
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
