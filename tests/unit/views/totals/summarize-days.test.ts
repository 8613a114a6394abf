import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { countInDay, emptyDay } from '@/utils/views/totals/summaries';
import { summarizeDays } from '@/utils/views/totals/summarize-days';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

/** Days, each with how pleasant its check-ins were. */
const toDays = (days: readonly (readonly (number | null)[])[]) =>
  days.map((ofDay, index) => {
    const localDate = `2026-11-${String(index + 1).padStart(2, '0')}`;
    const checkIns = ofDay.map((pleasantness): CheckIn => {
      return { ...(example as CheckIn), localDate, pleasantness, energy: pleasantness && 0.5 };
    });
    return countInDay(emptyDay(localDate), checkIns);
  });

describe('the days of a month are summed up', () => {
  it.each([
    ['none', [], 'May: no check-ins.'],
    ['without a place', [[null]], 'May: you checked in, without a place on the field.'],
    [
      'pleasant ones by their middle',
      [[0.5], [0.7]],
      'May: you checked in on 2 days. On average: pleasant, high energy.',
    ],
    [
      'neutral ones, too',
      [[0.1], [-0.1]],
      'May: you checked in on 2 days. On average: neutral, high energy.',
    ],
    [
      'good and bad ones by how far they reached, for none of them was neutral',
      [[-0.9], [0.6], [0.2]],
      'May: you checked in on 3 days. They ranged from very unpleasant to pleasant.',
    ],
    [
      'one of two feelings, too',
      [[-0.9, 0.9]],
      'May: you checked in on one day. It ranged from very unpleasant to very pleasant.',
    ],
  ])('%s', (_, days, sentence) => {
    expect(summarizeDays(toDays(days), 'May')).toBe(sentence);
  });
});
