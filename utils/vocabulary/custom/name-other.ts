import { i18n } from '@/utils/texts/i18n';
import { findCustomWord, readName } from './custom-vocabulary';

/** Ids of the vocabulary are plain words, of which a later version may have more. */
const PLAIN = /^[a-z]+(_[a-z]+)*$/;

/**
 * A name for what stands in no list of this version: an own one by its own name, an id of a later version by the words
 * in it. What is left has come from elsewhere, and is said to be so.
 */
export function nameOther(id: string): string {
  const own = findCustomWord(id);
  if (own) return readName(own);
  return PLAIN.test(id) ? id.replaceAll('_', ' ') : i18n.t('own.unknown');
}
