import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import { toNote } from '@/utils/checkin/note';
import { listHostile } from '../../hostile-strings';
import { howMany } from '../../how-many';

describe('a line as it is kept', () => {
  it.each([
    ['markup', '<b>&amp;</b> <script>', '<b>&amp;</b> <script>'],
    ['marks of direction', 'a\u202Eb\u2066c', 'a\u202Eb\u2066c'],
    ['joined emoji', '👩‍👩‍👧‍👦 👍🏿', '👩‍👩‍👧‍👦 👍🏿'],
    ['tabs and newlines', 'a\tb\nc', 'a\tb\nc'],
    ['newlines of other systems', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000b\u001Bc\u007Fd\u0085e', 'abcde'],
    ['half a pair', 'a\uD83Db', 'a\uFFFDb'],
  ])('has %s as text', (_, text, kept) => {
    expect(toNote(text)).toBe(kept);
  });

  it('is cut where there is no more room, and never within a character', () => {
    expect(toNote('x'.repeat(3000))).toBe('x'.repeat(NOTE_MAX_LENGTH));
    expect(toNote('x'.repeat(NOTE_MAX_LENGTH - 1) + '😀')).toBe('x'.repeat(NOTE_MAX_LENGTH - 1));
    expect(toNote('x'.repeat(NOTE_MAX_LENGTH - 2) + '😀')).toHaveLength(NOTE_MAX_LENGTH);
  });

  it('can be written to a file and read again, and is the same when it is kept again', () => {
    for (const text of listHostile(howMany(500, 10_000))) {
      const note = toNote(text);
      expect(note.length).toBeLessThanOrEqual(NOTE_MAX_LENGTH);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(note))).toBe(note);
      expect(toNote(note)).toBe(note);
    }
  });

  it('is just what was written, wherever that can be written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text));
        expect(toNote(text)).toBe(text);
      }),
    );
  });
});
