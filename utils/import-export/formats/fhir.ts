import * as v from 'valibot';
import type { CheckIn } from '../../checkin/check-in';
import { toldMoment } from '../../checkin/told-time';
import { Rejection, showValue, toRecord, type Entry, type FileRecord } from '../compare/entry';
import { readJson, type JsonPath } from '../read/json';
import { cleanName, joinNote, splitNames } from '../compare/join-note';
import { classifyValence, findAssociation, findLabel } from './state-of-mind';
import { parseIsoDate, whenAt, whenOnWall } from '../dates/when';

// HL7 FHIR R4, profile of the personal health record format guide 1.0.0-ballot2. These are names, not places to go to.
const PHR = 'http://hl7.org/fhir/uv/phr';
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';
const PROFILE = `${PHR}/StructureDefinition/pghd-observation-state-of-mind`;
const codeSystem = (name: string) => `${PHR}/CodeSystem/${name}`;
/** What the profile has no place for; its slices are open. */
const OWN_SYSTEM = 'urn:heartward';

const coding = v.object({ code: v.fallback(v.string(), ''), display: v.fallback(v.string(), '') });
const concept = v.object({ coding: v.fallback(v.array(coding), []) });

const componentSchema = v.object({
  code: concept,
  valueQuantity: v.fallback(v.optional(v.object({ value: v.number() })), undefined),
  valueCodeableConcept: v.fallback(v.optional(concept), undefined),
  valueString: v.fallback(v.optional(v.string()), undefined),
});

const observationSchema = v.object({
  id: v.fallback(v.optional(v.string()), undefined),
  status: v.fallback(v.string(), 'final'),
  effectiveDateTime: v.fallback(v.optional(v.string()), undefined),
  effectiveInstant: v.fallback(v.optional(v.string()), undefined),
  effectivePeriod: v.fallback(v.optional(v.object({ start: v.string() })), undefined),
  note: v.fallback(v.array(v.object({ text: v.fallback(v.string(), '') })), []),
  component: v.fallback(v.array(v.unknown()), []),
});

const resourceSchema = v.object({ resourceType: v.string(), code: v.optional(concept) });

type Component = v.InferOutput<typeof componentSchema>;

/** Where observations are: in a bundle, in a list, or one by itself. */
export const FHIR_PATHS = { Bundle: ['entry', '#', 'resource'], list: ['#'], Observation: [] } as const;

export function* readFhir(pieces: Iterable<string>, path: JsonPath, zone: string): Generator<FileRecord> {
  let row = 0;
  for (const { value } of readJson(pieces, [path])) {
    row++;
    if (isObservation(value))
      yield toRecord(
        row,
        () => readObservation(value, zone),
        () => showValue(value),
      );
    else yield { kind: 'ignored', row };
  }
}

/** Whether a resource is an observation of a state of mind. */
export function isObservation(value: unknown): boolean {
  if (!v.is(resourceSchema, value) || value.resourceType !== 'Observation') return false;
  return value.code?.coding.some((known) => known.code === 'stateOfMind') ?? false;
}

function readObservation(value: unknown, zone: string): Entry {
  const { id, status, note, ...effective } = v.parse(observationSchema, value);
  if (status === 'entered-in-error' || status === 'cancelled') throw new Rejection('value');
  const { component, effectiveDateTime, effectiveInstant, effectivePeriod } = effective;
  const moment = effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.start;
  if (moment === undefined) throw new Rejection('date');
  const when = moment.includes('T') ? whenAt(moment, zone) : whenOnWall(parseIsoDate(moment), null, zone);

  const components = component.filter((part) => v.is(componentSchema, part));
  const pleasantness = readQuantity(components, 'valence');
  const energy = readQuantity(components, 'energy');
  const words = readNames(components, 'words') ?? readCodes(components, 'labels');
  const abouts = readNames(components, 'contexts') ?? readCodes(components, 'associations');
  const text = joinNote(...note.map((part) => part.text));
  if (pleasantness === null && words.length === 0 && abouts.length === 0 && text === '') {
    throw new Rejection('nothing');
  }
  return {
    when,
    key: id
      ? `fhir\0${id.toLowerCase()}`
      : ['fhir', when.stamp, pleasantness ?? '', words.join('|'), text].join('\0'),
    isKeyedById: Boolean(id),
    pleasantness,
    energy,
    mood: null,
    words,
    abouts,
    note: text,
  };
}

function findComponent(components: readonly Component[], code: string): Component | undefined {
  return components.find((component) => component.code.coding.some((known) => known.code === code));
}

function readQuantity(components: readonly Component[], code: string): number | null {
  const value = findComponent(components, code)?.valueQuantity?.value;
  if (value === undefined) return null;
  if (!(value >= -1 && value <= 1)) throw new Rejection('value');
  return value;
}

/** The names as the person has them, which only our own observations hold; null where there are none. */
function readNames(components: readonly Component[], code: string): string[] | null {
  const component = findComponent(components, code);
  const displays = component?.valueCodeableConcept?.coding.map(({ display }) => cleanName(display)) ?? [];
  const names = [...new Set(displays)].filter((name) => name !== '');
  // The first ones that we wrote were joined with commas, which can be in a name, too.
  const joined = component?.valueString === undefined ? [] : splitNames(component.valueString, ',');
  return [names, joined].find((found) => found.length > 0) ?? null;
}

