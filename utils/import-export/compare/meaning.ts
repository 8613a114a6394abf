import { findDaylioLevel } from '../formats/daylio';
import type { NameKind } from './entry';

/** What a name of another app becomes with us. */
export type Meaning =
  | { as: 'feeling' | 'everyday' | 'about'; id: string }
  /** The person’s own word, or their own context. */
  | { as: 'own' }
  | { as: 'nothing' };

/** What a mood that was chosen by name becomes: a place, and perhaps a word besides. */
export interface MoodMeaning {
  /** −1 … 1, or null: not placed. */
  pleasantness: number | null;
  word: Meaning;
}

/** What becomes of every name of a file, as the person left it. */
export interface Meanings {
  moods: ReadonlyMap<string, MoodMeaning>;
  words: ReadonlyMap<string, Meaning>;
  abouts: ReadonlyMap<string, Meaning>;
}

/** A name as it occurs in a file. */
export interface FoundName {
  kind: NameKind;
  name: string;
  /** How many check-ins name it. */
  count: number;
  /** −1 … 1: of a mood, where the file itself puts it; of a word, the middle of the check-ins that name it. Or null. */
  pleasantness: number | null;
}

/** A word of ours that a name can be the same as. */
export interface KnownWord {
  as: 'feeling' | 'everyday' | 'about';
  id: string;
  word: string;
  /** Other words for it. */
  synonyms: readonly string[];
  /** −1 … 1 where it has a place. */
  pleasantness: number | null;
}

/** Names that other apps give to the same context, in some languages. What only comes near is left to the person. */
const SAME_CONTEXTS: Readonly<Record<string, readonly string[]>> = {
  work: [
    'job',
    'working',
    'arbeit',
    'travail',
    'trabajo',
    'trabalho',
    'lavoro',
    'werk',
    'praca',
    '仕事',
    '工作',
  ],
  partner: ['relationship', 'spouse', 'beziehung', 'partnerin', 'pareja', 'parceiro'],
  family: ['familie', 'famille', 'familia', 'família', 'famiglia', 'rodzina', '家族', '家人'],
  friends: [
    'friend',
    'freunde',
    'freunde treffen',
    'amis',
    'amigos',
    'amici',
    'vrienden',
    'przyjaciele',
    '朋友',
  ],
  children: ['kids', 'child', 'kinder', 'enfants', 'hijos', 'niños', 'figli', 'kinderen', 'dzieci'],
  health: ['health', 'body', 'gesundheit', 'santé', 'salud', 'saúde', 'salute', 'gezondheid', 'zdrowie'],
  sleep: ['schlaf', 'schlafen', 'sommeil', 'sueño', 'sono', 'sonno', 'slaap', 'sen'],
  money: ['finances', 'finance', 'geld', 'argent', 'dinero', 'dinheiro', 'soldi', 'pieniądze'],
  home: ['zuhause', 'maison', 'hogar', 'casa', 'thuis', 'dom'],
  news: ['news', 'current events', 'nachrichten', 'actualités', 'noticias'],
  future: ['the future', 'future', 'zukunft', 'avenir', 'futuro'],
  myself: ['me', 'identity', 'ich'],
};

/** Finds what the names of a file mean with us, as far as that is certain; the rest becomes the person’s own. */
export function createInterpreter(known: readonly KnownWord[]) {
  const words = index(known.filter(({ as }) => as !== 'about'));
  const contexts = index(known.filter(({ as }) => as === 'about'));
  for (const [id, names] of Object.entries(SAME_CONTEXTS)) {
    const context = known.find((word) => word.as === 'about' && word.id === id);
    if (context) for (const name of names) addTo(contexts, name, context);
  }
  const toMeaning = (word: KnownWord | undefined): Meaning =>
    word ? { as: word.as, id: word.id } : { as: 'own' };

  return {
    interpretWord: (name: string): Meaning => toMeaning(words.get(fold(name))),

    /** An activity; one that is called as a feeling is, is that feeling. */
    interpretAbout: (name: string): Meaning => toMeaning(contexts.get(fold(name)) ?? words.get(fold(name))),

    /**
     * A mood that the file, or its app’s own names, give a level to needs no word besides; any other is a word of the
     * person, at the place of ours if it is the same as one.
     *
     * @param level where it is known to lie, −1 … 1.
     */
    interpretMood: (name: string, level: number | null): MoodMeaning => {
      const word = words.get(fold(name));
      return {
        pleasantness: level ?? word?.pleasantness ?? null,
        word: findDaylioLevel(name) === null ? toMeaning(word) : { as: 'nothing' },
      };
    },
  };
}

/** What every name of a file becomes as long as nobody says otherwise. */
export function interpretNames(names: readonly FoundName[], known: readonly KnownWord[]): Meanings {
  const { interpretMood, interpretWord, interpretAbout } = createInterpreter(known);
  const of = (kind: NameKind) => names.filter((name) => name.kind === kind);
  return {
    moods: new Map(of('mood').map(({ name, pleasantness }) => [name, interpretMood(name, pleasantness)])),
    words: new Map(of('word').map(({ name }) => [name, interpretWord(name)])),
    abouts: new Map(of('about').map(({ name }) => [name, interpretAbout(name)])),
  };
}

function index(known: readonly KnownWord[]): Map<string, KnownWord> {
  const found = new Map<string, KnownWord>();
  // A word is what it says before it is another word for something else.
  for (const word of known) addTo(found, word.word, word);
  for (const word of known) for (const synonym of word.synonyms) addTo(found, synonym, word);
  return found;
}

function addTo(found: Map<string, KnownWord>, name: string, word: KnownWord): void {
  const key = fold(name);
  if (key !== '' && !found.has(key)) found.set(key, word);
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
