import { cleanLine } from './clean-line';
import type { CustomWord } from './custom-word';
import { CUSTOM_LIMITS } from './custom-limits';
import { readName } from './custom-vocabulary';

/** A record from outside, with everything in it that is shown cleaned like what is typed; null where no name is left. */
export function cleanCustomWord(own: CustomWord): CustomWord | null {
  const cleaned = clean(own);
  return readName(cleaned) === '' ? null : cleaned;
}

function clean(own: CustomWord): CustomWord {
  if (own.kind === 'prompt') return { ...own, text: cleanLine(own.text, CUSTOM_LIMITS.prompt) };
  const name = cleanLine(own.name, CUSTOM_LIMITS.name);
  if (own.kind === 'about') return { ...own, name };
  const synonyms = own.synonyms.map((synonym) => cleanLine(synonym, CUSTOM_LIMITS.name));
  return {
    ...own,
    name,
    meaning: cleanLine(own.meaning, CUSTOM_LIMITS.meaning),
    synonyms: [...new Set(synonyms)].filter(Boolean),
  };
}
