import type { Answers } from '../checkin/check-in';
import { toRegion, type Region } from './region';

/** The closing lines by where the mark is; their words stand in the texts named `closings`. */
export const CLOSINGS = {
  any: [
    'any_01',
    'any_02',
    'any_03',
    'any_04',
    'any_05',
    'any_06',
    'any_07',
    'any_08',
    'any_09',
    'any_10',
    'any_11',
    'any_12',
    'any_13',
    'any_14',
  ],
  unpleasant_high: [
    'unpleasant_high_01',
    'unpleasant_high_02',
    'unpleasant_high_03',
    'unpleasant_high_04',
    'unpleasant_high_05',
    'unpleasant_high_06',
    'unpleasant_high_07',
    'unpleasant_high_08',
    'unpleasant_high_09',
    'unpleasant_high_10',
    'unpleasant_high_11',
    'unpleasant_high_12',
    'unpleasant_high_13',
  ],
  unpleasant_low: [
    'unpleasant_low_01',
    'unpleasant_low_02',
    'unpleasant_low_03',
    'unpleasant_low_04',
    'unpleasant_low_05',
    'unpleasant_low_06',
    'unpleasant_low_07',
    'unpleasant_low_08',
    'unpleasant_low_09',
    'unpleasant_low_10',
    'unpleasant_low_11',
    'unpleasant_low_12',
    'unpleasant_low_13',
  ],
  pleasant_high: [
    'pleasant_high_01',
    'pleasant_high_02',
    'pleasant_high_03',
    'pleasant_high_04',
    'pleasant_high_05',
    'pleasant_high_06',
    'pleasant_high_07',
    'pleasant_high_08',
    'pleasant_high_09',
    'pleasant_high_10',
    'pleasant_high_11',
    'pleasant_high_12',
  ],
  pleasant_low: [
    'pleasant_low_01',
    'pleasant_low_02',
    'pleasant_low_03',
    'pleasant_low_04',
    'pleasant_low_05',
    'pleasant_low_06',
    'pleasant_low_07',
    'pleasant_low_08',
    'pleasant_low_09',
    'pleasant_low_10',
    'pleasant_low_11',
    'pleasant_low_12',
  ],
  unsure: [
    'unsure_01',
    'unsure_02',
    'unsure_03',
    'unsure_04',
    'unsure_05',
    'unsure_06',
    'unsure_07',
    'unsure_08',
    'unsure_09',
    'unsure_10',
    'unsure_11',
    'unsure_12',
  ],
} as const satisfies Record<Region, readonly string[]>;

type ClosingId = (typeof CLOSINGS)[Region][number];

/**
 * A closing line for where the mark is. By turns it is one for that corner and one for anywhere, so that neither
 * comes again before all of its kind were there.
 *
 * @param turn how many check-ins were kept before
 */
export function chooseClosing(answers: Answers, turn: number): ClosingId {
  const region = toRegion(answers);
  if (region === 'unsure' || region === 'any') return pick(CLOSINGS[region], turn);
  return pick(CLOSINGS[turn % 2 === 0 ? region : 'any'], Math.floor(turn / 2));
}

function pick(lines: readonly ClosingId[], turn: number): ClosingId {
  return lines[turn % lines.length] ?? 'any_01';
}
