import * as v from 'valibot';
import { Rejection, showValue, toRecord, type Entry, type FileRecord } from '../compare/entry';
import { readJson, type JsonPath } from '../read/json';
import { cleanName } from '../compare/join-note';
import { whenAt } from '../dates/when';

/** In its envelope, and out of it. */
export const HEALTH_LISTS: readonly JsonPath[] = [
  ['data', 'stateOfMind', '#'],
  ['stateOfMind', '#'],
];

const stateSchema = v.object({
  id: v.fallback(v.optional(v.string()), undefined),
  start: v.string(),
  valence: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-1), v.maxValue(1)))),
  // Other exporters write numbers here; what they mean is not documented, so they are not guessed.
  labels: v.fallback(v.array(v.unknown()), []),
  associations: v.fallback(v.array(v.unknown()), []),
});

const listedSchema = v.union([
  v.object({ start: v.string(), valence: v.number() }),
  v.object({ start: v.string(), labels: v.array(v.unknown()) }),
]);

/** Whether an element of a list is a state of mind. */
export function isStateOfMind(element: unknown): boolean {
  return v.is(listedSchema, element);
}

export function* readHealth(
  pieces: Iterable<string>,
  lists: readonly JsonPath[],
  zone: string,
): Generator<FileRecord> {
  let row = 0;
  for (const { value } of readJson(pieces, lists)) {
    row++;
    yield toRecord(
      row,
      () => readState(value, zone),
      () => showValue(value),
    );
  }
}

function readState(value: unknown, zone: string): Entry {
  const parsed = v.safeParse(stateSchema, value);
  if (!parsed.success) {
    throw new Rejection(v.is(v.object({ start: v.string() }), value) ? 'value' : 'date');
  }
  const { id, start, valence, labels, associations } = parsed.output;
  const when = whenAt(start, zone);
  const words = toNames(labels);
  const abouts = toNames(associations);
  if (typeof valence !== 'number' && words.length === 0 && abouts.length === 0)
    throw new Rejection('nothing');
  return {
    when,
    key: id
      ? `health\0${id.toLowerCase()}`
      : ['health', when.stamp, valence ?? '', words.join('|'), abouts.join('|')].join('\0'),
    isKeyedById: Boolean(id),
    pleasantness: valence ?? null,
    energy: null,
    mood: null,
    words,
    abouts,
    note: '',
  };
}

/** "selfCare", "self_care" and "Self-Care" are one. */
function toNames(values: readonly unknown[]): string[] {
  const names = values
    .filter((value) => typeof value === 'string')
    .map((value) =>
      cleanName(
        value
          .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
          .replaceAll(/[_-]/g, ' ')
          .toLowerCase(),
      ),
    );
  return [...new Set(names)].filter((name) => name !== '');
}
