import { PARTS_OF_DAY, toPartOfDay, type PartOfDay } from '../time/part-of-day';
import { hasEnough, judge, type Comparison, type Finding, type Sides } from './comparison';
import { AXES, type Axis, type GatheredDay, type Moment, type PlacedDay } from './gather-days';
import { fitMoods, type MoodModel } from './mood-model';

/**
 * In how many histories at most anything is told that is not so, of all that is looked at. Errors are rather too large than
 * too small, so that it comes to less than both together: `.github/PATTERNS.md` says what was measured. Most of that is for
 * what a person names, which is asked for most.
 */
const FALSE_ALARMS = { contexts: 0.045, times: 0.01 };

/** 1 Monday … 7 Sunday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Nothing is said of times before they have come round so often: three weeks from the first day to the last. */
export const MIN_SPAN_DAYS = 21;

/** A weekday that came fewer times is but a day. */
const MIN_DAYS = 5;

/** No time was told. */
const NONE = -1;

/** The turn of the hours, 0 … 23. */
const [COSINES = [], SINES = []] = [Math.cos, Math.sin].map((turn) =>
  Array.from({ length: 24 }, (_, hour) => turn((hour / 24) * 2 * Math.PI)),
);

/** So many contexts can be told apart by each check-in. */
const CONTEXTS_A_CHECK_IN = 1 / 3;

export interface ContextPattern {
  /** One, or those that always came together. */
  contexts: readonly string[];
  axis: Axis;
  comparison: Comparison;
}

export interface TimePattern<Time> {
  time: Time;
  axis: Axis;
  comparison: Comparison;
}

export interface TimePatterns<Time> {
  /** How many days there are that have such a time at all. */
  nDays: number;
  /** How many days it takes until three weeks are full, 0 where they are. Until then there are no patterns. */
  moreDays: number;
  patterns: TimePattern<Time>[];
}

export interface Compared {
  contexts: ContextPattern[];
  weekdays: TimePatterns<number>;
  partsOfDay: TimePatterns<PartOfDay>;
}

/**
 * Compares check-ins with something to those without, all things beside each other: what a person names, the weekday and the
 * time of day, so that what only comes in good hours is not taken for what is good. Check-ins that nobody told a time of say
 * nothing about hours.
 */
export function compareCheckIns(days: readonly GatheredDay[]): Compared {
  const all = days
    .flatMap(({ day, weekday, moments }) => moments.map((moment) => ({ day, weekday, moment })))
    .toSorted((a, b) => a.day - b.day || instantOf(a) - instantOf(b));
  const named = [...new Set(all.flatMap(({ moment }) => moment.about))].toSorted();
  const timed = days.filter(({ moments }) => moments.some(({ hour }) => hour !== null));
  const [week, parts] = [startTimes(days), startTimes(timed)];
  const asked = AXES.map((axis) => {
    const placed = all.filter(({ moment }) => moment[axis] !== null);
    return askAlong(placed, axis, named, { week: week.moreDays === 0, parts: parts.moreDays === 0 });
  });
  const contexts = asked.flatMap((each) => each.contexts);
  const weekdays = asked.flatMap((each) => each.weekdays);
  const partsOfDay = asked.flatMap((each) => each.partsOfDay);
  const ofContexts = judge(contexts, FALSE_ALARMS.contexts);
  const ofTimes = judge([...weekdays, ...partsOfDay], FALSE_ALARMS.times);
  return {
    contexts: join(contexts, ofContexts).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    weekdays: { ...week, patterns: join(weekdays, ofTimes) },
    partsOfDay: { ...parts, patterns: join(partsOfDay, ofTimes.slice(weekdays.length)) },
  };
}

interface Placed {
  day: number;
  weekday: number;
  moment: Moment;
}

type Asked<Subject> = Finding & { subject: Subject & { axis: Axis } };

function join<Subject>(asked: readonly Asked<Subject>[], comparisons: readonly Comparison[]) {
  return asked.flatMap(({ subject }, index) => {
    const comparison = comparisons[index];
    return comparison ? [{ ...subject, comparison }] : [];
  });
}

function nameOf({ contexts }: ContextPattern): string {
  return contexts[0] ?? '';
}

function startTimes(days: readonly PlacedDay[]) {
  const [first, last] = [days.at(0), days.at(-1)];
  const span = first && last ? last.day - first.day + 1 : 0;
  return { nDays: days.length, moreDays: Math.max(MIN_SPAN_DAYS - span, 0) };
}

/** Noon, where nobody told a time. */
function instantOf({ day, moment }: Placed): number {
  return moment.atMinutes ?? (day + 0.5) * 24 * 60;
}

interface AskedAlong {
  contexts: Asked<{ contexts: readonly string[] }>[];
  weekdays: Asked<{ time: number }>[];
  partsOfDay: Asked<{ time: PartOfDay }>[];
}

