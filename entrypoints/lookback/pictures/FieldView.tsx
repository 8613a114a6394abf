import { i18n } from '@/utils/texts/i18n';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { Dots, type Dot } from './Dots';
import { Picture } from './Picture';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useWidth } from './use-width';
import { readAllTime } from '@/utils/history/totals/days';
import { EVERYTHING, readInRange } from '@/utils/history/records/ranges';
import {
  countParts,
  densityOfPlaces,
  PARTS_ACROSS,
  toDots,
  toPlaceOfPart,
  type Density,
  type Part,
} from '@/utils/views/density';
import { createMatcher, isOpen, toFilter, type Filter } from '@/utils/views/filter';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { FieldFrame, MARGIN, viewBoxOf } from './FieldFrame';
import { Filters } from '../all/Filters';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

/** Up to so many, each lies where it was put; more are drawn as dots on a grid. */
const DRAWN_ONE_BY_ONE = 400;

/** Everything where it lay. */
export function View({ routing, changing }: ViewProps) {
  const { chosen, params } = routing;
  const filter = useMemo(() => toFilter(chosen, params), [chosen, params]);
  const seen = useSeen(changing, filter);

  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.field.heading')}</ViewTitle>
      </div>
      <Filters routing={routing} changing={changing} />
      {seen && <FieldPicture {...seen} />}
      {seen && seen.n === 0 && (
        <p class="empty">{i18n.t(isOpen(filter) ? 'lookback.field.empty' : 'lookback.all.none')}</p>
      )}
    </section>
  );
}

interface Seen {
  density: Density;
  /** Where each lay, or null where there are too many. */
  places: readonly MoodPoint[] | null;
  /** How many there are, and how many of them have no place. */
  n: number;
  unplaced: number;
}

