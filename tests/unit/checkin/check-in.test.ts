import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkInSchema } from '@/utils/checkin/check-in';
import example from '../../examples/check-in-v1.json' with { type: 'json' };

describe('the record of a check-in', () => {
  it('takes the frozen example of version 1 as it is', () => {
    expect(v.parse(checkInSchema, example)).toEqual(example);
  });

  it.each([
    ['a place beyond the field', { pleasantness: 1.01 }],
    ['a place that is no number', { energy: Number.NaN }],
    ['six feelings', { feelings: Array.from({ length: 6 }, (_, n) => ({ word: `w${n}`, intensity: null })) }],
    ['an intensity of four', { feelings: [{ word: 'sad', intensity: 4 }] }],
    ['a line that is too long', { note: 'x'.repeat(2001) }],
    ['a day that is none', { localDate: '2026-11-22T00:00' }],
    ['an id that is none', { id: '7' }],
  ])('refuses %s', (_, change) => {
    expect(v.safeParse(checkInSchema, { ...example, ...change }).success).toBe(false);
  });
});
