import { cleanLine } from '../../vocabulary/custom/clean-line';
import type { CustomWord } from '../../vocabulary/custom/custom-word';
import { CUSTOM_LIMITS } from '../../vocabulary/custom/custom-limits';
import type { FoundName, Meaning, Meanings } from './meaning';
import { makeCustomId } from './stable-id';

/**
 * The records of the own words and contexts that names become.
 *
 * @param at when they come in, RFC 3339.
 */
export function makeCustomWords(names: readonly FoundName[], meanings: Meanings, at: string): CustomWord[] {
  const records = new Map<string, CustomWord>();
  for (const { kind, name, pleasantness } of names) {
    const line = cleanLine(name, CUSTOM_LIMITS.name);
    if (findMeaning(kind, name, meanings)?.as !== 'own' || line === '') continue;
    const of = kind === 'about' ? 'about' : 'word';
    const id = makeCustomId(of, name);
    const record = { id, name: line, createdAt: at, updatedAt: at, retiredAt: null, mergedInto: null };
    const placed = kind === 'mood' ? (meanings.moods.get(name)?.pleasantness ?? null) : pleasantness;
    records.set(
      id,
      of === 'about'
        ? { kind: 'about', ...record }
        : // Nobody said how much energy is in it; the person can move it.
          { kind: 'word', ...record, meaning: '', pleasantness: placed ?? 0, energy: 0, synonyms: [] },
    );
  }
  return [...records.values()];
}

function findMeaning(kind: FoundName['kind'], name: string, meanings: Meanings): Meaning | undefined {
  if (kind === 'mood') return meanings.moods.get(name)?.word;
  return (kind === 'word' ? meanings.words : meanings.abouts).get(name);
}