/** What lies on the field: of many years, without a filter, only what all come to is read. */
function useSeen({ attempt, revision }: Changing, filter: Filter): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null);

  useEffect(() => {
    let isCurrent = true;
    attempt(async () => {
      const next = (isOpen(filter) && (await lookAtMany())) || (await look(createMatcher(filter)));
      if (isCurrent) setSeen(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt, filter, revision]);

  return seen;
}

/** All check-ins, or null where they are so few that each is looked at. */
async function lookAtMany(): Promise<Seen | null> {
  const { n, cells } = await readAllTime();
  return n > DRAWN_ONE_BY_ONE ? toSeen(new Map(cells), null, n) : null;
}

async function look(matches: ReturnType<typeof createMatcher>): Promise<Seen> {
  const places: MoodPoint[] = [];
  let n = 0;
  for await (const checkIns of readInRange(EVERYTHING)) {
    const found = checkIns.filter(matches);
    n += found.length;
    for (const { pleasantness, energy } of found) {
      if (pleasantness !== null && energy !== null) places.push({ pleasantness, energy });
    }
  }
  return toSeen(densityOfPlaces(places), places.length <= DRAWN_ONE_BY_ONE ? places : null, n);
}

function toSeen(density: Density, places: Seen['places'], n: number): Seen {
  const placed = [...density.values()].reduce((sum, each) => sum + each, 0);
  return { density, places, n, unplaced: n - placed };
}

/** In units of the drawing, which are CSS pixels. */
const LEAST_SIDE = 160;
/** How big a dot is that stands for one, as a share of the side. */
const DOT_SHARE = 1 / 75;

/**
 * A slider over the named parts of the field: arrow keys move in all four directions, and each part says how many lie in
 * it.
 */
function FieldPicture({ density, places, n, unplaced }: Seen) {
  const hint = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const side = Math.max(width - 2 * MARGIN, LEAST_SIDE);
  const parts = useMemo(() => countParts(density), [density]);
  const dots = useMemo(
    () =>
      places
        ? places.map((place) => drawDot(place, DOT_SHARE, side))
        : toDots(density).map(({ place, radius }) => drawDot(place, radius, side)),
    [places, density, side],
  );
  const [part, setPart] = useState<Part>({ column: 3, row: 3 });
  const inPart = parts.find((each) => each.part.column === part.column && each.part.row === part.row)?.n ?? 0;
  const reading = `${namePlace(toPlaceOfPart(part))}: ${i18n.t('lookback.field.n', inPart)}`;

  function moveByKey(event: KeyboardEvent) {
    const step = PART_STEPS[event.key];
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setPart({ column: toPartIndex(part.column + step.column), row: toPartIndex(part.row + step.row) });
  }

  function moveByPointer(event: PointerEvent) {
    if (!(event.currentTarget instanceof SVGSVGElement)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const toShare = (at: number, from: number, size: number) =>
      (((at - from) / size) * (side + 2 * MARGIN) - MARGIN) / side;
    const x = toShare(event.clientX, box.left, box.width);
    const y = toShare(event.clientY, box.top, box.height);
    if (x < 0 || x >= 1 || y < 0 || y >= 1) return;
    setPart({ column: Math.floor(x * PARTS_ACROSS), row: Math.floor((1 - y) * PARTS_ACROSS) });
  }

  return (
    <Picture
      name="heartward-field"
      summary={summarize({ places, n, unplaced }, parts)}
      table={{
        columns: [i18n.t('table.place'), i18n.t('table.checkIns')],
        rows: () => parts.map((each) => [namePlace(toPlaceOfPart(each.part)), String(each.n)]),
      }}
    >
      <div
        class="field-picture"
        ref={frame}
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('place.field')}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={PARTS_ACROSS ** 2 - 1}
        aria-valuenow={part.row * PARTS_ACROSS + part.column}
        aria-valuetext={reading}
        onKeyDown={moveByKey}
      >
        <svg viewBox={viewBoxOf(side)} aria-hidden="true" onPointerMove={moveByPointer}>
          <FieldFrame side={side} />
          <g class={places ? 'alone' : undefined}>
            <Dots dots={dots} />
          </g>
          <rect
            class="part"
            x={(part.column / PARTS_ACROSS) * side}
            y={(1 - (part.row + 1) / PARTS_ACROSS) * side}
            width={side / PARTS_ACROSS}
            height={side / PARTS_ACROSS}
            rx={8}
          />
        </svg>
        <span id={hint} class="visually-hidden">
          {i18n.t('lookback.field.keys')}
        </span>
      </div>
      <p class="read-out">
        <span>{reading}</span>
      </p>
    </Picture>
  );
}

function summarize(
  { places, n, unplaced }: Omit<Seen, 'density'>,
  [fullest, next]: readonly { part: Part; n: number }[],
): string {
  if (!fullest) return i18n.t('lookback.field.none');
  const placed = n - unplaced;
  const [one] = places ?? [];
  // Where two parts have as many, neither has the most.
  const hasMost = placed > 1 && fullest.n > (next?.n ?? 0);
  return [
    i18n.t('lookback.field.summary', placed),
    placed === 1 && one && i18n.t('lookback.field.one', { place: namePlace(one) }),
    hasMost && i18n.t('lookback.field.most', { place: namePlace(toPlaceOfPart(fullest.part)) }),
    !places && i18n.t('lookback.field.sizes'),
    unplaced > 0 && i18n.t('lookback.field.unplaced', unplaced),
  ]
    .filter(Boolean)
    .join(' ');
}

const PART_STEPS: Readonly<Record<string, Part>> = {
  ArrowRight: { column: 1, row: 0 },
  ArrowLeft: { column: -1, row: 0 },
  ArrowUp: { column: 0, row: 1 },
  ArrowDown: { column: 0, row: -1 },
};

function toPartIndex(index: number): number {
  return Math.min(Math.max(index, 0), PARTS_ACROSS - 1);
}

/** @param radius as a share of the side. */
function drawDot(place: MoodPoint, radius: number, side: number): Dot {
  return {
    place,
    radius: radius * side,
    x: ((place.pleasantness + 1) / 2) * side,
    y: ((1 - place.energy) / 2) * side,
  };
}
