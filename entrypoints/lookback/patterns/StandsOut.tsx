import { i18n } from '@/utils/texts/i18n';
import type { Comparison } from '@/utils/statistics/comparison';
import type { Patterns } from '@/utils/statistics/find-patterns';
import { nameWeekday } from '@/utils/time/name-weekday';
import { nameContexts, sayAmount, sayCertainty, sayWay } from './in-words';

type Props = Pick<Patterns, 'contexts' | 'weekdays' | 'partsOfDay'>;

/** What stands out from chance, along both axes: the largest differences first, each with how sure it is. */
export function StandsOut({ contexts, weekdays, partsOfDay }: Props) {
  const found = [
    ...contexts.flatMap(({ contexts: named, axis, comparison }) =>
      tell(comparison, (value) => ({
        said: i18n.t(`patterns.contexts.apart.${sayWay(axis, value)}`, {
          context: nameContexts(named),
          amount: sayAmount(value),
        }),
        besides: named.length > 1 ? i18n.t('patterns.contexts.asOne') : null,
      })),
    ),
    ...weekdays.patterns.flatMap(({ time, axis, comparison }) =>
      tell(comparison, (value) => ({
        said: i18n.t(`patterns.week.apart.${sayWay(axis, value)}`, {
          day: nameWeekday(time),
          amount: sayAmount(value),
        }),
      })),
    ),
    ...partsOfDay.patterns.flatMap(({ time, axis, comparison }) =>
      tell(comparison, (value) => ({
        said: i18n.t(`patterns.parts.apart.${time}.${sayWay(axis, value)}`, { amount: sayAmount(value) }),
      })),
    ),
  ].toSorted((a, b) => b.size - a.size);
  const asked = [...contexts, ...weekdays.patterns, ...partsOfDay.patterns];
  // Where nothing could be compared, nothing can have stood out.
  if (asked.every(({ comparison }) => comparison.kind === 'missing')) return null;
  return (
    <section aria-labelledby="apart-title">
      <h3 id="apart-title">{i18n.t('patterns.apart.title')}</h3>
      {found.length === 0 && <p class="pattern">{i18n.t('patterns.apart.nothing')}</p>}
      {found.map(({ said, certainty }) => (
        <p key={said} class="pattern">
          {said} <span class="certainty">{certainty}</span>
        </p>
      ))}
    </section>
  );
}

interface Told {
  said: string;
  certainty: string;
  /** How far apart the two sides are, whichever way. */
  size: number;
}

function tell(
  comparison: Comparison,
  say: (value: number) => { said: string; besides?: string | null },
): Told[] {
  if (comparison.kind !== 'apart') return [];
  const { nWith, nWithout, difference } = comparison;
  const { said, besides } = say(difference.value);
  const certainty = [
    i18n.t('patterns.checkIns', { nWith: String(nWith), nWithout: String(nWithout) }),
    besides,
    sayCertainty(difference),
  ]
    .filter(Boolean)
    .join(' ');
  return [{ said, certainty, size: Math.abs(difference.value) }];
}
