import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { drawDay, type DrawnDay } from '@/utils/views/totals/drawn-day';
import type { Week } from '@/utils/views/week';
import { formatDayOfMonth, formatWeekday } from '@/utils/time/format';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import { nameFeeling } from '@/utils/vocabulary/names';
import { blendStyle, blendStyles } from '@/components/mood-field/blend-style';
import { sayPlainly } from './say-plainly';
import './WeekPage.css';

/** Seven days on one page: their colours, the words, one line of one’s own and one plain sentence. */
export function WeekPage({ week: { days, words, lines, sentence } }: { week: Week }) {
  return (
    <div class="week-page">
      <ol class="week-days">
        {days.map(({ date, drawn }) => (
          <Day key={date.toString()} date={date} drawn={drawn} />
        ))}
      </ol>
      {words.length > 0 && (
        <ul class="week-words" aria-label={i18n.t('week.words')}>
          {words.map((word) => (
            <li key={word}>
              <span
                class={isFeelingId(word) ? 'dot blend' : 'dot'}
                style={isFeelingId(word) ? blendStyle(FEELINGS[word]) : undefined}
                aria-hidden="true"
              />
              {nameFeeling(word)}
            </li>
          ))}
        </ul>
      )}
      <Line lines={lines} />
      {sentence && <p>{sayPlainly(sentence)}</p>}
    </div>
  );
}

/** A day on which nothing was said is only named. */
function Day({ date, drawn }: { date: Temporal.PlainDate; drawn: DrawnDay | undefined }) {
  const { places, isGuess } = drawDay(drawn);
  return (
    <li>
      <span
        class={places.length > 0 ? 'colour blend' : 'colour'}
        data-kept={drawn !== undefined}
        data-two={places.length > 1}
        data-guess={isGuess}
        style={blendStyles(places)}
        aria-hidden="true"
      />
      <span class="weekday">
        {formatWeekday(date, 'short')} <span class="date soft">{formatDayOfMonth(date)}</span>
      </span>
      {drawn && <span class="place">{namePlaces(places, isGuess)}</span>}
    </li>
  );
}

/** One line of one’s own, the newest first; another one is a touch away. */
function Line({ lines }: { lines: readonly string[] }) {
  const [turn, setTurn] = useState(0);
  const line = lines[turn % lines.length];
  if (line === undefined) return null;
  return (
    <div class="line">
      <p role="status">
        <bdi>{i18n.t('history.quote', [line])}</bdi>
      </p>
      {lines.length > 1 && (
        <button type="button" class="button plain" onClick={() => setTurn(turn + 1)}>
          {i18n.t('week.another')}
        </button>
      )}
    </div>
  );
}
