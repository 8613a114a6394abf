import { describe, expect, it } from 'vitest';
import { endOfGap } from '@/utils/schedule/gap';
import { startNudge, type Nudge } from '@/utils/schedule/nudge';
import { frequencyWith } from '../../simulation/frequency.ts';

const NOW = Temporal.Instant.from('2026-11-22T15:00:00Z');
const at = (minutes: number) => NOW.add({ minutes }).toString({ smallestUnit: 'millisecond' });
const frequency = frequencyWith({ gapMinutes: 120 });

function nudge(change: Partial<Nudge>): Nudge {
  const slot = { id: 'n', localDate: '2026-11-22', dueAt: at(-30), expiresAt: at(15) };
  return { ...startNudge(slot, 'planned', 'UTC'), ...change };
}

const shown = (minutes: number, change: Partial<Nudge> = {}) =>
  nudge({ state: 'answered', shownAt: at(minutes), ...change });
const awaited = nudge({ kind: 'later', dueAt: at(60), expiresAt: at(105) });

describe('the gap', () => {
  it.each<[string, Nudge['kind'], Nudge[], string | null]>([
    ['is none where nothing was shown', 'planned', [nudge({})], null],
    ['goes from the last one that was shown', 'planned', [shown(-20), shown(-50)], at(100)],
    ['goes from one that was shown on wish, too', 'planned', [shown(-20, { kind: 'asked' })], at(100)],
    ['goes from one that was put off', 'planned', [shown(-20, { state: 'put-off' })], at(100)],
    ['makes room for one that was put off to the coming hours', 'planned', [awaited], at(105)],
    ['makes no room for one far away', 'planned', [{ ...awaited, dueAt: at(150), expiresAt: at(195) }], null],
    [
      'is not from one that a clock ahead has shown, which was set back since',
      'planned',
      [shown(500), shown(-20)],
      at(100),
    ],
    ['lets one that was put off come when it was wished', 'later', [shown(-15, { state: 'put-off' })], at(0)],
    ['holds two that were put off apart a little', 'later', [shown(-2, { state: 'put-off' })], at(13)],
    ['holds one that was put off where another was just answered', 'later', [shown(-2)], at(118)],
    ['is not from one put off to another', 'later', [awaited], null],
  ])('%s', (_, kind, past, end) => {
    expect(endOfGap({ frequency, past }, kind, NOW)).toBe(end);
  });
});
