import * as v from 'valibot';
import { levelToPleasantness } from './daylio';
import { Rejection, showValue, toRecord, type Entry, type FileRecord } from '../compare/entry';
import { readJson } from '../read/json';
import { cleanName, joinNote } from '../compare/join-note';
import { parseIsoDate, whenOnWall } from '../dates/when';

const tags = v.fallback(
  v.array(
    v.object({
      type: v.fallback(v.string(), ''),
      entries: v.fallback(v.array(v.unknown()), []),
    }),
  ),
  [],
);

const moodSchema = v.object({
  type: v.fallback(v.optional(v.string()), undefined),
  scores: v.optional(v.array(v.number())),
  value: v.nullish(v.number()),
  mood: v.nullish(v.number()),
  notes: v.fallback(v.string(), ''),
  emotions: v.fallback(v.array(v.unknown()), []),
  tags,
});

const daySchema = v.object({ date: v.string() });
const daysEntriesSchema = v.object({ entries: v.array(v.unknown()) });

/** Whether an element of a list is a day of Pixels, in one of its three shapes. */
export function isPixelsDay(element: unknown): boolean {
  return (
    v.is(daySchema, element) && ['scores', 'entries', 'mood'].some((name) => Object.hasOwn(element, name))
  );
}

export function* readPixels(pieces: Iterable<string>, zone: string): Generator<FileRecord> {
  let row = 0;
  for (const { value: day } of readJson(pieces, [['#']])) {
    const moods = v.is(daysEntriesSchema, day) ? day.entries : [day];
    for (const mood of moods) {
      row++;
      if (isOfAnotherKind(mood)) yield { kind: 'ignored', row };
      else
        yield toRecord(
          row,
          () => readMood(day, mood, zone),
          () => showValue(day),
        );
    }
  }
}

/** Pixels keeps other things than moods in the same list. */
function isOfAnotherKind(mood: unknown): boolean {
  return v.is(v.object({ type: v.string() }), mood) && mood.type.toLowerCase() !== 'mood';
}

function readMood(day: unknown, mood: unknown, zone: string): Entry {
  const dated = v.safeParse(daySchema, day);
  if (!dated.success) throw new Rejection('date');
  const when = whenOnWall(parseIsoDate(dated.output.date.slice(0, 10)), null, zone);
  const parsed = v.safeParse(moodSchema, mood);
  if (!parsed.success) throw new Rejection('value');

  const { scores, value, mood: single, notes, emotions, tags: groups } = parsed.output;
  const levels = scores ?? [value ?? single].filter((level) => typeof level === 'number');
  if (levels.some((level) => !(level >= 1 && level <= 5))) throw new Rejection('value');
  const isFeelings = (type: string) => type.toLowerCase() === 'emotions';
  const words = toNames([
    ...emotions,
    ...groups.filter(({ type }) => isFeelings(type)).flatMap(({ entries }) => entries),
  ]);
  const abouts = toNames(groups.filter(({ type }) => !isFeelings(type)).flatMap(({ entries }) => entries));
  const note = joinNote(notes);
  if (levels.length === 0 && words.length === 0 && abouts.length === 0 && note === '') {
    throw new Rejection('nothing');
  }
  return {
    when,
    key: ['pixels', when.localDate, levels.join(), words.join('|'), abouts.join('|'), note].join('\0'),
    pleasantness:
      levels.length === 0
        ? null
        : levelToPleasantness(levels.reduce((sum, level) => sum + level, 0) / levels.length),
    energy: null,
    mood: null,
    words,
    abouts,
    note,
  };
}

function toNames(values: readonly unknown[]): string[] {
  const names = values.filter((value) => typeof value === 'string').map(cleanName);
  return [...new Set(names)].filter((name) => name !== '');
}
