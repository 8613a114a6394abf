import { layOutNames, shortenName, widthOfName } from '@/utils/views/lay-out-names';
import type { LifeEvent } from '@/utils/views/life-event';
import { toDayNumber } from '@/utils/views/time-window';
import './EventLine.css';

/** A row of names, above a picture. */
const ROW = 19;

/** The widest that a name may be where not all have room; a longer one is cut. */
const NAME_WIDTH = 170;

/** An event as it is drawn, at the beginning of its day. */
export interface EventMark {
  id: string;
  name: string;
  day: number;
}

export function toEventMark({ id, name, localDate }: LifeEvent): EventMark {
  return { id, name, day: toDayNumber(localDate) };
}

interface NamedMark {
  id: string;
  x: number;
  /** The name, as long as one may be. */
  shortened: string;
  /** Where it stands; null where it has no room. */
  laidOut: ReturnType<typeof layOutNames>[number];
}

/** Names in full where all find room like that, and else as short as lets most of them stand. */
export function nameMarks(
  marks: readonly EventMark[],
  toX: (day: number) => number,
  width: number,
  isMirrored: boolean,
): NamedMark[] {
  const [full = [], short = []] = [width, Math.min(NAME_WIDTH, width / 2)].map((most) => {
    const named = marks.toReversed().map(({ id, name, day }) => {
      return { id, x: toX(day), shortened: shortenName(name, most) };
    });
    const names = named.map(({ x, shortened }) => ({ x, width: widthOfName(shortened) }));
    const laidOut = layOutNames(names, width, isMirrored ? -1 : 1);
    return named.map(({ id, x, shortened }, index) => {
      return { id, x, shortened, laidOut: laidOut[index] ?? null };
    });
  });
  return full.every(({ laidOut }) => laidOut) ? full : short;
}

/** How high their rows are together. */
export function heightOfNames(named: readonly NamedMark[]): number {
  return ROW * Math.max(0, ...named.map(({ laidOut }) => (laidOut ? laidOut.row + 1 : 0)));
}

interface Props extends NamedMark {
  /** Under the lowest row of names. */
  from: number;
  /** Where the line of one without a name begins. */
  panel: number;
  until: number;
}

/** The line of an event through a picture, with its name above. */
export function EventLine({ x, shortened, laidOut, from, panel, until }: Props) {
  const y = from - (laidOut?.row ?? 0) * ROW;
  return (
    <g class="event">
      <path d={`M ${x} ${laidOut ? y - ROW + 6 : panel} V ${until}`} />
      {laidOut && (
        <text x={laidOut.x} y={y - 2} text-anchor={laidOut.anchor}>
          {shortened}
        </text>
      )}
    </g>
  );
}

/** What the events of some days are called. */
export function namesOfDays(marks: readonly EventMark[], first: number, last: number): string[] {
  return marks.filter(({ day }) => day >= first && day <= last).map(({ name }) => name);
}
