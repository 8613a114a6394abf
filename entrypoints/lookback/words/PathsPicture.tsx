import { i18n } from '@/utils/texts/i18n';
import { useMemo } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import { isRightToLeft } from '@/components/charts/direction';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { useWidth } from '@/entrypoints/lookback/pictures/use-width';
import { layOutPaths, type Path, type PathEnd } from '@/utils/views/word-history';
import { nameEveryday } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';

interface Props {
  paths: readonly Path[];
}

const LINE = 34;
const WIDEST = 14;
/** From here on there is room for letters of the usual size; in CSS pixels, as all of the drawing. */
const WIDE = 480;
/** How far from the edges the lines begin and end, and the words from the lines. */
const ROOM = { wide: { words: 170, gap: 14 }, narrow: { words: 116, gap: 12 } };

/** Lines from everyday words to the feelings named beside them, each in the colour of the feeling. */
export function PathsPicture({ paths }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < WIDE;
  const { words, gap } = isNarrow ? ROOM.narrow : ROOM.wide;
  const [lineStart, lineEnd] = [words, width - words];
  const layout = useMemo(() => layOutPaths(paths, LINE), [paths]);
  const most = Math.max(...paths.map(({ n }) => n));
  const isMirrored = isRightToLeft();
  const mirror = (x: number) => (isMirrored ? width - x : x);
  const yOf = (ends: readonly PathEnd[], id: string) => ends.find((end) => end.id === id)?.y ?? 0;

  return (
    <Picture
      name="heartward-words"
      summary={summarize(paths)}
      table={{
        columns: [i18n.t('table.everyday'), i18n.t('table.feeling'), i18n.t('table.checkIns')],
        rows: () => paths.map(({ from, to, n }) => [nameEveryday(from), nameFeeling(to), String(n)]),
      }}
    >
      <div class={isNarrow ? 'paths narrow' : 'paths'} ref={frame}>
        <svg viewBox={`0 0 ${width} ${layout.height}`} aria-hidden="true">
          {paths.map(({ from, to, n }) => {
            const [high, low] = [yOf(layout.from, from), yOf(layout.to, to)];
            const middle = width / 2;
            return (
              <path
                key={`${from} ${to}`}
                class="path blend"
                style={blendStyle(isFeelingId(to) ? FEELINGS[to] : { pleasantness: 0, energy: 0 })}
                d={`M ${mirror(lineStart)} ${high} C ${middle} ${high} ${middle} ${low} ${mirror(lineEnd)} ${low}`}
                stroke-width={Math.max(1.5, (n / most) * WIDEST)}
              />
            );
          })}
          {layout.from.map(({ id, y }) => (
            <text key={id} class="from" x={mirror(lineStart - gap)} y={y + 5} text-anchor="end">
              {nameEveryday(id)}
            </text>
          ))}
          {layout.to.map(({ id, y }) => (
            <text key={id} class="to" x={mirror(lineEnd + gap)} y={y + 5} text-anchor="start">
              {nameFeeling(id)}
            </text>
          ))}
        </svg>
      </div>
    </Picture>
  );
}

function summarize(paths: readonly Path[]): string {
  const [first, second] = paths;
  const lines = i18n.t('lookback.words.summary', paths.length);
  // Where two are as wide, neither is the widest.
  if (!first || !second || first.n === second.n) return lines;
  return `${lines} ${i18n.t('lookback.words.widest', { from: nameEveryday(first.from), to: nameFeeling(first.to) })}`;
}
