import * as v from 'valibot';
import { makeDaylioEntry } from './daylio';
import { makeDate } from '../dates/dates';
import { Rejection, showValue, toRecord, type Entry, type FileRecord, type When } from '../compare/entry';
import { readJson } from '../read/json';
import { htmlToText, toName, toTitle } from '../read/plain-text';
import { whenOnWall } from '../dates/when';

/** The names of the five moods that come with Daylio, by their `predefined_name_id`. */
const PREDEFINED = ['', 'rad', 'good', 'meh', 'bad', 'awful'];

const id = v.union([v.number(), v.string()]);

const moodSchema = v.object({
  id,
  custom_name: v.fallback(v.string(), ''),
  mood_group_id: v.fallback(v.optional(v.number()), undefined),
  predefined_name_id: v.fallback(v.number(), -1),
});

const tagSchema = v.object({ id, name: v.string() });

const dayEntrySchema = v.object({
  id: v.fallback(v.optional(id), undefined),
  minute: v.number(),
  hour: v.number(),
  day: v.number(),
  /** 0 … 11. */
  month: v.number(),
  year: v.number(),
  mood: v.fallback(v.optional(id), undefined),
  note: v.fallback(v.optional(v.string()), undefined),
  note_title: v.fallback(v.optional(v.string()), undefined),
  tags: v.fallback(v.array(v.unknown()), []),
});

interface Mood {
  name: string;
  /** 1 … 5, or null. */
  level: number | null;
}

/** The entries of the JSON in a Daylio backup. Anything else of it, a PIN among it, is never looked at. */
export function* readDaylioBackup(pieces: () => Iterable<string>, zone: string): Generator<FileRecord> {
  const moods = new Map<string, Mood>();
  const tags = new Map<string, string>();
  const lists = [
    ['customMoods', '#'],
    ['tags', '#'],
  ];
  for (const { path, value } of readJson(pieces(), lists)) {
    const mood = path === 0 && v.safeParse(moodSchema, value);
    if (mood && mood.success) moods.set(String(mood.output.id), readMood(mood.output));
    if (path === 1 && v.is(tagSchema, value)) tags.set(String(value.id), toName(value.name));
  }
  // Before moods could be one's own, they were not listed.
  if (moods.size === 0) {
    for (const [index, name] of PREDEFINED.slice(1).entries()) {
      moods.set(String(index + 1), { name, level: 5 - index });
    }
  }

  // One who keeps two entries alike has two; in the table, which has no ids, they are a repeat.
  const idsByKey = new Map<string, Set<string>>();
  let row = 0;
  for (const { value } of readJson(pieces(), [['dayEntries', '#']])) {
    row++;
    yield toRecord(
      row,
      () => {
        const parsed = v.safeParse(dayEntrySchema, value);
        if (!parsed.success) throw new Rejection('date');
        const { id: appId } = parsed.output;
        const entry: Entry = {
          ...readEntry(parsed.output, moods, tags, zone),
          ...(appId !== undefined && { appId: String(appId) }),
        };
        const ids = idsByKey.get(entry.key) ?? new Set();
        idsByKey.set(entry.key, ids.add(String(parsed.output.id ?? row)));
        const nth = [...ids].indexOf(String(parsed.output.id ?? row));
        return nth === 0 ? entry : { ...entry, key: `${entry.key}\0${nth}` };
      },
      () => showValue(value),
    );
  }
}

function readMood(mood: v.InferOutput<typeof moodSchema>): Mood {
  const { custom_name: own, predefined_name_id: predefined, mood_group_id: group } = mood;
  return {
    name: toName(own) || (PREDEFINED[predefined] ?? ''),
    level: group !== undefined && group >= 1 && group <= 5 ? 6 - group : null,
  };
}

function readEntry(
  entry: v.InferOutput<typeof dayEntrySchema>,
  moods: ReadonlyMap<string, Mood>,
  tags: ReadonlyMap<string, string>,
  zone: string,
): Entry {
  const mood = moods.get(String(entry.mood));
  const activities = entry.tags.map((tag) => tags.get(String(tag)) ?? '').filter((name) => name !== '');
  const told = {
    when: readWhen(entry, zone),
    mood: mood?.name ?? '',
    level: mood?.level ?? null,
    activities: [...new Set(activities)],
    title: toTitle(entry.note_title ?? ''),
    note: htmlToText(entry.note ?? ''),
  };
  const isEmpty = told.mood === '' && told.title === '' && told.note === '' && activities.length === 0;
  if (isEmpty) throw new Rejection('nothing');
  return makeDaylioEntry(told);
}

/** By the fields of its calendar: the epoch and offset besides them are not always of one mind. */
function readWhen(
  { year, month, day, hour, minute }: v.InferOutput<typeof dayEntrySchema>,
  zone: string,
): When {
  const isWithin = (part: number, end: number) => Number.isInteger(part) && part >= 0 && part < end;
  if (!isWithin(hour, 24) || !isWithin(minute, 60)) throw new Rejection('time');
  const date = makeDate(year, month + 1, day);
  const pad = (part: number) => String(part).padStart(2, '0');
  return whenOnWall(date, `${pad(hour)}:${pad(minute)}`, zone);
}
