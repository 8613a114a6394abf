import { i18n } from '#i18n';
import { blendStyle } from '@/components/blend';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Period, SummedUp } from '@/utils/lookback/sum-up';
import { formatDate, formatFullDay, formatMonth } from '@/utils/time/format';
import { namePlace } from '@/utils/vocabulary/name-place';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import type { Span } from '../SpanFields';
import type { Part } from './parts';

/** So many words and contexts are told; the rest came once or twice. */
const MOST = 12;

interface Props {
  summedUp: SummedUp;
  span: Span;
  parts: ReadonlySet<Part>;
  /** Those that the person chose. */
  notes: readonly CheckIn[];
}

/** The page as it is printed, and nothing but it is. */
export function Paper({ summedUp, span: { first, last }, parts, notes }: Props) {
  const { n, nDays, periods, grain, words, contexts } = summedUp;
  return (
    <article class="paper">
      <h2>{i18n.t('summary.heading')}</h2>
      <p class="soft">
        {i18n.t('summary.span', { first: formatFullDay(first), last: formatFullDay(last) })}
        <br />
        {i18n.t('summary.counts', nDays, { checkIns: i18n.t('summary.checkIns', n) })}
      </p>
      {parts.has('places') && periods.length > 0 && (
        <section>
          <h3>{i18n.t('summary.parts.places')}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{i18n.t(`summary.grains.${grain}`)}</th>
                <th scope="col">{i18n.t('summary.middle')}</th>
                <th scope="col">{i18n.t('summary.days')}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period) => (
                <tr key={period.first.toString()}>
                  <th scope="row">{namePeriod(period, grain)}</th>
                  <td>
                    <span
                      class={period.place ? 'swatch blend' : 'swatch'}
                      style={period.place ? blendStyle(period.place) : undefined}
                    />
                    {namePlace(period.place ?? { pleasantness: null, energy: null })}
                  </td>
                  <td>{period.nDays}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {parts.has('words') && <Counted title="words" counts={words} name={nameFeeling} />}
      {parts.has('contexts') && <Counted title="contexts" counts={contexts} name={nameContext} />}
      {notes.length > 0 && (
        <section>
          {notes.map(({ id, localDate, note }, index) => (
            <div key={id} class="written">
              {/* With the first of them, so that no page ends with a heading: Firefox does not know `break-after`. */}
              {index === 0 && <h3>{i18n.t('summary.written')}</h3>}
              <p class="soft">{formatFullDay(Temporal.PlainDate.from(localDate))}</p>
              <p class="note" dir="auto">
                {note}
              </p>
            </div>
          ))}
        </section>
      )}
      <p class="soft foot">{i18n.t('summary.foot')}</p>
    </article>
  );
}

interface CountedProps {
  title: 'words' | 'contexts';
  counts: SummedUp['words'];
  name: (id: string) => string;
}

function Counted({ title, counts, name }: CountedProps) {
  if (counts.length === 0) return null;
  return (
    <section>
      <h3>{i18n.t(`summary.parts.${title}`)}</h3>
      <ul>
        {counts.slice(0, MOST).map(([id, nDays]) => (
          <li key={id}>
            {name(id)} <span class="soft">{i18n.t('summary.onDays', nDays)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function namePeriod({ first }: Period, grain: SummedUp['grain']): string {
  if (grain === 'year') return String(first.year);
  if (grain === 'month') return formatMonth(first.toPlainYearMonth(), 'withYear');
  return i18n.t('summary.weekFrom', { day: formatDate(first) });
}
