import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import type { TimePattern, TimePatterns } from '@/utils/statistics/compare-check-ins';
import type { Axis } from '@/utils/statistics/gather-days';
import type { PartOfDay } from '@/utils/time/part-of-day';
import { firstWeekday } from '@/utils/time/format';
import { nameWeekday } from '@/utils/time/name-weekday';
import { Differences } from './Differences';

/** Each weekday next to the rest of the week. */
export function WeekdayPatterns({ weekdays, axis }: { weekdays: TimePatterns<number>; axis: Axis }) {
  const first = firstWeekday();
  const order = (weekday: number) => (weekday - first + 7) % 7;
  const inOrder = weekdays.patterns.toSorted((a, b) => order(a.time) - order(b.time));
  return (
    <Times
      id="week"
      title={i18n.t('patterns.week.title')}
      moreDays={weekdays.moreDays}
      found={sayFound(inOrder, 'week')}
    >
      <Differences
        what={i18n.t('patterns.week.what')}
        name="week"
        axis={axis}
        rows={inOrder
          .filter((pattern) => pattern.axis === axis)
          .map(({ time, comparison }) => ({ name: nameWeekday(time), comparison }))}
      />
    </Times>
  );
}

/** Each part of the day next to the rest of it. */
export function PartPatterns({ parts, axis }: { parts: TimePatterns<PartOfDay>; axis: Axis }) {
  if (parts.nDays === 0) {
    return (
      <section aria-labelledby="parts-title">
        <h3 id="parts-title">{i18n.t('patterns.parts.title')}</h3>
        <p>{i18n.t('patterns.parts.untimed')}</p>
      </section>
    );
  }
  return (
    <Times
      id="parts"
      title={i18n.t('patterns.parts.title')}
      moreDays={parts.moreDays}
      found={sayFound(parts.patterns, 'parts')}
    >
      <Differences
        what={i18n.t('patterns.parts.what')}
        name="parts"
        axis={axis}
        rows={parts.patterns
          .filter((pattern) => pattern.axis === axis)
          .map(({ time, comparison }) => ({ name: i18n.t(`patterns.parts.names.${time}`), comparison }))}
      />
    </Times>
  );
}

interface TimesProps {
  id: string;
  title: string;
  moreDays: number;
  /** What there is to say where nothing stands out, or null where something does. */
  found: string | null;
  children: ComponentChildren;
}

function Times({ id, title, moreDays, found, children }: TimesProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {moreDays > 0 ? (
        <p>{i18n.t('patterns.threeWeeks', moreDays)}</p>
      ) : (
        <>
          {found !== null && <p class="pattern">{found}</p>}
          {children}
        </>
      )}
    </section>
  );
}

/** Where nothing could be compared, nothing can have stood out. */
function sayFound(
  patterns: readonly Pick<TimePattern<unknown>, 'comparison'>[],
  of: 'week' | 'parts',
): string | null {
  const kinds = new Set(patterns.map(({ comparison }) => comparison.kind));
  if (kinds.has('apart')) return null;
  const isCompared = kinds.has('alike') || kinds.has('open');
  return i18n.t(isCompared ? `patterns.${of}.nothing` : `patterns.${of}.early`);
}
