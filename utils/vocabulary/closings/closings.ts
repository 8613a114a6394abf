import type { Answers } from '../../checkin/check-in';
import { PARTS_OF_DAY, type PartOfDay } from '../../time/part-of-day';
import { CLOSING_FAMILIES, FAMILY_SIDES, type ClosingFamily } from './closing-families';
import { closingOfWord } from './closing-of-words';
import { isFeelingId } from '../feelings';
import { toCurrentId } from '../custom/custom-vocabulary';
import { MIDDLE_RADIUS, toRegion, type Region } from '../mood-field/region';

/** What a line answers: the family of what was said, else where the mark was, else that something was noticed in the body. */
export type ClosingKind = ClosingFamily | Region | 'body';

/** When a line is said: at any hour, at one part of the day, or for a mark on the other side than the feeling. */
type ClosingTag = PartOfDay | 'across';

const TAGS: readonly ClosingTag[] = [...PARTS_OF_DAY, 'across'];

interface Closing {
  kind: string;
  tag: ClosingTag | null;
}

interface Moment {
  part: PartOfDay;
  /** How many check-ins were kept before. */
  turn: number;
}

/** One for the hour comes each fifth time: often enough to be noticed, and no kind has so many lines that some never come. */
const TIMED_EVERY = 5;

/** What the id of a line says of it: `sadness_01`, `sadness_night_01`. */
export function readClosingId(id: string): Closing {
  const name = id.replace(/_\d+$/, '');
  const tag = TAGS.find((other) => name.endsWith(`_${other}`)) ?? null;
  return { kind: tag === null ? name : name.slice(0, -tag.length - 1), tag };
}

/**
 * The id of a line that answers what was said. Turn by turn it is another one; one for the hour comes now and then between
 * them.
 *
 * @param ids of the texts named `closings`
 */
export function chooseClosing(answers: Answers, { part, turn }: Moment, ids: Iterable<string>): string {
  const kind = toClosingKind(answers);
  const ofKind = [...ids].filter((id) => id.startsWith(`${kind}_`));
  const tagged = (tag: ClosingTag | null) => ofKind.filter((id) => readClosingId(id).tag === tag);

  if (liesAcross(kind, answers)) return pick(tagged('across'), turn);
  const timed = turn % TIMED_EVERY === 0 ? tagged(part) : [];
  return timed.length > 0 ? pick(timed, turn / TIMED_EVERY) : pick(tagged(null), turn);
}

function pick(ids: readonly string[], turn: number): string {
  return ids[turn % ids.length] ?? '';
}

/** Of several feelings the strongest counts, then the first; where pleasant and unpleasant ones stand together, that does. */
export function toClosingKind(answers: Answers): ClosingKind {
  const families = listFamilies(answers);
  const [first] = families;
  if (first === undefined) return toKindWithoutFamily(answers);
  const sides = new Set(families.map((family) => FAMILY_SIDES[family]));
  return sides.has('pleasant') && sides.has('unpleasant') ? 'mixed' : first;
}

function toKindWithoutFamily(answers: Answers): ClosingKind {
  const { everyday, body, pleasantness, energy } = answers;
  if (pleasantness !== null || energy !== null || answers.unsure) return toRegion(answers);
  const said = everyday.map(closingOfWord).findLast((kind) => kind !== null);
  // Where cues may lead is a guess, and nobody is answered by one.
  return said ?? (body.length > 0 ? 'body' : toRegion(answers));
}

/** The families of what was said, that of the strongest feeling first; without a feeling, that of the newest word. */
export function listFamilies({
  feelings,
  everyday,
}: Pick<Answers, 'feelings' | 'everyday'>): ClosingFamily[] {
  if (feelings.length === 0) {
    return everyday
      .toReversed()
      .map(closingOfWord)
      .filter((kind) => kind !== null)
      .filter(isFamily);
  }
  return feelings
    .toSorted((a, b) => (b.intensity ?? UNSAID) - (a.intensity ?? UNSAID))
    .map(({ word }) => toCurrentId(word))
    .filter(isFeelingId)
    .map((id) => CLOSING_FAMILIES[id]);
}

/** How strong a feeling is taken to be of which nothing was said. */
const UNSAID = 2;

function liesAcross(kind: ClosingKind, { pleasantness }: Answers): boolean {
  const side = isFamily(kind) ? FAMILY_SIDES[kind] : null;
  if (side === null || pleasantness === null || Math.abs(pleasantness) < MIDDLE_RADIUS) return false;
  return side === 'pleasant' ? pleasantness < 0 : pleasantness > 0;
}

function isFamily(kind: ClosingKind): kind is ClosingFamily {
  return Object.hasOwn(FAMILY_SIDES, kind);
}
