import { averagePlace } from '../../utils/checkin/average-place.ts';
import type { CheckIn } from '../../utils/checkin/check-in.ts';
import { buildCheckIns } from '../../utils/import-export/compare/build-check-ins.ts';
import { interpretNames, type KnownWord } from '../../utils/import-export/compare/meaning.ts';
import { recognise } from '../../utils/import-export/read/recognise.ts';
import { Refusal } from '../../utils/import-export/read/refusal.ts';
import { sourceOfBytes } from '../../utils/import-export/read/source.ts';
import { makeCustomId } from '../../utils/import-export/compare/stable-id.ts';
import { surveyRecords } from '../../utils/import-export/compare/survey.ts';
import { CONTEXTS } from '../../utils/vocabulary/contexts.ts';
import { EVERYDAY } from '../../utils/vocabulary/entry-ways/everyday.ts';
import { FEELING_IDS, FEELINGS } from '../../utils/vocabulary/feelings.ts';
import { rememberCustomWords } from '../../utils/vocabulary/custom/custom-vocabulary.ts';
import { readTextFile } from '../texts.ts';

/** A file says nothing of a person; with a sentence on why. */
export class NotReadable extends Error {
  override name = 'NotReadable';
}

export interface FileOfCheckIns {
  /** Each once, in the order of their days. */
  checkIns: CheckIn[];
  /** What the person calls a context of their own. */
  nameContext: (id: string) => string;
}

/**
 * Reads an export as an import would, where nobody changes what its names are taken for.
 *
 * @param messages in English, by name.
 * @throws NotReadable
 */
export function readCheckInsOfFile(bytes: Uint8Array, messages: Record<string, string>): FileOfCheckIns {
  try {
    const now = Temporal.Now.instant().toString({ fractionalSecondDigits: 3 });
    const { app, records, besides } = recognise(sourceOfBytes(bytes), Temporal.Now.timeZoneId());
    const { names } = surveyRecords(app, records(), now.slice(0, 10));
    rememberCustomWords(besides?.own ?? []);
    const byId = new Map<string, CheckIn>();
    for (const batch of buildCheckIns(app, records(), interpretNames(names, listKnownWords(messages)), now)) {
      for (const checkIn of batch) byId.set(checkIn.id, checkIn);
    }
    const ownNames = new Map([
      ...names
        .filter(({ kind }) => kind === 'about')
        .map(({ name }): [string, string] => [makeCustomId('about', name), name]),
      ...(besides?.own ?? []).flatMap((own): [string, string][] =>
        own.kind === 'about' ? [[own.id, own.name]] : [],
      ),
    ]);
    return {
      checkIns: [...byId.values()].toSorted(
        (a, b) => compare(a.localDate, b.localDate) || compare(a.at, b.at),
      ),
      nameContext: (id) => ownNames.get(id) ?? id,
    };
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'no-records')
      return { checkIns: [], nameContext: (id) => id };
    if (error instanceof Refusal) throw new NotReadable(sayRefusal(error, messages));
    throw error;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Words of ours that a name of another app can be. */
function listKnownWords(messages: Record<string, string>): KnownWord[] {
  const synonyms = readTextFile('synonyms');
  return [
    ...FEELING_IDS.map((id) => ({
      as: 'feeling' as const,
      id,
      word: messages[`feelings_${id}`] ?? id,
      synonyms: synonyms[id]?.split(', ') ?? [],
      pleasantness: FEELINGS[id].pleasantness,
    })),
    ...Object.entries(EVERYDAY).map(([id, feelings]) => ({
      as: 'everyday' as const,
      id,
      word: messages[`everyday_${id}`] ?? id,
      synonyms: [],
      pleasantness: averagePlace(feelings.map((feeling) => FEELINGS[feeling]))?.pleasantness ?? null,
    })),
    ...CONTEXTS.map((id) => ({
      as: 'about' as const,
      id,
      word: messages[`contexts_${id}`] ?? id,
      synonyms: [],
      pleasantness: null,
    })),
  ];
}

function sayRefusal({ reason, example }: Refusal, messages: Record<string, string>): string {
  const name = reason.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const row = example ? ` The first is in row ${example.row}.` : '';
  return `${messages[`options_data_refused_${name}`] ?? reason}${row}`;
}
