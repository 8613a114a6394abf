import { describe, expect, it } from 'vitest';
import { offersShown } from '@/utils/checkin/offer-shown';

const TURNS = Array.from({ length: 1000 }, (_, turn) => turn);

describe('what others see', () => {
  it.each([
    ['off', 0],
    ['always', 1000],
    ['sometimes', 200],
  ] as const)('is offered, when asked %s, in %i of a thousand check-ins', (asked, count) => {
    expect(TURNS.filter((turn) => offersShown(asked, turn))).toHaveLength(count);
  });

  it('is never offered twice in a row, nor left out for long, nor at even distances', () => {
    const offered = TURNS.filter((turn) => offersShown('sometimes', turn));
    const gaps = offered.slice(1).map((turn, index) => turn - (offered[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(1);
    expect(Math.max(...gaps)).toBeLessThan(9);
    expect(new Set(gaps).size).toBeGreaterThan(3);
  });
});
