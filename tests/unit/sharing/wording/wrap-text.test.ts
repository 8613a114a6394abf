import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '@/utils/sharing/wording/wrap-text';

const letters = (line: string) => line.length;

describe('breaking a text into lines', () => {
  it.each([
    ['I feel sad today', 10, ['I feel', 'sad today']],
    ['You can tell me in your own time.', 28, ['You can tell me', 'in your own time.']],
    ['all in a row', 5, ['all', 'in a', 'row']],
    ['short', 10, ['short']],
    ['unbelievable', 5, ['unbel', 'ievab', 'le']],
    ['  two \n words ', 20, ['two words']],
    ['', 5, []],
  ])('makes of “%s”, %i wide, %j', (text, width, lines) => {
    expect(wrapText(text, letters, width)).toEqual(lines);
  });

  it('loses nothing and never grows too wide', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, letters, width);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        expect(lines.filter((line) => line.length > width)).toEqual([]);
      }),
    );
  });
});
