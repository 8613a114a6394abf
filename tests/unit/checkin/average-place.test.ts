import { describe, expect, it } from 'vitest';
import { averagePlace } from '@/utils/checkin/average-place';

const at = (pleasantness: number | null, energy: number | null) => ({ pleasantness, energy });

describe('the place of a day', () => {
  it.each([
    ['the middle of its check-ins', [at(-1, 0.5), at(0.5, 0.5)], at(-0.25, 0.5)],
    ['each axis over those that have it', [at(-0.6, null), at(null, 0.4), at(-0.2, null)], at(-0.4, 0.4)],
    ['none where nothing was placed', [at(null, null)], null],
    ['none without check-ins', [], null],
  ])('is %s', (_, checkIns, expected) => {
    expect(averagePlace(checkIns)).toEqual(expected);
  });
});
