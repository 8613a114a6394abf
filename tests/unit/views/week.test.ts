import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toDrawnDay } from '@/utils/views/totals/drawn-day';
import { countInDay, emptyDay } from '@/utils/views/totals/summaries';
import { isWorthOffering, toWeek, weekToOffer } from '@/utils/views/week';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const ZONE = 'Europe/Berlin';
const [SATURDAY, SUNDAY] = [6, 7];

/** "22 19:30" is a moment of a November in Berlin; the 22nd was a Sunday. */
function moment(time: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`2026-11-${time.replace(' ', 'T')}[${ZONE}]`);
}

describe('a page of the week is offered', () => {
  it.each<[what: string, weekday: number | null, offered: string | null, now: string, last: string | null]>([
    ['on the evening', SUNDAY, null, '22 19:00', '2026-11-22'],
    ['not before it', SUNDAY, null, '22 18:59', null],
    ['in the night after it, still of that day', SUNDAY, null, '23 04:59', '2026-11-22'],
    ['not on the next morning', SUNDAY, null, '23 05:00', null],
    ['not on the evening after', SUNDAY, null, '23 20:00', null],
    ['on another evening that was chosen', SATURDAY, null, '21 20:00', '2026-11-21'],
    ['once', SUNDAY, '22 19:10', '22 21:00', null],
    ['once, and not again in the night', SUNDAY, '22 23:50', '23 00:10', null],
    ['though one was a week ago', SUNDAY, '15 21:00', '22 19:30', '2026-11-22'],
    ['never where it is off', null, null, '22 19:30', null],
  ])('%s', (_, weekday, offered, now, last) => {
    const offeredAt = offered && moment(offered).toInstant().toString();
    const found = weekToOffer({ weekday, evening: '19:00', offeredAt }, moment(now));
    expect(found?.toString() ?? null).toBe(last);
  });

  it.each([
    ['not of two check-ins', ['20', '21'], false],
    ['not of one day', ['20', '20', '20'], false],
    ['of three on two days', ['20', '20', '21'], true],
  ])('%s', (_, days, isWorth) => {
    expect(isWorthOffering(days.map((day) => ({ localDate: `2026-11-${day}` })))).toBe(isWorth);
  });
});

describe('a week', () => {
  const say = (day: number, words: string[], note = ''): CheckIn => ({
    ...(example as CheckIn),
    localDate: `2026-11-${day}`,
    everyday: [],
    about: [],
    feelings: words.map((word) => ({ word, intensity: null })),
    note,
  });
  const checkIns = [
    say(17, ['tired'], 'Long day.'),
    say(19, ['calm', 'tired'], 'Rain,\nall day.'),
    say(20, ['in_despair'], 'No more.'),
  ];
  const drawn = checkIns.map((checkIn) =>
    toDrawnDay(countInDay(emptyDay(checkIn.localDate), [checkIn]), [checkIn]),
  );
  const week = toWeek(Temporal.PlainDate.from('2026-11-22'), drawn, checkIns);

  it('has its seven days, said or not, with what was said on them', () => {
    expect(week.days.map(({ date, drawn: day }) => [date.day, day?.n ?? 0])).toEqual([
      [16, 0],
      [17, 1],
      [18, 0],
      [19, 1],
      [20, 1],
      [21, 0],
      [22, 0],
    ]);
  });

  it('names the words, the most often first', () => {
    expect(week.words).toEqual(['tired', 'calm', 'in_despair']);
  });

  it('has one’s own lines, the newest first, and leaves despair where it was written', () => {
    expect(week.lines).toEqual(['Rain, all day.', 'Long day.']);
  });

  it('says one plain sentence', () => {
    expect(week.sentence).toEqual({ kind: 'word', word: 'tired', n: 2, mostly: null });
  });
});
