import { i18n } from '@/utils/texts/i18n';
import { blendStyles } from '@/components/mood-field/blend-style';
import { drawDay, type DrawnDay } from '@/utils/views/totals/drawn-day';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import './DayLegend.css';

/** The middle of each corner of the field. */
const WARM = { pleasantness: 0.6, energy: 0.6 };
const COOL = { pleasantness: -0.6, energy: -0.6 };
const CORNERS = [WARM, { pleasantness: 0.6, energy: -0.6 }, { pleasantness: -0.6, energy: 0.6 }, COOL];

interface Props {
  days: Iterable<DrawnDay>;
}

/** What the colours of days mean; of two feelings, of guesses and of hatching only where there are such days. */
export function DayLegend({ days }: Props) {
  const drawn = [...days].map(drawDay);
  const others = [
    { kind: 'two', places: [WARM, COOL], isThere: drawn.some(({ places }) => places.length > 1) },
    { kind: 'guess', places: [COOL], isThere: drawn.some(({ isGuess }) => isGuess) },
    { kind: 'none', places: [], isThere: drawn.some(({ places }) => places.length === 0) },
  ] as const;
  return (
    <ul class="day-legend" aria-label={i18n.t('lookback.days.legend.title')}>
      {CORNERS.map((place) => (
        <li key={namePlace(place)}>
          <Swatch places={[place]} />
          {namePlace(place)}
        </li>
      ))}
      {others.map(
        ({ kind, places, isThere }) =>
          isThere && (
            <li key={kind}>
              <Swatch places={places} isGuess={kind === 'guess'} />
              {i18n.t(`lookback.days.legend.${kind}`)}
            </li>
          ),
      )}
    </ul>
  );
}

interface SwatchProps {
  places: readonly MoodPoint[];
  isGuess?: boolean;
}

function Swatch({ places, isGuess = false }: SwatchProps) {
  return (
    <span
      class={places.length > 0 ? 'swatch blend' : 'swatch hatched'}
      data-two={places.length > 1}
      data-guess={isGuess}
      style={blendStyles(places)}
      aria-hidden="true"
    />
  );
}
