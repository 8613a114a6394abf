import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Axis } from '@/utils/insight/gather-days';
import type { PartOfDay, TimePattern, TimePatterns } from '@/utils/insight/times';
import { firstWeekday, formatWeekday } from '@/utils/time/format';
import { Differences } from './Differences';
import { sayAmount, sayCertainty, sayWay } from './in-words';

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
      isAnyApart={isAnyApart(inOrder)}
      nothing={i18n.t('patterns.week.nothing')}
    >
      <Apart
        patterns={inOrder}
        say={(weekday, way, amount) =>
          i18n.t(`patterns.week.apart.${way}`, { day: nameWeekday(weekday), amount })
        }
      />
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
  return (
    <Times
      id="parts"
      title={i18n.t('patterns.parts.title')}
      moreDays={parts.moreDays}
      isAnyApart={isAnyApart(parts.patterns)}
      nothing={i18n.t('patterns.parts.nothing')}
    >
      <Apart
        patterns={parts.patterns}
        say={(part, way, amount) => i18n.t(`patterns.parts.apart.${part}.${way}`, { amount })}
      />
      <Differences
        what={i18n.t('patterns.parts.what')}
        name="hours"
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
  isAnyApart: boolean;
  nothing: string;
  children: ComponentChildren;
}

function Times({ id, title, moreDays, isAnyApart: stands, nothing, children }: TimesProps) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {moreDays > 0 ? (
        <p>{i18n.t('patterns.threeWeeks', moreDays)}</p>
      ) : (
        <>
          {!stands && <p class="pattern">{nothing}</p>}
          {children}
        </>
      )}
    </section>
  );
}

interface ApartProps<Time> {
  patterns: readonly TimePattern<Time>[];
  say: (time: Time, way: ReturnType<typeof sayWay>, amount: string) => string;
}

function Apart<Time extends string | number>({ patterns, say }: ApartProps<Time>) {
  return (
    <>
      {patterns.map(({ time, axis, comparison }) =>
        comparison.kind === 'apart' ? (
          <p key={`${time} ${axis}`} class="pattern">
            {say(time, sayWay(axis, comparison.difference.value), sayAmount(comparison.difference.value))}{' '}
            <span class="certainty">
              {i18n.t('patterns.days', {
                nWith: String(comparison.nWith),
                nWithout: String(comparison.nWithout),
              })}{' '}
              {sayCertainty(comparison.difference)}
            </span>
          </p>
        ) : null,
      )}
    </>
  );
}

function isAnyApart(patterns: readonly { comparison: { kind: string } }[]): boolean {
  return patterns.some(({ comparison }) => comparison.kind === 'apart');
}

function nameWeekday(weekday: number): string {
  // 2026-11-01 was a Sunday.
  return formatWeekday(
    Temporal.PlainDate.from({ year: 2026, month: 11, day: 1 }).add({ days: weekday }),
    'long',
  );
}
