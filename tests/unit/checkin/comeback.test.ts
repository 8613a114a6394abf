import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { chooseToComeBack, namePartOfDay, startRevising } from '@/utils/checkin/comeback';
import { toCheckIn, touchDraft } from '@/utils/checkin/minute/draft';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const ZONE = 'Europe/Berlin';

/** "22 09:30" is a moment of a November in Berlin. */
function moment(time: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`2026-11-${time.replace(' ', 'T')}[${ZONE}]`);
}

const toInstant = (time: string) => moment(time).toInstant().toString({ fractionalSecondDigits: 3 });

function keptAt(time: string, change: Partial<CheckIn> = {}): CheckIn {
  const at = toInstant(time);
  const localDate = moment(time).toPlainDate().toString();
  const base = example as CheckIn;
  return { ...base, id: time, at, zone: ZONE, localDate, createdAt: at, unsure: true, ...change };
}

describe('an “I don’t know yet”', () => {
  it.each<[string, CheckIn[], string | null, string, string | null]>([
    ['does not come back at once', [keptAt('22 09:30')], null, '22 10:29', null],
    ['comes back an hour later', [keptAt('22 09:30')], null, '22 10:30', '22 09:30'],
    ['comes back in the evening', [keptAt('22 09:30')], null, '22 23:59', '22 09:30'],
    ['comes back in the night after it', [keptAt('22 23:20')], null, '23 04:59', '22 23:20'],
    ['lets go on the next morning', [keptAt('22 23:20')], null, '23 05:00', null],
    ['of the night belongs to the day that follows', [keptAt('22 01:00')], null, '22 20:00', '22 01:00'],
    ['comes back once', [keptAt('22 09:30')], '22 11:00', '22 15:00', null],
    ['comes back though another did yesterday', [keptAt('22 09:30')], '21 11:00', '22 15:00', '22 09:30'],
    [
      'comes back after one with words',
      [keptAt('22 09:30'), keptAt('22 12:00', { unsure: false })],
      null,
      '22 15:00',
      '22 09:30',
    ],
    [
      'comes back as the latest of two',
      [keptAt('22 09:30'), keptAt('22 12:00')],
      null,
      '22 15:00',
      '22 12:00',
    ],
    ['holds an earlier one back', [keptAt('22 09:30'), keptAt('22 14:30')], null, '22 15:00', null],
    [
      'of another app’s day does not come back',
      [keptAt('22 12:00', { precision: 'day' })],
      null,
      '22 15:00',
      null,
    ],
    ['does not come back from the future', [keptAt('22 16:00')], null, '22 15:00', null],
    ['is not a check-in with words', [keptAt('22 09:30', { unsure: false })], null, '22 15:00', null],
  ])('%s', (_, checkIns, seen, now, expected) => {
    const found = chooseToComeBack(checkIns, seen === null ? null : toInstant(seen), moment(now));
    expect(found?.id ?? null).toBe(expected);
  });

  it.each([
    ['22 05:00', '22 20:00', 'morning'],
    ['22 13:00', '22 20:00', 'afternoon'],
    ['22 17:00', '22 20:00', 'evening'],
    ['22 03:00', '22 12:00', 'night'],
    ['22 02:00', '22 04:00', 'earlier'],
    ['22 20:00', '23 01:00', 'earlier'],
  ])('of %s is at %s one of the %s', (kept, now, part) => {
    expect(namePartOfDay(keptAt(kept), moment(now))).toBe(part);
  });

  it('that gets its word is the same check-in, with what it had, and edited', () => {
    const before = keptAt('22 09:30', { body: ['tight_chest'], feelings: [], nudge: 'of the morning' });
    const now = moment('22 15:00').toInstant();
    const draft = startRevising(before, 'of the afternoon', now);
    expect(draft).toMatchObject({ id: before.id, step: 'words', nudge: 'of the afternoon' });
    const answers = { ...draft.answers, feelings: [{ word: 'anxious', intensity: null }], unsure: false };
    expect(toCheckIn(touchDraft(draft, { answers }, now), now)).toEqual({
      ...before,
      feelings: answers.feelings,
      unsure: false,
      updatedAt: toInstant('22 15:00'),
    });
  });
});
