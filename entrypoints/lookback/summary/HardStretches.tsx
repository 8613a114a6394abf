import { i18n } from '@/utils/texts/i18n';
import type { HardStretch } from '@/utils/views/hard-days';
import type { RankedCount } from '@/utils/views/rank-counts';
import type { SummedUp } from '@/utils/views/totals/sum-up';
import { formatShortDay } from '@/utils/time/format';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';

/** So many are listed, the longest, and so many words of each: more would be no page. */
const MOST_STRETCHES = 5;
const MOST_WORDS = 5;
const MOST_BEFORE = 3;

/** When it was hard for some days on end, for how long, and what was said before it; counts, and nothing concluded. */
export function HardStretches({ stretches, kinds }: Pick<SummedUp, 'stretches' | 'kinds'>) {
  const nElsewhere = kinds.hard - stretches.reduce((sum, { nDays }) => sum + nDays, 0);
  const listed = stretches
    .toSorted((a, b) => b.nDays - a.nDays)
    .slice(0, MOST_STRETCHES)
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const nMore = stretches.length - listed.length;
  return (
    <section>
      <h3>{i18n.t('summary.parts.stretches')}</h3>
      <p class="soft">{i18n.t('summary.stretches.what')}</p>
      {listed.length > 0 && (
        <ul class="stretches">
          {listed.map((stretch) => (
            <Stretch key={stretch.first} {...stretch} />
          ))}
        </ul>
      )}
      <p>
        {[
          stretches.length === 0 && i18n.t('summary.stretches.none'),
          nMore > 0 && i18n.t('summary.stretches.more', nMore),
          nElsewhere > 0 &&
            i18n.t(
              stretches.length === 0 ? 'summary.stretches.alone' : 'summary.stretches.others',
              nElsewhere,
            ),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  );
}

function Stretch({ first, last, nDays, nCheckIns, words, before }: HardStretch) {
  const nameDay = (day: string) => formatShortDay(Temporal.PlainDate.from(day));
  return (
    <li>
      <strong>{i18n.t('summary.span', { first: nameDay(first), last: nameDay(last) })}</strong>
      {': '}
      {i18n.t('summary.stretches.counts', {
        n: String(nDays),
        checkIns: i18n.t('summary.checkIns', nCheckIns),
      })}
      {'. '}
      {words.length > 0 &&
        `${i18n.t('summary.stretches.words', { words: nameCounts(words.slice(0, MOST_WORDS), nameFeeling) })} `}
      {before && sayBefore(before)}
    </li>
  );
}

function sayBefore({ nCheckIns, words, contexts }: NonNullable<HardStretch['before']>): string {
  if (nCheckIns === 0) return i18n.t('summary.stretches.noneBefore');
  const said = [
    words.length === 0
      ? i18n.t('summary.stretches.noWords')
      : nameCounts(words.slice(0, MOST_BEFORE), nameFeeling),
    contexts.length > 0 &&
      i18n.t('summary.stretches.about', {
        contexts: nameCounts(contexts.slice(0, MOST_BEFORE), nameContext),
      }),
  ].filter(Boolean);
  return i18n.t('summary.stretches.before', nCheckIns, { said: said.join('; ') });
}

function nameCounts(counts: readonly RankedCount[], name: (id: string) => string): string {
  return counts
    .map(([id, n]) => i18n.t('summary.stretches.count', { name: name(id), n: String(n) }))
    .join(', ');
}
