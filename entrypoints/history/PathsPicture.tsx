import { i18n } from '#i18n';
import { useMemo } from 'preact/hooks';
import { blendStyle } from '@/components/blend';
import { isRightToLeft } from '@/components/direction';
import { Picture } from '@/components/Picture';
import { layOutPaths, type Path, type PathEnd } from '@/utils/lookback/word-history';
import { nameEveryday } from '@/utils/vocabulary/doors';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';

interface Props {
  paths: readonly Path[];
}

const WIDTH = 560;
const LINE = 34;
/** Where the lines begin and end; words stand outside of that. */
const FROM = 170;
const TO = 390;
const WIDEST = 14;

/** Lines from everyday words to the feelings named beside them, each in the colour of the feeling. */
export function PathsPicture({ paths }: Props) {
  const layout = useMemo(() => layOutPaths(paths, LINE), [paths]);
  const most = Math.max(...paths.map(({ n }) => n));
  const isMirrored = isRightToLeft();
  const mirror = (x: number) => (isMirrored ? WIDTH - x : x);
  const yOf = (ends: readonly PathEnd[], id: string) => ends.find((end) => end.id === id)?.y ?? 0;
  const [first] = paths;

  return (
    <Picture
      name="heartward-words"
      summary={
        first
          ? i18n.t('lookback.words.summary', { from: nameEveryday(first.from), to: nameFeeling(first.to) })
          : ''
      }
      table={{
        columns: [i18n.t('table.everyday'), i18n.t('table.feeling'), i18n.t('table.checkIns')],
        rows: () => paths.map(({ from, to, n }) => [nameEveryday(from), nameFeeling(to), String(n)]),
      }}
    >
      <div class="paths">
        <svg viewBox={`0 0 ${WIDTH} ${layout.height}`} aria-hidden="true">
          {paths.map(({ from, to, n }) => {
            const start = yOf(layout.from, from);
            const end = yOf(layout.to, to);
            const middle = mirror((FROM + TO) / 2);
            return (
              <path
                key={`${from} ${to}`}
                class="path blend"
                style={blendStyle(isFeelingId(to) ? FEELINGS[to] : { pleasantness: 0, energy: 0 })}
                d={`M ${mirror(FROM)} ${start} C ${middle} ${start} ${middle} ${end} ${mirror(TO)} ${end}`}
                stroke-width={Math.max(1.5, (n / most) * WIDEST)}
              />
            );
          })}
          {layout.from.map(({ id, y }) => (
            <text key={id} class="from" x={mirror(FROM - 14)} y={y + 5} text-anchor="end">
              {nameEveryday(id)}
            </text>
          ))}
          {layout.to.map(({ id, y }) => (
            <text key={id} class="to" x={mirror(TO + 14)} y={y + 5} text-anchor="start">
              {nameFeeling(id)}
            </text>
          ))}
        </svg>
      </div>
    </Picture>
  );
}
