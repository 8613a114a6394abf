import { i18n } from '@/utils/texts/i18n';
import { AXES, type Axis } from '@/utils/statistics/gather-days';
import type { Range } from '@/utils/statistics/numbers/measure-range';
import type { Swing } from '@/utils/statistics/swing';
import { formatMinutes, formatList } from '@/utils/time/format';
import { nameCoordinate } from '@/utils/vocabulary/mood-field/name-place';
import { saySteps } from './in-words';

interface Props {
  ranges: Record<Axis, Range>;
  swings: Record<Axis, Swing>;
}

/** How far check-ins lie from each other, and how far the next one of a day from the one before. */
export function RangePatterns({ ranges, swings }: Props) {
  return (
    <section aria-labelledby="range-title">
      <h3 id="range-title">{i18n.t('patterns.range.title')}</h3>
      <Sayings sayings={AXES.map((axis) => sayRange(ranges[axis], axis))} />
      <h3>{i18n.t('patterns.swing.title')}</h3>
      <Sayings
        intro={i18n.t('patterns.swing.intro')}
        sayings={AXES.map((axis) => saySwing(swings[axis], axis))}
      />
    </section>
  );
}

interface Saying {
  said: string;
  /** How sure that is, where it can be said. */
  certainty?: string;
}

/** What there is to say, and behind one step more what it rests on. */
function Sayings({ sayings, intro }: { sayings: readonly Saying[]; intro?: string }) {
  // Of both axes it is often the same.
  const rests = [...new Set([intro, ...sayings.map(({ certainty }) => certainty)])].filter(Boolean);
  return (
    <>
      {sayings.map(({ said }) => (
        <p key={said} class="pattern">
          {said}
        </p>
      ))}
      {rests.length > 0 && (
        <details>
          <summary>{i18n.t('patterns.rests')}</summary>
          {rests.map((rest) => (
            <p key={rest}>{rest}</p>
          ))}
        </details>
      )}
    </>
  );
}

function sayRange(range: Range, axis: Axis): Saying {
  if (range.kind === 'missing') {
    const more = sayMore([
      ['placed', range.more],
      ['placedDays', range.moreDays],
    ]);
    return { said: i18n.t(`patterns.range.missing.${axis}`, { more }) };
  }
  const { lower, upper, n, nDays } = range;
  const [from, to] = [nameCoordinate(axis, lower.value), nameCoordinate(axis, upper.value)];
  const uncertainty = Math.max(...[lower, upper].map(({ low, high }) => (high - low) / 2));
  const said =
    from === to
      ? i18n.t(`patterns.range.narrow`, { place: from })
      : i18n.t('patterns.range.wide', { from, to });
  return {
    said,
    certainty: i18n.t('patterns.range.certainty', {
      n: String(n),
      days: String(nDays),
      steps: saySteps(uncertainty),
    }),
  };
}

function saySwing(swing: Swing, axis: Axis): Saying {
  if (swing.kind === 'missing') {
    const more = sayMore([
      ['pairs', swing.morePairs],
      ['pairDays', swing.moreDays],
    ]);
    return { said: i18n.t(`patterns.swing.missing.${axis}`, { more }), certainty: sayLeftOut(swing) };
  }
  const { change, gapMinutes, nPairs, nDays } = swing;
  return {
    said: i18n.t(`patterns.swing.known.${axis}`, {
      gap: formatMinutes(Math.max(Math.round(gapMinutes / 30) * 30, 30)),
      value: saySteps(change.value),
    }),
    certainty: [
      i18n.t('patterns.swing.certainty', {
        low: saySteps(change.low),
        high: saySteps(change.high),
        n: String(nPairs),
        days: String(nDays),
      }),
      sayLeftOut(swing),
    ].join(' '),
  };
}

/** What else there was on one day, so that nobody counts other pairs than these. */
function sayLeftOut({ nOutside, nUntimed }: Swing): string {
  return [
    nOutside > 0 && i18n.t('patterns.swing.outside', nOutside),
    nUntimed > 0 && i18n.t('patterns.swing.untimed', nUntimed),
  ]
    .filter(Boolean)
    .join(' ');
}

type Lacking = 'placed' | 'placedDays' | 'pairs' | 'pairDays' | 'rated' | 'words';

export function sayMore(lacking: readonly [Lacking, number][]): string {
  return formatList(lacking.filter(([, n]) => n > 0).map(([what, n]) => i18n.t(`patterns.more.${what}`, n)));
}
