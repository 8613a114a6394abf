import { i18n } from '@/utils/texts/i18n';
import { isContextId } from './contexts';
import { isFeelingId } from './feelings';
import { nameOther } from './custom/name-other';
import { toCurrentId } from './custom/custom-vocabulary';

/** A feeling's word, the person's own ones among them. */
export function nameFeeling(id: string): string {
  const current = toCurrentId(id);
  return isFeelingId(current) ? i18n.t(`feelings.${current}`) : nameOther(current);
}

export function nameContext(id: string): string {
  const current = toCurrentId(id);
  return isContextId(current) ? i18n.t(`contexts.${current}`) : nameOther(current);
}

/** The names for ids, each once: two that were merged have one. */
export function nameEach(ids: readonly string[], name: (id: string) => string): string[] {
  return [...new Set(ids.map(toCurrentId))].map(name);
}
