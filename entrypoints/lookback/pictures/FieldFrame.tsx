import { i18n } from '@/utils/texts/i18n';

/** Around the field, in units of the drawing. */
export const MARGIN = 28;

export function viewBoxOf(side: number): string {
  return `${-MARGIN} ${-MARGIN} ${side + 2 * MARGIN} ${side + 2 * MARGIN}`;
}

/** What a picture of the field stands on: its two axes, and what is at their ends. */
export function FieldFrame({ side }: { side: number }) {
  return (
    <>
      <rect class="frame" x={0} y={0} width={side} height={side} rx={16} />
      <path class="axis" d={`M ${side / 2} 0 V ${side} M 0 ${side / 2} H ${side}`} />
      <text class="end" x={side / 2} y={-10} text-anchor="middle">
        {i18n.t('place.much')}
      </text>
      <text class="end" x={side / 2} y={side + 20} text-anchor="middle">
        {i18n.t('place.little')}
      </text>
      <text class="end" x={0} y={side + 20}>
        {i18n.t('place.unpleasant')}
      </text>
      <text class="end" x={side} y={side + 20} text-anchor="end">
        {i18n.t('place.pleasant')}
      </text>
    </>
  );
}