function askAlong(
  placed: readonly Placed[],
  axis: Axis,
  named: readonly string[],
  isAsked: { week: boolean; parts: boolean },
): AskedAlong {
  const n = placed.length;
  const groups = groupTogether(placed, named);
  const sidesOf = ({ rows }: Group): Sides => ({ nWith: rows.length, nWithout: n - rows.length });
  const modelled = groups
    .filter((group) => hasEnough(sidesOf(group)))
    .toSorted((a, b) => b.rows.length - a.rows.length)
    .slice(0, Math.floor(n * CONTEXTS_A_CHECK_IN));
  const design = layOut(placed, modelled);
  const isWorthAsking = modelled.length > 0 || isAsked.week || isAsked.parts;
  const model = isWorthAsking ? fitMoods({ ...design, ...seriesOf(placed, axis) }) : null;
  const ask = (weights: Float64Array) => tell(model, weights);

  return {
    contexts: groups.map((group) => ({
      subject: { contexts: group.contexts, axis },
      sides: sidesOf(group),
      told: modelled.includes(group) ? ask(design.weighContext(modelled.indexOf(group))) : null,
    })),
    weekdays: (isAsked.week ? design.weighWeekdays() : []).map(({ time, sides, weights }) => {
      // So many check-ins may all be of one Monday.
      const nDays = new Set(placed.filter(({ weekday }) => weekday === time).map(({ day }) => day)).size;
      const counted = nDays < MIN_DAYS ? { ...sides, nWith: Math.min(sides.nWith, nDays) } : sides;
      return { subject: { time, axis }, sides: counted, told: hasEnough(counted) ? ask(weights) : null };
    }),
    partsOfDay: (isAsked.parts ? design.weighParts() : []).map(({ time, sides, weights }) => ({
      subject: { time, axis },
      sides,
      told: hasEnough(sides) ? ask(weights) : null,
    })),
  };
}

function tell(model: MoodModel | null, weights: Float64Array): Finding['told'] {
  const told = model?.ask(weights);
  return model && told ? { ...told, freedom: model.freedom } : null;
}

function seriesOf(placed: readonly Placed[], axis: Axis) {
  return {
    values: Float64Array.from(placed, ({ moment }) => moment[axis] ?? 0),
    atMinutes: Float64Array.from(placed, instantOf),
    days: Int32Array.from(placed, ({ day }) => day),
  };
}

/** Contexts that the same check-ins are about, with the rows of those. */
interface Group {
  contexts: readonly string[];
  rows: readonly number[];
}

/** What always comes together is one thing, as far as anybody can tell. */
function groupTogether(placed: readonly Placed[], named: readonly string[]): Group[] {
  const rowsOf = new Map<string, number[]>(named.map((context) => [context, []]));
  for (const [row, { moment }] of placed.entries()) {
    for (const context of moment.about) rowsOf.get(context)?.push(row);
  }
  const groups = new Map<string, { contexts: string[]; rows: readonly number[] }>();
  for (const [context, rows] of rowsOf) {
    // What is too seldom to be asked for need not be together with anything.
    const key = hasEnough({ nWith: rows.length, nWithout: placed.length - rows.length })
      ? rows.join(' ')
      : context;
    const group = groups.get(key);
    if (group) group.contexts.push(context);
    else groups.set(key, { contexts: [context], rows });
  }
  return [...groups.values()];
}

/**
 * The columns of a model: each context, each weekday, each part of the day, the turn of the hours within them, and whether no
 * time was told. Each set of columns adds up to what the drift takes out; only differences within a set are asked for.
 */
function layOut(placed: readonly Placed[], groups: readonly Group[]) {
  const week = groups.length;
  const parts = week + WEEKDAYS.length;
  const clock = parts + PARTS_OF_DAY.length;
  const untimed = clock + 2;
  const size = untimed + 1;

  const contextsOf: number[][] = placed.map(() => []);
  for (const [column, { rows }] of groups.entries()) for (const row of rows) contextsOf[row]?.push(column);
  const weekdayOf = placed.map(({ weekday }) => weekday - 1);
  const partOf = placed.map(({ moment: { hour } }) =>
    hour === null ? NONE : PARTS_OF_DAY.indexOf(toPartOfDay(hour)),
  );

  function addColumns(sum: Float64Array, row: number, factor: number): void {
    for (const column of contextsOf[row] ?? []) sum[column] = (sum[column] ?? 0) + factor;
    const weekday = week + (weekdayOf[row] ?? 0);
    sum[weekday] = (sum[weekday] ?? 0) + factor;
    const hour = placed[row]?.moment.hour ?? null;
    if (hour === null) {
      sum[untimed] = (sum[untimed] ?? 0) + factor;
      return;
    }
    const part = parts + (partOf[row] ?? 0);
    sum[part] = (sum[part] ?? 0) + factor;
    sum[clock] = (sum[clock] ?? 0) + factor * (COSINES[hour] ?? 0);
    sum[clock + 1] = (sum[clock + 1] ?? 0) + factor * (SINES[hour] ?? 0);
  }

  /** Of each time, what its check-ins have in some columns on average, less what those of the other times have. */
  function weigh<Time>(times: readonly Time[], timeOf: readonly number[], [from, until]: [number, number]) {
    const sums = times.map(() => ({ n: 0, columns: new Float64Array(size) }));
    for (const [row, index] of timeOf.entries()) {
      const sum = sums[index];
      if (!sum) continue;
      sum.n++;
      addColumns(sum.columns, row, 1);
    }
    const total = sums.reduce((n, sum) => n + sum.n, 0);
    return times.map((time, index) => {
      const { n: nWith = 0, columns } = sums[index] ?? {};
      const nWithout = total - nWith;
      const weights = Float64Array.from({ length: size }, (_, column) => {
        if (column < from || column >= until) return 0;
        const then = columns?.[column] ?? 0;
        const all = sums.reduce((sum, each) => sum + (each.columns[column] ?? 0), 0);
        return then / nWith - (all - then) / nWithout;
      });
      return { time, sides: { nWith, nWithout }, weights };
    });
  }

  return {
    size,
    addColumns,
    weighContext: (column: number) => Float64Array.from({ length: size }, (_, i) => (i === column ? 1 : 0)),
    weighWeekdays: () => weigh(WEEKDAYS, weekdayOf, [week, parts]),
    weighParts: () => weigh(PARTS_OF_DAY, partOf, [parts, untimed]),
  };
}
