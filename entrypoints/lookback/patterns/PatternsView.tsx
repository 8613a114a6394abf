import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { readSpan } from '@/utils/history/totals/days';
import { readNudgesSince } from '@/utils/history/records/nudges';
import { AXES, type Axis } from '@/utils/statistics/gather-days';
import { isTooEarly } from '@/utils/statistics/find-patterns';
import { countFates } from '@/utils/statistics/nudge-fates';
import { ContextPatterns } from './ContextPatterns';
import { NudgePatterns } from './NudgePatterns';
import { RangePatterns } from './RangePatterns';
import { readPatterns } from './read-patterns';
import { readSpanOf, SpanFields } from '../spans/SpanFields';
import { StandsOut } from './StandsOut';
import { PartPatterns, WeekdayPatterns } from './TimePatterns';
import { ShownPatterns } from './ShownPatterns';
import { TooEarly } from './TooEarly';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';
import { WordPatterns } from './WordPatterns';
import './PatternsView.css';

/** What came together with what, in some days, and how sure one can be of it. */
export function View({ routing, changing, today }: ViewProps) {
  const span = readSpanOf(routing, today, { years: 1 });
  const interval = `${span.first.toString()}/${span.last.toString()}`;
  const patterns = useHistoryQuery(changing, interval, readPatterns);
  const nudges = useHistoryQuery(changing, interval, readNudgesOf);
  const whole = useHistoryQuery(changing, '', readSpan);
  const [axis, setAxis] = useState<Axis>('pleasantness');
  const isEarly = patterns !== null && patterns.nDays > 0 && isTooEarly(patterns);
  const isUpToNow = Temporal.PlainDate.compare(span.last, today) >= 0;

  return (
    <section class="view patterns" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.patterns.title')}</ViewTitle>
        <div class="controls">
          <SpanFields routing={routing} span={span} />
          {whole && (
            <button
              type="button"
              class="button"
              aria-pressed={interval === `${whole.first}/${whole.last}`}
              onClick={() => routing.adjust({ from: whole.first, to: whole.last })}
            >
              {i18n.t('lookback.timeline.lengths.all')}
            </button>
          )}
        </div>
      </div>
      {!patterns && (
        <p class="soft" role="status">
          {i18n.t('patterns.reading')}
        </p>
      )}
      {patterns?.nDays === 0 && <p class="empty">{i18n.t('patterns.empty')}</p>}
      {patterns && isEarly && <TooEarly patterns={patterns} isUpToNow={isUpToNow} />}
      {patterns && isEarly && <ShownPatterns {...patterns} />}
      {isEarly && nudges?.more === 0 && <NudgePatterns fates={nudges} />}
      {patterns && patterns.nDays > 0 && !isEarly && (
        <>
          <p class="soft intro">{i18n.t('patterns.intro')}</p>
          <StandsOut {...patterns} />
          <ShownPatterns {...patterns} />
          <div class="compared">
            <div class="controls" role="group" aria-label={i18n.t('patterns.pictures')}>
              {AXES.map((each) => (
                <button
                  key={each}
                  type="button"
                  class="button"
                  aria-pressed={each === axis}
                  onClick={() => setAxis(each)}
                >
                  {i18n.t(`patterns.axis.${each}`)}
                </button>
              ))}
            </div>
            <p class="soft">{i18n.t('patterns.legend')}</p>
          </div>
          <ContextPatterns contexts={patterns.contexts} axis={axis} />
          <WeekdayPatterns weekdays={patterns.weekdays} axis={axis} />
          <PartPatterns parts={patterns.partsOfDay} axis={axis} />
          <RangePatterns ranges={patterns.ranges} swings={patterns.swings} />
          <WordPatterns
            words={patterns.words}
            onOpenDay={(day) => routing.visit({ view: 'days', params: { day } })}
          />
          {nudges && <NudgePatterns fates={nudges} />}
          <details class="how">
            <summary>{i18n.t('patterns.how.title')}</summary>
            <p>{i18n.t('patterns.how.together')}</p>
            <p>{i18n.t('patterns.how.steps')}</p>
            <p>{i18n.t('patterns.how.chance')}</p>
          </details>
        </>
      )}
    </section>
  );
}

async function readNudgesOf(interval: string) {
  const [first = '', last = ''] = interval.split('/');
  const since = Temporal.PlainDate.from(first).toZonedDateTime(Temporal.Now.timeZoneId()).toInstant();
  const nudges = await readNudgesSince(since);
  return countFates(nudges.filter(({ localDate }) => localDate >= first && localDate <= last));
}
