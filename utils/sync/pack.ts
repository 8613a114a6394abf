import { deflateSync, inflateSync } from 'fflate';
import * as v from 'valibot';
import { changeSchema, type Change } from './change';

/**
 * What a check-in has in it again and again, so that the first of a batch packs as well as the tenth. Part of the format: it may
 * not change without a new version of the items.
 */
const DICTIONARY = new TextEncoder().encode(
  `"Europe/Berlin","America/New_York","word","abouts","prompts","settings","event","person","share","nudge","answered","ignored",
"need","rest","closeness","health","friends","partner","family","children","money","sleep","home","work","tired","calm","stressed",
[{"word":"content","intensity":2},{"word":"worried","intensity":1}],[{"word":"lonely","intensity":null}],
"pleasantness":0,"energy":-0.,"later","nudge","toolbar",true,false,null,null,false,false,[],[],"","",0.1,-0.2,0.3,-0.4,0.5,
"2026-11-28T12:30:00.000Z","2025-10-","2027-01-","minute","minute","day","01","018
[["checkin",["id","at","zone","localDate","precision","pleasantness","energy","feelings","everyday","body","about","needs","shown","note","prompt","unsure","source","nudge","seconds","saidAt","createdAt","updatedAt"],["`.replaceAll(
    '\n',
    '',
  ),
);

/** Changes of one kind whose values have the same fields, by column: what is alike then stands together, and packs well. */
type Table = readonly [kind: string, fields: readonly string[] | null, ...columns: readonly unknown[][]];

const tableSchema = v.looseTuple([v.string(), v.nullable(v.array(v.string()))]);
const tablesSchema = v.array(tableSchema);
const columnSchema = v.array(v.unknown());

/** Changes as few bytes. Their order is not kept. */
export function pack(changes: readonly Change[]): Uint8Array {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const shape = JSON.stringify([change.kind, toFields(change.value)]);
    groups.set(shape, [...(groups.get(shape) ?? []), change]);
  }
  const tables = [...groups.values()].map(toTable);
  return deflateSync(new TextEncoder().encode(JSON.stringify(tables)), { level: 9, dictionary: DICTIONARY });
}

/** What was packed; null if that is nothing we packed. */
export function unpack(packed: Uint8Array): Change[] | null {
  try {
    const text = new TextDecoder().decode(inflateSync(packed, { dictionary: DICTIONARY }));
    const tables = v.parse(tablesSchema, JSON.parse(text));
    return tables.flatMap(([kind, fields, ...columns]) => toChanges(kind, fields, columns));
  } catch {
    return null;
  }
}

function toTable(group: Change[]): Table {
  const kind = group[0]?.kind ?? '';
  const fields = toFields(group[0]?.value);
  return [
    kind,
    fields,
    group.map(({ id }) => id),
    // Most were made soon after the one before.
    group.map(({ clock }, index) => clock[0] - (group[index - 1]?.clock[0] ?? 0)),
    group.map(({ clock }) => clock[1]),
    group.map(({ clock }) => clock[2]),
    ...(fields?.map((field) => group.map(({ value }) => (isRecord(value) ? value[field] : null))) ?? [
      group.map(({ value }) => value),
    ]),
  ];
}

function toChanges(kind: string, fields: readonly string[] | null, columns: readonly unknown[]): Change[] {
  const [ids = [], steps = [], counts = [], authors = [], ...values] = columns.map((column) =>
    v.parse(columnSchema, column),
  );
  let ms = 0;
  return ids.map((id, index) => {
    ms += Number(steps[index]);
    const clock = [ms, counts[index], authors[index]];
    const row = values.map((column) => column[index]);
    const value = fields ? Object.fromEntries(fields.map((field, at) => [field, row[at]])) : row[0];
    return v.parse(changeSchema, { kind, id, clock, value });
  });
}

function toFields(value: unknown): string[] | null {
  return isRecord(value) ? Object.keys(value) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
