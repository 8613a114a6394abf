import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBackOff } from '@/utils/schedule/back-off';
import { startNudge, type Nudge, type NudgeState } from '@/utils/schedule/nudge';

const FIRST_DAY = Temporal.PlainDate.from('2026-01-01');

function nudge(state: NudgeState, day: number, kind: Nudge['kind'] = 'planned'): Nudge {
  const localDate = FIRST_DAY.add({ days: day }).toString();
  const time = `${localDate}T10:00:00.000Z`;
  return { ...startNudge({ id: time, localDate, dueAt: time, expiresAt: time }, kind, 'UTC'), state };
}

/** Two a day. */
const went = (...states: NudgeState[]) => states.map((state, index) => nudge(state, Math.floor(index / 2)));
const daily = (state: NudgeState, days: number) =>
  Array.from({ length: days }, (_, day) => nudge(state, day));

describe('backing off', () => {
  it.each([
    ['nothing yet', [], 0],
    ['one sent away', went('sent-away'), 0],
    ['two in a row', went('sent-away', 'ignored'), 1],
    ['two, with one held back between', went('ignored', 'faded', 'ignored'), 1],
    ['two, with an answer between', went('ignored', 'answered', 'ignored'), 0],
    ['four in a row', went('ignored', 'ignored', 'ignored', 'ignored'), 2],
    ['six silent days', daily('ignored', 6), 2],
    ['seven silent days', daily('ignored', 7), 3],
    ['thirty silent days', daily('ignored', 30), 4],
    [
      'two with three weeks between in which nothing could be asked',
      [nudge('ignored', 0), nudge('ignored', 21)],
      1,
    ],
    [
      'a week, and the quiet that follows from it',
      [...daily('ignored', 7), ...[9, 12, 15, 18, 21, 24, 27, 30].map((day) => nudge('ignored', day))],
      4,
    ],
    ['an answer after two', went('ignored', 'ignored', 'answered'), 0],
    ['an answer after four', went('ignored', 'ignored', 'ignored', 'ignored', 'answered'), 1],
    ['an answer after thirty days', [...daily('ignored', 30), nudge('answered', 31)], 3],
    [
      'two answers after thirty days',
      [...daily('ignored', 30), nudge('answered', 31), nudge('answered', 34)],
      2,
    ],
    ['half-said ones, which are no silence', went('half-said', 'half-said', 'half-said'), 0],
    ['those put off, which are no silence either', went('put-off', 'put-off', 'put-off'), 0],
    ['those put off to tomorrow', daily('not-today', 30), 0],
    ['those only asked to be seen', [1, 2, 3, 4].map((day) => nudge('ignored', day, 'asked')), 0],
  ])('after %s', (_, nudges, level) => {
    expect(toBackOff(nudges)).toBe(level);
  });

  const anyState = fc.constantFrom<NudgeState>(
    'answered',
    'ignored',
    'sent-away',
    'faded',
    'put-off',
    'not-today',
  );
  const anyHistory = fc.array(anyState, { maxLength: 60 }).map((states) => went(...states));

  it('is monotone: one more ignored never asks more, one more answered never less', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const level = toBackOff(history);
        expect(toBackOff([...history, nudge('ignored', 40)])).toBeGreaterThanOrEqual(level);
        expect(toBackOff([...history, nudge('answered', 40)])).toBeLessThanOrEqual(level);
      }),
    );
  });

  it('is not moved by what the machine held back', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const withoutHeld = history.filter(({ state }) => state !== 'faded');
        expect(toBackOff(history)).toBe(toBackOff(withoutHeld));
      }),
    );
  });
});
