import { readTexts } from '../../texts/read-texts';
import { nameBodyCue, nameEveryday } from '../entry-ways/follow-entry-ways';
import type { Saying } from './find-words';
import { toFindableWords, toSayings, type FindableWord } from './list-findable';
import { nameFeeling } from '../names';
import type { CustomWord, CustomFeeling } from '../custom/custom-word';
import { isOffered, toCurrentId } from '../custom/custom-vocabulary';

/** Everything of the vocabulary that can be found: feelings, and the words that lead to them. */
export async function listFindableWords(): Promise<FindableWord[]> {
  const [meanings, synonyms, leads] = await Promise.all([
    readTexts('meanings'),
    readTexts('synonyms'),
    readTexts('leads'),
  ]);
  return toFindableWords({ meanings, synonyms, leads, nameFeeling, nameEveryday });
}

/** What people say that is no word of ours, and what is noticed in the body, with the words that may be meant. */
export async function listSayings(): Promise<Saying[]> {
  return toSayings(await readTexts('sayings'), nameBodyCue);
}

/** The same with what the person added. A word that was merged still finds what it became. */
export function withCustomWords(words: readonly FindableWord[], own: readonly CustomWord[]): FindableWord[] {
  const ownWords = own.filter((other) => other.kind === 'word');
  const formerNames = new Map<string, string[]>();
  for (const { id, name, mergedInto, synonyms } of ownWords) {
    if (mergedInto === null) continue;
    const current = toCurrentId(id);
    formerNames.set(current, [...(formerNames.get(current) ?? []), name, ...synonyms]);
  }
  return [...words, ...ownWords.filter(isOffered).map(toFindable)].map((word) => {
    const former = formerNames.get(word.id);
    return former ? withSynonyms(word, former) : word;
  });
}

function withSynonyms(word: FindableWord, others: readonly string[]): FindableWord {
  return { ...word, synonyms: word.synonyms.concat(others) };
}

function toFindable({ id, name, meaning, synonyms }: CustomFeeling): FindableWord {
  return { id, word: name, synonyms, meaning, isFeeling: true };
}
