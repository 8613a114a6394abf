import { expect, it } from 'vitest';
import { nameShown } from '@/utils/vocabulary/mood-field/name-shown';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';

const low: MoodPoint = { pleasantness: -0.6, energy: -0.5 };
const fine: MoodPoint = { pleasantness: 0.5, energy: 0.05 };

it.each<[string, MoodPoint | null, MoodPoint | null, string]>([
  ['only what is felt', low, null, 'You feel: unpleasant, low energy.'],
  [
    'what is felt and what is shown',
    low,
    fine,
    'You feel: unpleasant, low energy. You show: pleasant, medium energy.',
  ],
  ['both alike', low, low, 'You feel and show the same: unpleasant, low energy.'],
  [
    'both so near that the words are the same',
    low,
    { pleasantness: -0.65, energy: -0.45 },
    'You feel and show the same: unpleasant, low energy.',
  ],
  ['only what is shown, where the place was taken away', null, fine, 'You show: pleasant, medium energy.'],
  ['neither', null, null, ''],
])('%s is said in a sentence', (_, felt, shown, sentence) => {
  expect(nameShown(felt, shown)).toBe(sentence);
});
