import { i18n } from '@/utils/texts/i18n';
import { blendStyle } from '@/components/mood-field/blend-style';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { ENOUGH_PAIRS, type Showing } from '@/utils/statistics/shown-and-felt';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import { nameContext } from '@/utils/vocabulary/names';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { FieldFrame, viewBoxOf } from '../pictures/FieldFrame';

interface Props {
  showings: readonly Showing[];
  /** How many check-ins say both. */
  nPairs: number;
}

/** In units of the drawing. */
const SIDE = 300;
const RADIUS = 9;
/** Wide enough to lie round the other. */
const HOLLOW_RADIUS = 13;

/** What one showed beside what one felt, and the way between the two; nothing, where it was never said. */
export function ShownPatterns({ showings, nPairs }: Props) {
  if (nPairs === 0) return null;
  const [all] = showings;
  return (
    <section aria-labelledby="shown-title">
      <h3 id="shown-title">{i18n.t('patterns.shown.title')}</h3>
      {!all && <p>{i18n.t('patterns.shown.missing', ENOUGH_PAIRS - nPairs)}</p>}
      {showings.flatMap(say).map((sentence) => (
        <p key={sentence} class="pattern">
          {sentence}
        </p>
      ))}
      {all && <Middles all={all} showings={showings} />}
    </section>
  );
}

function say({ context, n, ways }: Showing): string[] {
  return ways.map(({ axis, way, times }) => {
    const counted = { times: String(times), n: String(n) };
    return context === null
      ? i18n.t(`patterns.shown.all.${axis}.${way}`, counted)
      : i18n.t(`patterns.shown.with.${axis}.${way}`, { ...counted, context: quote(context) });
  });
}

function quote(context: string): string {
  return i18n.t('patterns.contexts.quoted', [nameContext(context)]);
}

/** The middle of both marks, of all there are, and in a table of each context. */
function Middles({ all, showings }: { all: Showing; showings: readonly Showing[] }) {
  const felt = toPoint(all.felt);
  const shown = toPoint(all.shown);
  return (
    <Picture
      name="heartward-shown"
      summary={i18n.t('patterns.shown.picture', { n: String(all.n) })}
      table={{
        columns: [
          i18n.t('patterns.shown.what'),
          i18n.t('table.checkIns'),
          i18n.t('patterns.shown.felt'),
          i18n.t('table.shown'),
        ],
        rows: () =>
          showings.map((each) => [
            each.context === null ? i18n.t('patterns.shown.everything') : nameContext(each.context),
            String(each.n),
            namePlace(each.felt),
            namePlace(each.shown),
          ]),
      }}
    >
      <div class="field-picture of-day">
        <svg viewBox={viewBoxOf(SIDE)} aria-hidden="true">
          <FieldFrame side={SIDE} />
          <line class="between" x1={felt.x} y1={felt.y} x2={shown.x} y2={shown.y} />
          <circle class="shown" cx={shown.x} cy={shown.y} r={HOLLOW_RADIUS} />
          <circle class="felt blend" style={blendStyle(all.felt)} cx={felt.x} cy={felt.y} r={RADIUS} />
        </svg>
      </div>
    </Picture>
  );
}

function toPoint({ pleasantness, energy }: MoodPoint) {
  return { x: ((1 + pleasantness) / 2) * SIDE, y: ((1 - energy) / 2) * SIDE };
}
