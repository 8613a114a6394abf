import type { MoodPoint } from './mood-point';

/** The colours round the field, clockwise from the top, an eighth of the way each: tokens of `assets/styles/tokens.css`. */
export const COLOURS_ROUND = [
  'apricot',
  'amber',
  'pear',
  'sage',
  'lagoon',
  'slate',
  'heather',
  'clay',
] as const;

type FieldColour = (typeof COLOURS_ROUND)[number] | 'sand';

/** How much of a place’s colour is which: [name, 0 … 1], the larger first, which come to 1. */
export type ColourShares = [colour: FieldColour, share: number][];

const EIGHTH = Math.PI / 4;

/** How sharply one colour turns into the next; with less all are alike, with more there are spokes. */
const SHARPNESS = 5;

/** So little of a colour cannot be seen. */
const UNSEEN = 0.02;

/** How far from the middle the sand reaches, growing less, in the units of the field. */
const SAND_REACH = 0.34;

/**
 * What the colour of a place is mixed of. The hue runs round the field: each of the eight colours has the weight
 * exp(5 (cos Δ − 1)), Δ the angle between it and the place, so that neighbours melt and opposites never meet, which would
 * make a grey. Only in the middle, where all would meet, there is sand, by a smooth step.
 */
export function sharesOfColours({ pleasantness, energy }: MoodPoint): ColourShares {
  const angle = Math.atan2(pleasantness, energy);
  const weights = COLOURS_ROUND.map((colour, index): [FieldColour, number] => [
    colour,
    Math.exp(SHARPNESS * (Math.cos(angle - index * EIGHTH) - 1)),
  ]);
  const seen = toShares(toShares(weights).filter(([, share]) => share > UNSEEN));
  const sand = shareOfSand(Math.hypot(pleasantness, energy));
  const hues = seen.map(([colour, share]): ColourShares[number] => [colour, share * (1 - sand)]);
  return [...hues, ['sand', sand] satisfies ColourShares[number]]
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a);
}

function toShares(weights: ColourShares): ColourShares {
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return weights.map(([colour, weight]) => [colour, weight / sum]);
}

/** 1 in the very middle, 0 from the reach on. */
function shareOfSand(distance: number): number {
  const way = Math.min(distance / SAND_REACH, 1);
  return 1 - way * way * (3 - 2 * way);
}
