import { i18n } from '#i18n';
import { askAfterEveryday, EVERYDAY_IDS, nameEveryday, STORY_IDS } from './doors';
import { FEELING_IDS } from './feelings';
import type { Findable } from './find-words';
import { nameFeeling } from './names';

interface FindableWord extends Findable {
  /** A feeling is chosen as it is; any other word leads to feelings. */
  isFeeling: boolean;
}

/** Everything that can be found: feelings, and the words that lead to them. */
export function listFindableWords(): FindableWord[] {
  return [
    ...FEELING_IDS.map((id) => ({
      id,
      word: nameFeeling(id),
      synonyms: i18n.t(`feelings.${id}.synonyms`).split(', '),
      meaning: i18n.t(`feelings.${id}.meaning`),
      isFeeling: true,
    })),
    ...[...EVERYDAY_IDS, ...STORY_IDS].map((id) => ({
      id,
      word: nameEveryday(id),
      synonyms: [],
      meaning: askAfterEveryday(id),
      isFeeling: false,
    })),
  ];
}
