import { i18n } from '@/utils/texts/i18n';
import type { TargetedKeyboardEvent } from 'preact';
import { drawDay, type DrawnDay } from '@/utils/views/totals/drawn-day';
import { formatDay, formatWeekday } from '@/utils/time/format';
import { namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import { blendStyles } from '@/components/mood-field/blend-style';
import { isRightToLeft } from '@/components/charts/direction';
import './DayStrip.css';

interface Props {
  summaries: readonly DrawnDay[];
  lastDay: Temporal.PlainDate;
  days: number;
  onOpen: (date: Temporal.PlainDate) => void;
}

/**
 * Days side by side, a week a row, each in the colour of its check-ins. One tab stop for all: arrow keys move among them.
 */
export function DayStrip({ summaries, lastDay, days, onOpen }: Props) {
  const dates = Array.from({ length: days }, (_, index) => lastDay.subtract({ days: days - 1 - index }));

  return (
    <ol class="day-strip">
      {dates.map((date) => {
        const summary = summaries.find(({ localDate }) => localDate === date.toString());
        return (
          <Day
            key={date.toString()}
            date={date}
            summary={summary}
            isLast={date.equals(lastDay)}
            onOpen={() => onOpen(date)}
          />
        );
      })}
    </ol>
  );
}

interface DayProps {
  date: Temporal.PlainDate;
  summary: DrawnDay | undefined;
  isLast: boolean;
  onOpen: () => void;
}

function Day({ date, summary, isLast, onOpen }: DayProps) {
  const { places, isGuess } = drawDay(summary);
  const isPlaced = places.length > 0;
  const day = formatDay(date);
  return (
    <li aria-current={isLast ? 'date' : undefined}>
      <span aria-hidden="true" class="weekday soft">
        {formatWeekday(date, 'narrow')}
      </span>
      <button
        type="button"
        class={isPlaced ? 'day blend' : 'day'}
        data-kept={summary !== undefined}
        data-two={places.length > 1}
        data-guess={isGuess}
        style={blendStyles(places)}
        aria-label={
          summary
            ? i18n.t('history.dayOne', { day, place: namePlaces(places, isGuess) })
            : i18n.t('history.dayEmpty', { day })
        }
        tabIndex={isLast ? 0 : -1}
        onKeyDown={moveFocus}
        onClick={onOpen}
      />
      <span aria-hidden="true" class="number">
        {date.day}
      </span>
    </li>
  );
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 7,
  ArrowUp: -7,
};

function moveFocus(event: TargetedKeyboardEvent<HTMLButtonElement>) {
  const step = KEY_STEPS[event.key];
  if (step === undefined) return;
  const days = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])];
  const sideways = Math.abs(step) === 1 && isRightToLeft() ? -step : step;
  const next = days[days.indexOf(event.currentTarget) + sideways];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
