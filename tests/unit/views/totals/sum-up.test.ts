import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { hasGraveWord, sumUp } from '@/utils/views/totals/sum-up';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const FIRST = '2026-11-01';

describe('a summary', () => {
  it('counts the days by how they were, and says how far it went, with no middle of it all', () => {
    const checkIns = [
      checkInOf('2026-11-01', { pleasantness: 0.9, energy: 0.2 }),
      checkInOf('2026-11-02', { pleasantness: -0.8, energy: -0.5 }),
      checkInOf('2026-11-03', { pleasantness: -0.7, energy: null }),
      checkInOf('2026-11-03', { pleasantness: 0.7, energy: null }),
      checkInOf('2026-11-04', { pleasantness: 0, energy: 0 }),
      checkInOf('2026-11-05', { pleasantness: null, energy: null }),
    ];
    const { n, days, kinds, reached } = sumUp(checkIns, FIRST, true);
    expect([n, days.length]).toEqual([6, 5]);
    expect(kinds).toEqual({ hard: 1, both: 1, between: 1, pleasant: 1, unplaced: 1 });
    expect(reached).toEqual({
      pleasantness: { low: -0.8, high: 0.9 },
      energy: { low: -0.5, high: 0.2 },
    });
  });

  it('reaches nowhere where nothing was placed', () => {
    const unplaced = { pleasantness: null, energy: null };
    expect(sumUp([checkInOf('2026-11-01', unplaced)], FIRST, true).reached).toEqual({
      pleasantness: null,
      energy: null,
    });
  });

  it('counts words, contexts, needs and the body by the days on which they came, the most often first', () => {
    const tired = { feelings: feelings('tired'), about: ['work'], needs: ['rest'], body: ['tight_chest'] };
    const both = { feelings: feelings('calm', 'tired'), about: [], needs: ['sleep', 'rest'], body: [] };
    const checkIns = [
      checkInOf('2026-11-02', tired),
      checkInOf('2026-11-02', tired),
      checkInOf('2026-11-03', both),
    ];
    expect(sumUp(checkIns, FIRST, true)).toMatchObject({
      words: [
        ['tired', 2],
        ['calm', 1],
      ],
      contexts: [['work', 1]],
      needs: [
        ['rest', 2],
        ['sleep', 1],
      ],
      body: [['tight_chest', 1]],
    });
  });

  const despairing = ['2026-11-02', '2026-11-03', '2026-11-04'].map((day, index) =>
    checkInOf(day, {
      pleasantness: -0.8,
      feelings: index === 1 ? feelings('in_despair') : feelings('hopeless', 'sad'),
    }),
  );

  it('names the words of despair, with their days', () => {
    expect(hasGraveWord(despairing)).toBe(true);
    expect(sumUp(despairing, FIRST, true).grave).toEqual([
      ['hopeless', ['2026-11-02', '2026-11-04']],
      ['in_despair', ['2026-11-03']],
    ]);
  });

  it('has them nowhere where somebody leaves them out, and counts their days all the same', () => {
    const summedUp = sumUp(despairing, FIRST, false);
    expect(JSON.stringify({ ...summedUp })).not.toMatch(/hopeless|despair/);
    expect(summedUp).toMatchObject({ n: 3, grave: [], words: [['sad', 2]], stretches: [{ nDays: 3 }] });
    expect(hasGraveWord([checkInOf('2026-11-02', { feelings: feelings('sad') })])).toBe(false);
  });

  function feelings(...words: string[]) {
    return words.map((word) => ({ word, intensity: null }));
  }

  function checkInOf(localDate: string, said: Partial<CheckIn>): CheckIn {
    return { ...(example as CheckIn), localDate, ...said };
  }
});
