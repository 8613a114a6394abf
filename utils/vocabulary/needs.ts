import { i18n } from '@/utils/texts/i18n';
import { nameOther } from './custom/name-other';

/** What one may need now; the words stand in the locale files under `needs`. */
export const NEEDS = [
  'rest',
  'sleep',
  'to_be_heard',
  'closeness',
  'touch',
  'some_space',
  'quiet_time',
  'company',
  'help',
  'honesty',
  'time',
  'movement',
  'fresh_air',
  'food',
  'fun',
  'kind_word',
  'to_understand',
  'peace_made',
  'safety',
  'respect',
  'to_cry',
  'a_say',
  'to_let_go',
  'to_be_of_use',
  'order',
] as const;

type NeedId = (typeof NEEDS)[number];

function isNeedId(id: string): id is NeedId {
  return NEEDS.some((need) => need === id);
}

/** A need, whichever version it is of. */
export function nameNeed(id: string): string {
  return isNeedId(id) ? i18n.t(`needs.${id}`) : nameOther(id);
}
