import { averagePlace } from '@/utils/checkin/average-place';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { readTexts } from '@/utils/texts/read-texts';
import type { KnownWord } from '@/utils/import-export/compare/meaning';
import type { WordNames } from '@/utils/import-export/write/write-export';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import {
  BODY_IDS,
  EVERYDAY_IDS,
  followEntryWays,
  nameBodyCue,
  nameEveryday,
  STORY_IDS,
} from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { FEELING_IDS, FEELINGS } from '@/utils/vocabulary/feelings';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { nameNeed, NEEDS } from '@/utils/vocabulary/needs';
import { listCustomWords, rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import { PROMPT_IDS, readPrompt } from '@/utils/vocabulary/prompts';

/** Every word of ours that a name of another app can be, the person's own before all. */
export async function listKnownWords(): Promise<KnownWord[]> {
  const synonyms = await readTexts('synonyms');
  rememberCustomWords(await readCustomWords());
  return [
    ...listCustomWords('word').map((own) => ({
      as: 'feeling' as const,
      id: own.id,
      word: own.name,
      synonyms: own.synonyms,
      pleasantness: own.pleasantness,
    })),
    ...listCustomWords('about').map((own) => ({
      as: 'about' as const,
      id: own.id,
      word: own.name,
      synonyms: [],
      pleasantness: null,
    })),
    ...FEELING_IDS.map((id) => ({
      as: 'feeling' as const,
      id,
      word: nameFeeling(id),
      synonyms: synonyms.get(id)?.split(', ') ?? [],
      pleasantness: FEELINGS[id].pleasantness,
    })),
    ...[...EVERYDAY_IDS, ...STORY_IDS].map((id) => ({
      as: 'everyday' as const,
      id,
      word: nameEveryday(id),
      synonyms: [],
      // Where the feelings lie that it leads to.
      pleasantness:
        averagePlace(
          followEntryWays({ everyday: [id], body: [] }).feelings.map((feeling) => FEELINGS[feeling]),
        )?.pleasantness ?? null,
    })),
    ...CONTEXTS.map((id) => ({
      as: 'about' as const,
      id,
      word: nameContext(id),
      synonyms: [],
      pleasantness: null,
    })),
  ];
}

/** What everything that a check-in can hold is called here. */
export async function listWordNames(): Promise<WordNames> {
  const [own, prompts] = await Promise.all([readCustomWords(), readTexts('prompts')]);
  rememberCustomWords(own);
  const ownIds = own.map(({ id }) => id);
  return {
    feelings: new Map([...FEELING_IDS, ...ownIds].map((id) => [id, nameFeeling(id)])),
    everyday: new Map([...EVERYDAY_IDS, ...STORY_IDS].map((id) => [id, nameEveryday(id)])),
    body: new Map(BODY_IDS.map((id) => [id, nameBodyCue(id)])),
    about: new Map([...CONTEXTS, ...ownIds].map((id) => [id, nameContext(id)])),
    needs: new Map(NEEDS.map((id) => [id, nameNeed(id)])),
    prompts: new Map([...PROMPT_IDS, ...ownIds].map((id) => [id, readPrompt(id, prompts)])),
  };
}
