import { i18n } from '@/utils/texts/i18n';
import { sayPlainly, sayYearsAgo } from '@/components/charts/say-plainly';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { readPlain, type Plain } from '@/utils/history/totals/plain';
import type { PlainSpan } from '@/utils/statistics/plain/plain-span';
import { formatRoute } from '@/utils/views/route';
import { formatMonth } from '@/utils/time/format';
import './Plainly.css';

interface Props {
  changing: Changing;
  today: Temporal.PlainDate;
}

/** What is plainly so of the last weeks, once it is read. */
export function Plainly({ changing, today }: Props) {
  const plain = useHistoryQuery(changing, today.toString(), readPlainOf);
  return (
    plain && (
      <>
        <PlainWords plain={plain} />
        {(plain.kind === 'said' || plain.n > 0) && (
          <p class="to-week">
            <a href={formatRoute('week')}>{i18n.t('week.link')}</a>
          </p>
        )}
      </>
    )
  );
}

/** A few counts, and a line of one’s own of years ago. */
export function PlainWords({ plain }: { plain: Plain }) {
  // Where there is nothing at all, the calendar says what will be there.
  if (plain.kind === 'few' && plain.n === 0) return null;
  if (plain.kind === 'few') return <p class="plainly">{i18n.t('lookback.plain.few', plain.n)}</p>;
  const { span, yearsAgo, sentences } = plain;
  return (
    <section class="plainly" aria-labelledby="plain-title">
      <h3 id="plain-title">{nameSpan(span)}</h3>
      <ul>
        {sentences.map(sayPlainly).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length === 0 && <li>{i18n.t('lookback.plain.none')}</li>}
        {yearsAgo && (
          <li class="soft">
            <bdi>{sayYearsAgo(yearsAgo)}</bdi>
          </li>
        )}
      </ul>
    </section>
  );
}

function readPlainOf(today: string) {
  return readPlain(Temporal.PlainDate.from(today));
}

function nameSpan(span: PlainSpan): string {
  if (span.kind !== 'since') return i18n.t(`lookback.plain.title.${span.kind}`);
  if (span.isAll) return i18n.t('lookback.plain.title.all');
  const month = formatMonth(Temporal.PlainDate.from(span.first).toPlainYearMonth(), 'withYear');
  return i18n.t('lookback.plain.title.since', { month });
}
