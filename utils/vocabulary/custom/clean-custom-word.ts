import { cleanLine } from './clean-line';
import type { Own } from './custom-word';
import { OWN_LIMITS } from './custom-limits';
import { readName } from './custom-vocabulary';

/** A record from outside, with everything in it that is shown cleaned like what is typed; null where no name is left. */
export function cleanOwn(own: Own): Own | null {
  const cleaned = clean(own);
  return readName(cleaned) === '' ? null : cleaned;
}

function clean(own: Own): Own {
  if (own.kind === 'prompt') return { ...own, text: cleanLine(own.text, OWN_LIMITS.prompt) };
  const name = cleanLine(own.name, OWN_LIMITS.name);
  if (own.kind === 'about') return { ...own, name };
  const synonyms = own.synonyms.map((synonym) => cleanLine(synonym, OWN_LIMITS.name));
  return {
    ...own,
    name,
    meaning: cleanLine(own.meaning, OWN_LIMITS.meaning),
    synonyms: [...new Set(synonyms)].filter(Boolean),
  };
}
