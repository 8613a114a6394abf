import { FEELINGS, isFeelingId, type Family, type FeelingId } from './feelings';

/** How many of one family an offer may hold, as long as there are others. */
const PER_FAMILY = 2;

/**
 * The next words to offer, the first of those that wait, but not many shades of one feeling. Where only one family
 * is left it is offered all the same, so that every word comes in its turn.
 *
 * @param waiting the words that were not offered yet, the nearest first
 * @param beside words that stand beside the offer anyway and count for the variety
 */
export function offerWords(
  waiting: readonly FeelingId[],
  beside: readonly string[],
  count: number,
): FeelingId[] {
  const perFamily = new Map<Family, number>();
  const add = (id: FeelingId) => {
    const { family } = FEELINGS[id];
    perFamily.set(family, (perFamily.get(family) ?? 0) + 1);
  };
  beside.filter(isFeelingId).forEach(add);

  const varied: FeelingId[] = [];
  for (const id of waiting) {
    if (varied.length === count) return varied;
    if ((perFamily.get(FEELINGS[id].family) ?? 0) >= PER_FAMILY) continue;
    add(id);
    varied.push(id);
  }
  const others = waiting.filter((id) => !varied.includes(id));
  return [...varied, ...others.slice(0, count - varied.length)];
}
