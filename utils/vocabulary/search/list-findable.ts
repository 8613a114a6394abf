import type { Texts } from '../../texts/read-texts';
import { BODY } from '../entry-ways/body';
import { EVERYDAY } from '../entry-ways/everyday';
import { FEELING_IDS, FEELINGS, type FeelingId } from '../feelings';
import type { Findable, Saying } from './find-words';
import { oppositesOf } from '../opposites';
import { distance } from '../mood-field/mood-point';
import { STORIES } from '../entry-ways/stories';

export interface FindableWord extends Findable {
  /** A feeling is chosen as it is; any other word leads to feelings. */
  isFeeling: boolean;
}

/** What the words are called, what they mean and what else they are called, by id. */
interface Wordings {
  meanings: Texts;
  synonyms: Texts;
  leads: Texts;
  nameFeeling: (id: string) => string;
  nameEveryday: (id: string) => string;
}

/** So many that are close in kind and place stand beside a feeling. */
const KIN = 3;
const FARTHEST_KIN = 0.6;

/** Feelings, and the words that lead to them, as they are looked for. */
export function toFindableWords(wordings: Wordings): FindableWord[] {
  const { meanings, synonyms, leads, nameFeeling, nameEveryday } = wordings;
  return [
    ...FEELING_IDS.map((id) => ({
      id,
      word: nameFeeling(id),
      synonyms: synonyms.get(id)?.split(', ') ?? [],
      meaning: meanings.get(id) ?? '',
      isFeeling: true,
      beside: listKin(id),
      opposites: oppositesOf(id),
      isPleasant: FEELINGS[id].pleasantness > 0,
    })),
    ...Object.entries({ ...EVERYDAY, ...STORIES }).map(([id, beside]) => ({
      id,
      word: nameEveryday(id),
      synonyms: [],
      meaning: leads.get(id) ?? '',
      isFeeling: false,
      beside,
      opposites: oppositesOf(id),
      isPleasant: leadsToPleasant(beside),
    })),
  ];
}

/** Sayings by the ids of what they may mean, and what is noticed in the body. */
export function toSayings(sayings: Texts, nameBodyCue: (id: string) => string): Saying[] {
  return [
    ...[...sayings].flatMap(([ids, texts]) =>
      texts.split(', ').map((text) => ({ text, ids: ids.split(' ') })),
    ),
    ...Object.entries(BODY).map(([id, { leadsTo }]) => ({ text: nameBodyCue(id), ids: leadsTo })),
  ];
}

/** The nearest of its family, as one would look for a closer word. */
function listKin(id: FeelingId): FeelingId[] {
  const away = (other: FeelingId) => distance(FEELINGS[id], FEELINGS[other]);
  return FEELING_IDS.filter(
    (other) => other !== id && FEELINGS[other].family === FEELINGS[id].family && away(other) < FARTHEST_KIN,
  )
    .toSorted((a, b) => away(a) - away(b))
    .slice(0, KIN);
}

function leadsToPleasant([first]: readonly FeelingId[]): boolean {
  return first !== undefined && FEELINGS[first].pleasantness > 0;
}
