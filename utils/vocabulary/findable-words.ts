import { readTexts } from '../texts/read-texts';
import { EVERYDAY_IDS, nameEveryday, STORY_IDS } from './doors';
import { FEELING_IDS } from './feelings';
import type { Findable } from './find-words';
import { nameFeeling } from './names';
import type { Own, OwnWord } from './own';
import { isOffered, toCurrentId } from './own-vocabulary';

interface FindableWord extends Findable {
  /** A feeling is chosen as it is; any other word leads to feelings. */
  isFeeling: boolean;
}

/** Everything of the vocabulary that can be found: feelings, and the words that lead to them. */
export async function listFindableWords(): Promise<FindableWord[]> {
  const [meanings, synonyms, leads] = await Promise.all([
    readTexts('meanings'),
    readTexts('synonyms'),
    readTexts('leads'),
  ]);
  return [
    ...FEELING_IDS.map((id) => ({
      id,
      word: nameFeeling(id),
      synonyms: synonyms.get(id)?.split(', ') ?? [],
      meaning: meanings.get(id) ?? '',
      isFeeling: true,
    })),
    ...[...EVERYDAY_IDS, ...STORY_IDS].map((id) => ({
      id,
      word: nameEveryday(id),
      synonyms: [],
      meaning: leads.get(id) ?? '',
      isFeeling: false,
    })),
  ];
}

/** The same with what the person added. A word that was merged still finds what it became. */
export function withOwnWords(words: readonly FindableWord[], own: readonly Own[]): FindableWord[] {
  const ownWords = own.filter((other) => other.kind === 'word');
  const formerNames = new Map<string, string[]>();
  for (const { id, name, mergedInto, synonyms } of ownWords) {
    if (mergedInto === null) continue;
    const current = toCurrentId(id);
    formerNames.set(current, [...(formerNames.get(current) ?? []), name, ...synonyms]);
  }
  return [...words, ...ownWords.filter(isOffered).map(toFindable)].map((word) => {
    const { id, isFeeling, meaning } = word;
    const synonyms = word.synonyms.concat(formerNames.get(id) ?? []);
    return { id, word: word.word, isFeeling, meaning, synonyms };
  });
}

function toFindable({ id, name, meaning, synonyms }: OwnWord): FindableWord {
  return { id, word: name, synonyms, meaning, isFeeling: true };
}