/** "selfCare" as "self care". */
function readCodes(components: readonly Component[], code: string): string[] {
  const codes = findComponent(components, code)?.valueCodeableConcept?.coding ?? [];
  const names = codes.map((known) =>
    cleanName(known.code.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase()),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/** By which observations refer to the one whom they are about: within a bundle only a full address leads anywhere. */
const PATIENT = 'urn:uuid:5a4e3f0e-8a55-4f0f-9d3f-0e2f5f1f7d10';

/** How a bundle begins: with the one whom all observations are about, of whom it says nothing. */
export const FHIR_HEAD = `{"resourceType":"Bundle","type":"collection","entry":[${JSON.stringify({
  fullUrl: PATIENT,
  resource: {
    resourceType: 'Patient',
    id: 'me',
    meta: { profile: [`${PHR}/StructureDefinition/pghd-patient`] },
    active: true,
  },
})}`;
export const FHIR_FOOT = ']}\n';

/**
 * A check-in as an observation, after a comma; null where there is no pleasantness: the profile demands one.
 *
 * @param words the person’s words for their feelings, which the profile’s labels are coarser than.
 * @param contexts what it was about, by the names that it has here.
 */
export function writeObservation(
  checkIn: CheckIn,
  { words, contexts, note }: { words: readonly string[]; contexts: readonly string[]; note: string },
): string | null {
  const { id, pleasantness, energy } = checkIn;
  if (pleasantness === null) return null;
  const labels = unique(checkIn.feelings.map(({ word }) => findLabel(word)));
  const associations = unique(checkIn.about.map(findAssociation));
  const observation = {
    resourceType: 'Observation',
    id,
    meta: { profile: [PROFILE] },
    status: 'final',
    category: [encode(`${TERMINOLOGY}/observation-category`, 'survey', 'Survey')],
    code: encode(codeSystem('observation-pghd-codes'), 'stateOfMind', 'State of Mind'),
    subject: { reference: PATIENT },
    effectiveDateTime: writeMoment(checkIn),
    issued: checkIn.createdAt,
    performer: [{ reference: PATIENT }],
    ...(note !== '' && { note: [{ text: note }] }),
    component: [
      {
        code: stateOfMind('kind', 'Kind'),
        valueCodeableConcept: encode(
          codeSystem('state-of-mind-kind-codes'),
          'momentaryEmotion',
          'MOMENTARY EMOTIONS',
        ),
      },
      { code: stateOfMind('valence', 'Valence'), valueQuantity: { value: pleasantness } },
      {
        code: stateOfMind('valenceClassification', 'Valence Classification'),
        valueCodeableConcept: encode(
          codeSystem('state-of-mind-valence-codes'),
          classifyValence(pleasantness),
          VALENCE_DISPLAYS[classifyValence(pleasantness)],
        ),
      },
      { code: stateOfMind('labels', 'Labels'), ...choose('state-of-mind-label-codes', labels) },
      {
        code: stateOfMind('associations', 'Associations'),
        ...choose('state-of-mind-association-codes', associations),
      },
      ...(energy === null
        ? []
        : [{ code: encode(OWN_SYSTEM, 'energy', 'Energy'), valueQuantity: { value: energy } }]),
      ...writeNames('words', 'Words', words),
      ...writeNames('contexts', 'Contexts', contexts),
    ],
  };
  return `,${JSON.stringify({ fullUrl: `urn:uuid:${id}`, resource: observation })}`;
}

/** A dateTime of FHIR may be a date alone, where no time was told. */
function writeMoment(checkIn: CheckIn): string {
  const moment = toldMoment(checkIn);
  return 'toPlainDate' in moment
    ? moment.toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
    : moment.toString();
}

/** As the guide publishes them, two of them surprising. */
const VALENCE_DISPLAYS = {
  veryUnpleasant: 'Very Unpleasant',
  unpleasant: 'Unpleasant',
  slightlyUnpleasant: 'Unpleasant',
  neutral: 'Slightly Neutral',
  slightlyPleasant: 'Slightly Pleasant',
  pleasant: 'Pleasant',
  veryPleasant: 'Very Pleasant',
} as const;

const DISPLAYS: Readonly<Record<string, string>> = { currentEvents: 'Current Events', selfCare: 'Self-Care' };

function encode(system: string, value: string, display: string) {
  return { coding: [{ system, code: value, display }] };
}

function stateOfMind(value: string, display: string) {
  return encode(codeSystem('state-of-mind-codes'), value, display);
}

/** Names that are in no code system, each by itself, so that a comma in one parts nothing. */
function writeNames(code: string, display: string, names: readonly string[]) {
  if (names.length === 0) return [];
  return [
    {
      code: encode(OWN_SYSTEM, code, display),
      valueCodeableConcept: {
        coding: names.map((name) => ({ system: OWN_SYSTEM, display: name })),
        text: names.join(', '),
      },
    },
  ];
}

/** What was chosen, or that nothing was. */
function choose(system: string, values: readonly string[]) {
  if (values.length === 0) {
    return {
      dataAbsentReason: encode(`${TERMINOLOGY}/data-absent-reason`, 'asked-declined', 'Asked But Declined'),
    };
  }
  return {
    valueCodeableConcept: {
      coding: values.map((value) => ({
        system: codeSystem(system),
        code: value,
        display: DISPLAYS[value] ?? value.charAt(0).toUpperCase() + value.slice(1),
      })),
    },
  };
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values)].filter((value) => value !== null);
}
