import * as v from 'valibot';
import { Rejection, showValue, toRecord, type Entry, type FileRecord, type When } from '../compare/entry';
import { readJson } from '../read/json';
import { cleanName, joinNote } from '../compare/join-note';
import { whenAt, whenOnWall } from '../dates/when';

const text = v.fallback(v.optional(v.string()), undefined);

const entrySchema = v.object({
  uuid: text,
  creationDate: v.string(),
  timeZone: text,
  isAllDay: v.fallback(v.optional(v.boolean()), undefined),
  text,
  richText: text,
  tags: v.fallback(v.array(v.unknown()), []),
});

const richTextSchema = v.object({
  contents: v.array(v.object({ text: v.fallback(v.string(), '') })),
});

/** Whether an element of a list of entries is one of Day One. */
export function isDayOneEntry(element: unknown): boolean {
  return v.is(v.object({ creationDate: v.string() }), element);
}

/** A journal’s entries: no place, and their text as the note. */
export function* readDayOne(pieces: Iterable<string>, zone: string): Generator<FileRecord> {
  let row = 0;
  for (const { value } of readJson(pieces, [['entries', '#']])) {
    row++;
    yield toRecord(
      row,
      () => readEntry(value, zone),
      () => showValue(value),
    );
  }
}

function readEntry(value: unknown, zone: string): Entry {
  const parsed = v.safeParse(entrySchema, value);
  if (!parsed.success) throw new Rejection('date');
  const { uuid, creationDate, timeZone, isAllDay, tags, ...written } = parsed.output;
  const when = readWhen(creationDate, toKnownZone(timeZone) ?? zone, isAllDay ?? false);
  const names = tags.filter((tag) => typeof tag === 'string').map(cleanName);
  const abouts = [...new Set(names)].filter((name) => name !== '');
  const note = joinNote(toPlainText(written.text ?? readRichText(written.richText ?? '')));
  if (note === '' && abouts.length === 0) throw new Rejection('nothing');
  return {
    when,
    key: uuid ? `dayone\0${uuid.toLowerCase()}` : ['dayone', when.stamp, abouts.join('|'), note].join('\0'),
    pleasantness: null,
    energy: null,
    mood: null,
    words: [],
    abouts,
    note,
  };
}

/** Where the entry was written it was the day that the person had. */
function readWhen(moment: string, zone: string, isAllDay: boolean): When {
  const when = whenAt(moment, zone);
  return isAllDay ? whenOnWall(Temporal.PlainDate.from(when.localDate), null, zone) : when;
}

function toKnownZone(zone: string | undefined): string | null {
  try {
    return zone === undefined
      ? null
      : Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return null;
  }
}

/** Newer versions keep the text a second time, in parts; sometimes only there. */
function readRichText(json: string): string {
  try {
    const parsed = v.safeParse(richTextSchema, JSON.parse(json));
    return parsed.success ? parsed.output.contents.map((part) => part.text).join('') : '';
  } catch {
    return '';
  }
}

/** Its Markdown without the places of pictures and sounds, and without the strokes before marks that are only marks. */
function toPlainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[[^\]\n]{0,200}\]\(dayone-[^)\n]{0,300}\)/g, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n');
}
