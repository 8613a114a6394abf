import { i18n } from '@/utils/texts/i18n';
import { blendStyle } from '@/components/mood-field/blend-style';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { averagePlace } from '@/utils/checkin/average-place';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldMoment } from '@/utils/checkin/told-time';
import { formatTimeOrNone } from '@/utils/time/format';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { namePlace, namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { suggestPlace } from '@/utils/vocabulary/mood-field/suggest-place';
import { FieldFrame, viewBoxOf } from '../pictures/FieldFrame';

interface Props {
  date: Temporal.PlainDate;
  checkIns: readonly CheckIn[];
}

interface Marked {
  checkIn: CheckIn;
  /** Where one was, or may have been by one's words. */
  place: MoodPoint | null;
  isGuess: boolean;
}

/** In units of the drawing. */
const SIDE = 300;
const RADIUS = 9;
/** Wide enough to lie round the other. */
const HOLLOW_RADIUS = 13;

/** The field of a day: where one was, and, hollow beside it, what others saw. */
export function DayPicture({ date, checkIns }: Props) {
  const marked = checkIns.map(toMarked);
  const hasGuess = marked.some(({ place, isGuess }) => isGuess && place);
  const hasShown = checkIns.some(({ shown }) => shown);
  if (!hasShown && marked.every(({ place }) => place === null)) return null;
  const summary = [
    i18n.t('lookback.days.picture'),
    hasShown && i18n.t('lookback.days.hollow'),
    hasGuess && i18n.t('lookback.days.faint'),
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <Picture
      name={`heartward-day-${date.toString()}`}
      summary={summary}
      table={{
        columns: [
          i18n.t('table.time'),
          i18n.t('table.feeling'),
          i18n.t('table.place'),
          i18n.t('table.shown'),
        ],
        rows: () => marked.map(toRow),
      }}
    >
      <div class="field-picture of-day">
        <svg viewBox={viewBoxOf(SIDE)} aria-hidden="true">
          <FieldFrame side={SIDE} />
          {marked.map((mark) => (
            <Marks key={mark.checkIn.id} {...mark} />
          ))}
        </svg>
      </div>
    </Picture>
  );
}

function toMarked(checkIn: CheckIn): Marked {
  const said = averagePlace([checkIn]);
  return { checkIn, place: said ?? suggestPlace(checkIn), isGuess: said === null };
}

function toRow({ checkIn, place, isGuess }: Marked): string[] {
  return [
    formatTimeOrNone(toldMoment(checkIn)),
    nameAnswers(checkIn),
    place ? namePlaces([place], isGuess) : '–',
    checkIn.shown ? namePlace(checkIn.shown) : '–',
  ];
}

function Marks({ checkIn: { shown }, place, isGuess }: Marked) {
  const at = place && toPoint(place);
  const seen = shown && toPoint(shown);
  return (
    <>
      {at && seen && <line class="between" x1={at.x} y1={at.y} x2={seen.x} y2={seen.y} />}
      {seen && <circle class="shown" cx={seen.x} cy={seen.y} r={HOLLOW_RADIUS} />}
      {place && at && (
        <circle
          class="felt blend"
          data-guess={isGuess}
          style={blendStyle(place)}
          cx={at.x}
          cy={at.y}
          r={RADIUS}
        />
      )}
    </>
  );
}

/** Whole at the very edge, too. */
function toPoint({ pleasantness, energy }: MoodPoint): { x: number; y: number } {
  const room = SIDE - 2 * HOLLOW_RADIUS;
  return {
    x: HOLLOW_RADIUS + ((pleasantness + 1) / 2) * room,
    y: HOLLOW_RADIUS + ((1 - energy) / 2) * room,
  };
}
