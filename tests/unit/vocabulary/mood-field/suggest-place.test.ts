import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { FEELINGS, type FeelingId } from '@/utils/vocabulary/feelings';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { suggestPlace } from '@/utils/vocabulary/mood-field/suggest-place';

const feeling = (word: string, intensity: 1 | 2 | 3 | null = null) => ({ word, intensity });

/** The middle of some feelings, each as often as it stands there, in hundredths. */
function middle(...ids: FeelingId[]): MoodPoint {
  const average = (axis: keyof MoodPoint) =>
    Math.round((100 * ids.reduce((sum, id) => sum + FEELINGS[id][axis], 0)) / ids.length) / 100;
  return { pleasantness: average('pleasantness'), energy: average('energy') };
}

describe('a place from words', () => {
  it.each<[string, Partial<Answers>, MoodPoint | null]>([
    ['one feeling', { feelings: [feeling('lonely')] }, middle('lonely')],
    ['two feelings', { feelings: [feeling('lonely'), feeling('angry')] }, middle('lonely', 'angry')],
    [
      'two feelings, one of them a lot and one a little',
      { feelings: [feeling('lonely', 3), feeling('angry', 1)] },
      middle('lonely', 'lonely', 'lonely', 'angry'),
    ],
    [
      'a feeling of which it was not said how much, as if it were some',
      { feelings: [feeling('lonely'), feeling('angry', 3)] },
      middle('lonely', 'lonely', 'angry', 'angry', 'angry'),
    ],
    [
      'an everyday word, by what it leads to',
      { everyday: ['stressed'] },
      middle('tense', 'overwhelmed', 'worried', 'under_pressure'),
    ],
    [
      'the body, by what it may tell of',
      { body: ['tight_forehead'] },
      middle('tense', 'under_pressure', 'irritated'),
    ],
    [
      'a feeling before the word and the body that led to it',
      { feelings: [feeling('calm')], everyday: ['stressed'], body: ['tight_forehead'] },
      middle('calm'),
    ],
    [
      'a word before the body',
      { everyday: ['stressed'], body: ['own_smile'] },
      middle('tense', 'overwhelmed', 'worried', 'under_pressure'),
    ],
    [
      'a feeling beside one that nobody knows',
      { feelings: [feeling('own:gone'), feeling('calm')] },
      middle('calm'),
    ],
    ['a word that nobody knows', { everyday: ['flumpish'] }, null],
    ['nothing', {}, null],
    ['a line alone', { note: 'Rain.', about: ['work'], unsure: true }, null],
    ['a word where a place was told', { feelings: [feeling('calm')], pleasantness: -0.5, energy: 0 }, null],
    ['a word where half a place was told', { feelings: [feeling('calm')], energy: 0 }, null],
  ])('comes of %s', (_, said, expected) => {
    expect(suggestPlace({ ...NO_ANSWERS, ...said })).toEqual(expected);
  });
});
