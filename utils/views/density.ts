import { CELLS_ACROSS, toCell, toPlaceOfCell } from './totals/summaries';
import type { MoodPoint } from '../vocabulary/mood-field/mood-point';

/** How many check-ins lie in each cell of the field. */
export type Density = ReadonlyMap<number, number>;

export function densityOfPlaces(places: readonly MoodPoint[]): Density {
  const density = new Map<number, number>();
  for (const place of places) {
    const cell = toCell(place);
    density.set(cell, (density.get(cell) ?? 0) + 1);
  }
  return density;
}

/** The field has so many parts to each side that have a name, as the sliders of the minute say them. */
export const PARTS_ACROSS = 7;

/** A part of the field, from 0 at the unpleasant end and at little energy. */
export interface Part {
  column: number;
  row: number;
}

/** The middle of a part. */
export function toPlaceOfPart({ column, row }: Part): MoodPoint {
  const toCoordinate = (index: number) => ((index + 0.5) / PARTS_ACROSS) * 2 - 1;
  return { pleasantness: toCoordinate(column), energy: toCoordinate(row) };
}

/** How many lie in each part, the fullest first; empty ones are left out. */
export function countParts(density: Density): { part: Part; n: number }[] {
  const parts = new Map<number, number>();
  for (const [cell, n] of density) {
    const { pleasantness, energy } = toPlaceOfCell(cell);
    const part = toIndex(energy) * PARTS_ACROSS + toIndex(pleasantness);
    parts.set(part, (parts.get(part) ?? 0) + n);
  }
  return [...parts]
    .map(([part, n]) => ({ part: { column: part % PARTS_ACROSS, row: Math.floor(part / PARTS_ACROSS) }, n }))
    .toSorted((a, b) => b.n - a.n);
}

function toIndex(coordinate: number): number {
  return Math.min(Math.floor(((coordinate + 1) / 2) * PARTS_ACROSS), PARTS_ACROSS - 1);
}

/**
 * A dot for each cell, whose area says how many lie there.
 *
 * @returns radii as a share of a cell's width, at most a half.
 */
export function toDots(density: Density): { place: MoodPoint; radius: number }[] {
  const most = Math.max(1, ...density.values());
  return [...density].map(([cell, n]) => ({
    place: toPlaceOfCell(cell),
    radius: (0.12 + 0.36 * Math.sqrt(n / most)) / CELLS_ACROSS,
  }));
}
