import { useMemo } from 'preact/hooks';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { blendStyle } from '@/components/mood-field/blend-style';

/** Where a dot lies in a drawing, and the place that gives it its colour. */
export interface Dot {
  x: number;
  y: number;
  radius: number;
  place: MoodPoint;
}

/** So many shades from one side of the field to the other: the eye sees no steps, and thousands of dots are a few paths. */
const SHADES_ACROSS = 15;

/** Dots in the colours of their places. Those of a shade are one path, because to the browser each colour has its price. */
export function Dots({ dots }: { dots: readonly Dot[] }) {
  const shades = useMemo(() => groupByShade(dots), [dots]);
  return (
    <>
      {shades.map(({ shade, path }) => (
        <path
          key={`${shade.pleasantness} ${shade.energy}`}
          class="dot blend"
          style={blendStyle(shade)}
          d={path}
        />
      ))}
    </>
  );
}

function groupByShade(dots: readonly Dot[]): { shade: MoodPoint; path: string }[] {
  const groups = new Map<string, { shade: MoodPoint; path: string }>();
  for (const dot of dots) {
    const shade = { pleasantness: toShade(dot.place.pleasantness), energy: toShade(dot.place.energy) };
    const key = `${shade.pleasantness} ${shade.energy}`;
    const group = groups.get(key) ?? { shade, path: '' };
    group.path += toCircle(dot);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The middle of the shade that a coordinate, −1 … 1, belongs to. */
function toShade(coordinate: number): number {
  const steps = (SHADES_ACROSS - 1) / 2;
  return Math.round(coordinate * steps) / steps;
}

function toCircle({ x, y, radius }: Dot): string {
  const [left, top, r] = [x - radius, y, radius].map((length) => length.toFixed(1));
  const across = (2 * Number(r)).toFixed(1);
  return `M${left} ${top}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0-${across} 0`;
}
