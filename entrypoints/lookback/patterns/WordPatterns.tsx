import { i18n } from '@/utils/texts/i18n';
import type { Togetherness } from '@/utils/statistics/togetherness';
import { formatRoute } from '@/utils/views/route';
import { displayLocale, formatFullDay, formatList } from '@/utils/time/format';
import { nameFeeling } from '@/utils/vocabulary/names';
import { sayMore } from './RangePatterns';

/** From here on words come together now and then, and from there on mostly: a third and two thirds of all the way. */
const [SOMETIMES, MOSTLY] = [1 / 3, 2 / 3];

interface Props {
  words: readonly Togetherness[];
  /** Opens a day, "2026-11-22". */
  onOpenDay: (day: string) => void;
}

/** Whether words of one kind come and go together, or each by itself. */
export function WordPatterns({ words, onOpenDay }: Props) {
  // That there is nothing to say of either is not worth two sentences.
  if (words.every(({ kind }) => kind === 'unclear')) return null;
  return (
    <section aria-labelledby="words-title">
      <h3 id="words-title">{i18n.t('patterns.words.title')}</h3>
      {words.map((each) => (
        <Together key={each.valence} together={each} onOpenDay={onOpenDay} />
      ))}
    </section>
  );
}

function Together({ together, onOpenDay }: { together: Togetherness } & Pick<Props, 'onOpenDay'>) {
  const { valence, kind, n, words } = together;
  if (kind === 'missing') {
    const more = sayMore([
      ['rated', together.moreCheckIns],
      ['words', together.moreWords],
    ]);
    return <p class="pattern">{i18n.t(`patterns.words.missing.${valence}`, { more })}</p>;
  }
  if (kind === 'unclear') return <p class="pattern">{i18n.t(`patterns.words.unclear.${valence}`)}</p>;
  const { coherence, mostTogether } = together;
  return (
    <>
      <p class="pattern">
        {i18n.t(`patterns.words.${valence}.${sayHow(coherence.single)}`)}{' '}
        <a
          href={formatRoute('days')}
          onClick={(event) => {
            event.preventDefault();
            onOpenDay(mostTogether);
          }}
        >
          {i18n.t('patterns.words.most', { day: formatFullDay(Temporal.PlainDate.from(mostTogether)) })}
        </a>
      </p>
      <details>
        <summary>{i18n.t(`patterns.words.how.${valence}`)}</summary>
        <p>{i18n.t('patterns.words.intro')}</p>
        <p>
          {i18n.t('patterns.words.figures', {
            n: String(n),
            words: formatList(words.map(nameFeeling)),
            single: sayFigure(coherence.single),
            average: sayFigure(coherence.average),
          })}
        </p>
      </details>
    </>
  );
}

function sayHow(single: number): 'apart' | 'sometimes' | 'mostly' {
  if (single < SOMETIMES) return 'apart';
  return single < MOSTLY ? 'sometimes' : 'mostly';
}

function sayFigure(value: number): string {
  return value.toLocaleString(displayLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
