import * as v from 'valibot';
import { Rejection, showValue, toRecord, type Entry, type FileRecord, type When } from '../compare/entry';
import { readJson } from '../read/json';
import { cleanName, joinNote } from '../compare/join-note';
import { parseIsoDate, whenAt, whenOnWall } from '../dates/when';

/** Its scale of seven, the worst first. */
const RATINGS = [
  'extremely_bad',
  'very_bad',
  'bad',
  'neutral',
  'good',
  'very_good',
  'extremely_good',
] as const;

const text = v.fallback(v.optional(v.string()), undefined);

const itemSchema = v.object({
  id: text,
  date: text,
  dateTime: text,
  rating: v.optional(v.nullable(v.picklist(RATINGS))),
  message: v.fallback(v.optional(v.nullable(v.string())), ''),
  emotions: v.fallback(v.array(v.unknown()), []),
  tags: v.fallback(v.array(v.unknown()), []),
});

const tagId = v.union([v.string(), v.number()]);
const tagSchema = v.object({ id: tagId, title: v.string() });
const inlineTagSchema = v.union([
  v.pipe(
    v.object({ title: v.string() }),
    v.transform(({ title }) => title),
  ),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);

/** The moods of a Pixy file. Its settings, a passcode among them, are never looked at. */
export function* readPixy(pieces: () => Iterable<string>, zone: string): Generator<FileRecord> {
  const names = new Map<string, string>();
  const lists = [
    ['tags', '#'],
    ['settings', 'tags', '#'],
  ];
  for (const { value } of readJson(pieces(), lists)) {
    if (v.is(tagSchema, value)) names.set(String(value.id), cleanName(value.title));
  }
  let row = 0;
  for (const { key, value } of readJson(pieces(), [['items', '*']])) {
    row++;
    yield toRecord(
      row,
      () => readItem(value, String(key), names, zone),
      () => showValue(value),
    );
  }
}

function readItem(value: unknown, key: string, names: ReadonlyMap<string, string>, zone: string): Entry {
  const parsed = v.safeParse(itemSchema, value);
  if (!parsed.success) throw new Rejection('value');
  const { id, date, dateTime, rating, message, emotions, tags } = parsed.output;
  const when = readWhen(date ?? key, dateTime, zone);
  const words = emotions
    .filter((emotion) => typeof emotion === 'string')
    .map((emotion) => cleanName(emotion.replaceAll('_', ' ')));
  const abouts = tags.map((tag) => nameTag(tag, names)).filter((name) => name !== '');
  const note = joinNote(message ?? '');
  if (!rating && words.length === 0 && abouts.length === 0 && note === '') throw new Rejection('nothing');
  return {
    when,
    key: id
      ? `pixy\0${id.toLowerCase()}`
      : ['pixy', when.localDate, when.localTime ?? '', rating ?? '', note].join('\0'),
    isKeyedById: Boolean(id),
    // The middle of its seventh of the scale.
    pleasantness: rating ? ((RATINGS.indexOf(rating) - 3) * 2) / 7 : null,
    energy: null,
    mood: null,
    words: [...new Set(words)],
    abouts: [...new Set(abouts)],
    note,
  };
}

function readWhen(date: string, dateTime: string | undefined, zone: string): When {
  if (dateTime === undefined) return whenOnWall(parseIsoDate(date), null, zone);
  return whenAt(dateTime, zone);
}

function nameTag(tag: unknown, names: ReadonlyMap<string, string>): string {
  const inline = v.safeParse(inlineTagSchema, tag);
  if (inline.success) return cleanName(inline.output);
  const { id } = v.is(v.object({ id: tagId }), tag) ? tag : { id: '' };
  return names.get(String(id)) ?? '';
}
