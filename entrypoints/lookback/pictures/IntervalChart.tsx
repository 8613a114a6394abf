import type { Estimate } from '@/utils/statistics/numbers/estimate';
import { isRightToLeft } from '@/components/charts/direction';
import { useWidth } from './use-width';
import './IntervalChart.css';

interface IntervalRow {
  name: string;
  estimate: Estimate;
  /** Whether it stands out from chance: its dot is full, and else hollow. */
  isApart: boolean;
}

interface Props {
  rows: readonly IntervalRow[];
  /** What lies below nothing, and above it. */
  ends: { below: string; above: string };
}

/** From here on names stand beside their bars, and else above them. */
const WIDE = 480;
const NAME_WIDTH = 132;
const ROW_HEIGHT = { wide: 34, narrow: 52 };
const FOOT = 28;
const BAR_HEIGHT = 12;
/** The ends of the scale, in coordinates: the nearest that holds every bar. */
const EXTENTS = [0.5, 1, 2];

/** For each of some differences a soft bar where it may lie and a dot where it most likely lies, around a line at nothing. */
export function IntervalChart({ rows, ends }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const isWide = width >= WIDE;
  const rowHeight = isWide ? ROW_HEIGHT.wide : ROW_HEIGHT.narrow;
  const height = rows.length * rowHeight + FOOT;
  const start = isWide ? NAME_WIDTH : 0;
  const reach = Math.max(...rows.flatMap(({ estimate: { low, high } }) => [-low, high]));
  const extent = EXTENTS.find((each) => each >= reach) ?? 2;
  const mirror = (x: number) => (isRightToLeft() ? width - x : x);
  const toX = (value: number) => mirror(start + ((clamp(value, extent) / extent + 1) / 2) * (width - start));

  return (
    <div class="interval-chart" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line class="nothing" x1={toX(0)} x2={toX(0)} y1={0} y2={height - FOOT} />
        {rows.map(({ name, estimate: { value, low, high }, isApart }, index) => {
          const middle = (index + 1) * rowHeight - rowHeight / 2 + (isWide ? 0 : 10);
          return (
            <g key={name} class={isApart ? 'row apart' : 'row'}>
              <text x={mirror(0)} y={isWide ? middle + 5 : middle - 14}>
                {name}
              </text>
              <rect
                x={Math.min(toX(low), toX(high))}
                y={middle - BAR_HEIGHT / 2}
                width={Math.max(Math.abs(toX(high) - toX(low)), 2)}
                height={BAR_HEIGHT}
                rx={BAR_HEIGHT / 2}
              />
              <circle cx={toX(value)} cy={middle} r={5} />
            </g>
          );
        })}
        <text class="end" x={mirror(start)} y={height - 6}>
          {ends.below}
        </text>
        <text class="end above" x={mirror(width)} y={height - 6}>
          {ends.above}
        </text>
      </svg>
    </div>
  );
}

function clamp(value: number, extent: number): number {
  return Math.min(Math.max(value, -extent), extent);
}
