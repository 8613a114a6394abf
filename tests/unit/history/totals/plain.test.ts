import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { readPlain } from '@/utils/history/totals/plain';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const TODAY = Temporal.PlainDate.from('2026-11-28');

let made = 0;

function say(daysAgo: number, word: string, note = ''): CheckIn {
  made++;
  const localDate = TODAY.subtract({ days: daysAgo }).toString();
  return {
    ...(example as CheckIn),
    everyday: [],
    about: [],
    note,
    id: `018bcfe5-6800-7000-8000-${String(made).padStart(12, '0')}`,
    at: `${localDate}T12:00:00.000Z`,
    zone: 'UTC',
    localDate,
    source: 'toolbar',
    feelings: [{ word, intensity: null }],
  };
}

const keep = (checkIns: readonly CheckIn[]) => changeCheckIns({ put: checkIns });
const days = (n: number, from = 0) => Array.from({ length: n }, (_, day) => from + day);

describe('what is plainly so of a history', () => {
  it('is said as soon as there is enough, of the last weeks as soon as these hold enough, and counts by all that came before', async () => {
    await keep(days(4).map((day) => say(day, 'tired')));
    expect(await readPlain(TODAY)).toEqual({ kind: 'few', n: 4 });

    await keep([say(4, 'tired'), say(300, 'tired')]);
    expect(await readPlain(TODAY)).toMatchObject({
      span: { kind: 'since', isAll: true },
      yearsAgo: null,
      sentences: [{ kind: 'word', word: 'tired', n: 6 }],
    });

    await keep([
      ...days(10, 5).map((day) => say(day, 'tender')),
      ...days(20, 60).map((day) => say(day, 'tired')),
    ]);
    await keep([say(365, 'sad', 'Walked home.')]);
    expect(await readPlain(TODAY)).toMatchObject({
      span: { kind: 'weeks', first: '2026-11-01' },
      yearsAgo: { years: 1, day: '2025-11-28', said: { note: 'Walked home.' } },
      sentences: [
        { kind: 'new', word: 'tender', n: 10 },
        { kind: 'word', word: 'tired', n: 5 },
      ],
    });
  });
});
