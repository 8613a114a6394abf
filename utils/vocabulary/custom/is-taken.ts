import { CONTEXTS } from '../contexts';
import { isSameName } from './clean-line';
import { FEELING_IDS } from '../feelings';
import { nameContext, nameFeeling } from '../names';
import type { CustomWord } from './custom-word';
import { isOffered, readName } from './custom-vocabulary';

/**
 * Whether a name stands for something else of the same kind. One of a retired or merged record can be given to a new
 * record, which then comes back in its place, but not to another that is there.
 */
export function isTaken(name: string, own: CustomWord, all: readonly CustomWord[]): boolean {
  const isNew = all.every(({ id }) => id !== own.id);
  const others = all.filter(
    (other) => other.kind === own.kind && other.id !== own.id && (!isNew || isOffered(other)),
  );
  return [...others.map(readName), ...listVocabulary(own.kind)].some((other) => isSameName(other, name));
}

function listVocabulary(kind: CustomWord['kind']): string[] {
  if (kind === 'word') return FEELING_IDS.map(nameFeeling);
  return kind === 'about' ? CONTEXTS.map(nameContext) : [];
}
