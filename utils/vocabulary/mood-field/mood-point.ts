/** A place on the field: −1 unpleasant … 1 pleasant, −1 little energy … 1 much energy. */
export interface MoodPoint {
  pleasantness: number;
  energy: number;
}

/** The straight distance between two places, 0 … √8. */
export function distance(a: MoodPoint, b: MoodPoint): number {
  return Math.hypot(a.pleasantness - b.pleasantness, a.energy - b.energy);
}

/** How far an arrow key moves a mark, in hundredths of an axis, and how far a page key does. */
export const KEY_STEP = 5;
export const PAGE_STEP = 20;

/** A coordinate moved by so many hundredths from where it is, or from the middle, and never off the field. */
export function moveCoordinate(coordinate: number | null, hundredths: number): number {
  const moved = Math.round((coordinate ?? 0) * 100) + hundredths;
  return Math.min(Math.max(moved, -100), 100) / 100;
}

/** The words for a coordinate, from one end to the other; the locale has each by this name. */
const DEGREES = ['very_low', 'low', 'somewhat_low', 'middle', 'somewhat_high', 'high', 'very_high'] as const;

export type Degree = (typeof DEGREES)[number];

/** Which of the seven degrees a coordinate of −1 … 1 falls in. The middle one is as wide as the others. */
export function toDegree(coordinate: number): Degree {
  const index = Math.min(Math.floor(((coordinate + 1) / 2) * DEGREES.length), DEGREES.length - 1);
  return DEGREES[Math.max(index, 0)] ?? 'middle';
}
