import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { measureCoherence, measureMomentary } from '@/utils/statistics/differentiation';
import { measureTogetherness, MIN_RATED } from '@/utils/statistics/togetherness';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';

describe('differentiation', () => {
  const ratings = [
    [0, 1, 0],
    [2, 3, 1],
    [4, 2, 3],
    [1, 1, 0],
    [5, 4, 6],
    [2, 0, 1],
  ];

  it('agrees with the figures reckoned elsewhere, in both of its forms', () => {
    expect(measureCoherence(ratings)?.single).toBeCloseTo(0.772727, 6);
    expect(measureCoherence(ratings)?.average).toBeCloseTo(0.910714, 6);
    // The totals are 1, 6, 9, 2, 15 and 3, their middle is 6, and the variances sum up to 11.
    const momentary = [-25 / 11, 0, -9 / 11, -16 / 11, -81 / 11, -9 / 11];
    expect(measureMomentary(ratings)).toHaveLength(6);
    for (const [index, value] of measureMomentary(ratings)?.entries() ?? []) {
      expect(value).toBeCloseTo(momentary[index] ?? NaN, 6);
    }
  });

  it('is not said where it comes out negative, or where nothing varies', () => {
    expect(
      measureCoherence([
        [2, 0],
        [0, 2],
        [2, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(
      measureCoherence([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(
      measureMomentary([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(measureCoherence([])).toBeNull();
  });
});

describe('the words that come together', () => {
  const checkIn = (words: string[], localDate = '2026-11-20') => ({
    ...NO_ANSWERS,
    localDate,
    feelings: words.map((word) => ({ word, intensity: null })),
  });
  const together = Array.from({ length: 10 }, () => checkIn(['sad', 'lonely', 'tired']));
  const apart = Array.from({ length: 10 }, () => checkIn(['calm']));

  it('are looked at from so many check-ins on that name a feeling, and not before', () => {
    expect(measureTogetherness([...together, ...apart], 'unpleasant')).toMatchObject({
      kind: 'known',
      n: MIN_RATED,
      words: ['lonely', 'sad', 'tired'],
    });
    const fewer = [...together, ...apart.slice(1), checkIn([])];
    expect(measureTogetherness(fewer, 'unpleasant')).toMatchObject({
      kind: 'missing',
      moreCheckIns: 1,
      moreWords: 0,
    });
  });

  it('are one’s own words, too, and what was merged counts as the word it became', () => {
    const at = '2026-11-20T10:00:00.000Z';
    const record = { createdAt: at, updatedAt: at, retiredAt: null, mergedInto: null };
    const word = { kind: 'word' as const, meaning: '', energy: 0, synonyms: [], ...record };
    rememberCustomWords([
      { ...word, id: 'own:frayed', name: 'frayed', pleasantness: -0.5 },
      { ...word, id: 'own:blue', name: 'blue', pleasantness: -0.5, mergedInto: 'sad' },
    ]);
    const own = Array.from({ length: 10 }, () => checkIn(['own:blue', 'lonely', 'own:frayed']));
    expect(measureTogetherness([...own, ...together], 'unpleasant')).toMatchObject({
      n: 20,
      words: ['lonely', 'own:frayed', 'sad', 'tired'],
    });
    rememberCustomWords([]);
  });

  it('need three words that were each taken a few times', () => {
    expect(measureTogetherness([...together, ...apart], 'pleasant')).toMatchObject({
      kind: 'missing',
      moreCheckIns: 0,
      moreWords: 2,
    });
  });

  it('hang together wholly where they always come at once', () => {
    const known = measureTogetherness([...together, ...apart, checkIn(['sad'], '2026-11-21')], 'unpleasant');
    expect(known.kind === 'known' && known.coherence.single).toBeGreaterThan(0.9);
  });

  it('are shown on the day on which they came most together', () => {
    const all = checkIn(['sad', 'lonely', 'tired', 'worried', 'numb'], '2026-03-03');
    const some = ['worried', 'numb'].flatMap((word) => [checkIn([word]), checkIn([word])]);
    expect(measureTogetherness([...together, ...apart, ...apart, ...some, all], 'unpleasant')).toMatchObject({
      mostTogether: '2026-03-03',
    });
  });
});
