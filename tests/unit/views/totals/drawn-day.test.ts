import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { drawDay, toDrawnDay } from '@/utils/views/totals/drawn-day';
import { countInDay, emptyDay, placeOfDay } from '@/utils/views/totals/summaries';
import { FEELINGS, type FeelingId } from '@/utils/vocabulary/feelings';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const said = (word: FeelingId | null, pleasantness: number | null = null): CheckIn => ({
  ...(example as CheckIn),
  pleasantness,
  energy: pleasantness,
  feelings: word ? [{ word, intensity: null }] : [],
  everyday: [],
  body: [],
});

const at = (word: FeelingId) => ({
  pleasantness: FEELINGS[word].pleasantness,
  energy: FEELINGS[word].energy,
});

function draw(checkIns: readonly CheckIn[]) {
  const day = countInDay(emptyDay('2026-11-22'), checkIns);
  return drawDay(toDrawnDay(day, checkIns));
}

describe('a day is drawn', () => {
  it.each([
    ['faint, where it has only a word', [said('lonely')], [at('lonely')], true],
    [
      'faint in two colours, where its words lie far apart',
      [said('angry'), said('calm')],
      [at('angry'), at('calm')],
      true,
    ],
    [
      'as it was said, where one of it was placed',
      [said('angry'), said(null, 0.5)],
      [{ pleasantness: 0.5, energy: 0.5 }],
      false,
    ],
    ['without a colour, where nothing lies anywhere', [said(null)], [], false],
  ])('%s', (_, checkIns, places, isGuess) => {
    const drawn = draw(checkIns);
    expect(drawn.isGuess).toBe(isGuess);
    expect(drawn.places).toHaveLength(places.length);
    for (const [index, place] of places.entries()) {
      expect(drawn.places[index]?.pleasantness).toBeCloseTo(place.pleasantness, 5);
      expect(drawn.places[index]?.energy).toBeCloseTo(place.energy, 5);
    }
  });

  it('and what its words suggest is counted nowhere', () => {
    const checkIns = [said('lonely')];
    const day = toDrawnDay(countInDay(emptyDay('2026-11-22'), checkIns), checkIns);
    expect(placeOfDay(day)).toBeNull();
    expect(day.pleasantness.n + day.energy.n + (day.quarters?.length ?? 0)).toBe(0);
  });
});
