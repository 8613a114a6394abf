import { FEELINGS, isFeelingId } from './feelings';

/** How many of one family an offer may hold, as long as there are others. */
const PER_FAMILY = 2;

/**
 * The next words to offer, the first of those that wait, but not many shades of one feeling. Where only one family
 * is left it is offered all the same, so that every word comes in its turn.
 *
 * @param waiting the words that were not offered yet, the nearest first
 * @param beside words that stand beside the offer anyway and count for the variety
 */
export function offerWords(waiting: readonly string[], beside: readonly string[], count: number): string[] {
  const perFamily = new Map<string, number>();
  const add = (id: string) => perFamily.set(familyOf(id), (perFamily.get(familyOf(id)) ?? 0) + 1);
  beside.forEach(add);

  const varied: string[] = [];
  for (const id of waiting) {
    if (varied.length === count) return varied;
    if ((perFamily.get(familyOf(id)) ?? 0) >= PER_FAMILY) continue;
    add(id);
    varied.push(id);
  }
  const others = waiting.filter((id) => !varied.includes(id));
  return [...varied, ...others.slice(0, count - varied.length)];
}

/** A word of one's own is like no other. */
function familyOf(id: string): string {
  return isFeelingId(id) ? FEELINGS[id].family : id;
}
