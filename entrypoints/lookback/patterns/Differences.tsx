import { i18n } from '@/utils/texts/i18n';
import { IntervalChart } from '@/entrypoints/lookback/pictures/IntervalChart';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import type { Comparison } from '@/utils/statistics/comparison';
import type { Axis } from '@/utils/statistics/gather-days';
import { estimateOf, saySignedSteps } from './in-words';

interface Props {
  /** What is compared: "days of the week". */
  what: string;
  /** The file it is saved as, and what its two sides are called by. */
  name: 'contexts' | 'week' | 'parts';
  axis: Axis;
  rows: readonly { name: string; comparison: Comparison }[];
}

/** A picture of comparisons along one axis, those left out that say nothing yet. */
export function Differences({ what, name, axis, rows }: Props) {
  const shown = rows.flatMap(({ name: label, comparison }) => {
    const estimate = estimateOf(comparison);
    return estimate ? [{ name: label, comparison, estimate, isApart: comparison.kind === 'apart' }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Picture
      name={`heartward-${name}-${axis}`}
      summary={i18n.t(`patterns.chart.${axis}`, { what })}
      table={{
        columns: [
          i18n.t('patterns.table.what'),
          i18n.t('patterns.table.difference'),
          i18n.t('patterns.table.between'),
          i18n.t(`patterns.table.sides.${name}.with`),
          i18n.t(`patterns.table.sides.${name}.without`),
          i18n.t('patterns.table.apart'),
        ],
        rows: () =>
          shown.map(({ name: label, comparison, estimate: { value, low, high }, isApart }) => [
            label,
            saySignedSteps(value),
            i18n.t('patterns.table.interval', { low: saySignedSteps(low), high: saySignedSteps(high) }),
            String(comparison.nWith),
            String(comparison.nWithout),
            i18n.t(isApart ? 'patterns.table.yes' : 'patterns.table.no'),
          ]),
      }}
    >
      <IntervalChart
        rows={shown}
        ends={{ below: i18n.t(`patterns.ends.${axis}.below`), above: i18n.t(`patterns.ends.${axis}.above`) }}
      />
    </Picture>
  );
}
