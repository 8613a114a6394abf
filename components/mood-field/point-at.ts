import { moveCoordinate, type MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';

/** The place that is touched on an element as large as the field, each coordinate in hundredths. */
export function placeAtPointer({ clientX, clientY }: MouseEvent, field: Element): MoodPoint {
  const box = field.getBoundingClientRect();
  return {
    pleasantness: toCoordinate((clientX - box.left) / box.width),
    energy: toCoordinate(1 - (clientY - box.top) / box.height),
  };
}

/** A share of the field's width or height, 0 … 1, as a coordinate of −1 … 1 in hundredths. */
function toCoordinate(share: number): number {
  return moveCoordinate(0, Math.round(share * 200 - 100));
}
