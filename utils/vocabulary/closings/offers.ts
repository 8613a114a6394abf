import type { Answers } from '../../checkin/check-in';
import { comesNowAndThen } from '../../checkin/now-and-then';
import { listFamilies } from './closings';
import { FAMILY_SIDES, type ClosingFamily } from './closing-families';
import type { ContextId } from '../contexts';
import { isGrave } from '../grave';
import { toCurrentId } from '../custom/custom-vocabulary';
import type { NEEDS } from '../needs';

/** What may be done next, once a check-in is kept: to say it, to see how others might put it, to look back, to find support. */
export const OFFERS = ['say', 'example', 'lookBack', 'support'] as const;

export type Offer = (typeof OFFERS)[number];

/** What was kept before this one, as far as an offer goes by it. */
export interface Before {
  checkIns: number;
  days: number;
  /** Whether one of its feelings was never said before. */
  isNewWord: boolean;
}

/** Nothing to look back at yet: one check-in or two a day, for some days. */
const DAYS_TO_LOOK_BACK = 5;

/** So many check-ins may be somebody's first tries. */
const FIRST_FEW = 3;

/** From here on a place without a word is good news by itself. */
const GOOD_FROM = 0.3;

/** Feelings that are about somebody as often as not. */
const TOWARDS_SOMEONE: ReadonlySet<ClosingFamily> = new Set([
  'loneliness',
  'longing',
  'anger',
  'hurt',
  'love',
  'belonging',
  'gratitude',
]);

const SOMEONE: readonly string[] = ['partner', 'family', 'friends', 'children'] satisfies ContextId[];

const FROM_SOMEONE: ReadonlySet<string> = new Set([
  'to_be_heard',
  'closeness',
  'touch',
  'company',
  'help',
  'honesty',
  'kind_word',
  'peace_made',
] satisfies (typeof NEEDS)[number][]);

/** The one quiet offer that fits best: the first that does, in this order. */
export function chooseOffer(answers: Answers, { checkIns, days, isNewWord }: Before): Offer {
  if (isSupportFirst(answers)) return 'support';
  if (isForSomeone(answers)) return 'say';
  if (checkIns >= FIRST_FEW && isGood(answers) && comesNowAndThen('good', checkIns)) return 'say';
  if (checkIns < FIRST_FEW || isNewWord) return 'example';
  return days >= DAYS_TO_LOOK_BACK ? 'lookBack' : 'example';
}

/** Whether nothing but good was said: somebody may hear of that, too, and not only of what is hard. */
export function isGood(answers: Answers): boolean {
  const sides = listFamilies(answers).map((family) => FAMILY_SIDES[family]);
  if (sides.length === 0) return (answers.pleasantness ?? 0) >= GOOD_FROM;
  return sides.every((side) => side === 'pleasant') && (answers.pleasantness ?? 1) > 0;
}

/** Whether a feeling was said beside which the way to people who listen comes before all else. */
export function isSupportFirst({ feelings }: Pick<Answers, 'feelings'>): boolean {
  return feelings.some(({ word }) => isGrave(toCurrentId(word)));
}

/** Whether there is somebody to say it to, and something that one says to somebody. */
function isForSomeone(answers: Answers): boolean {
  if (answers.needs.some((need) => FROM_SOMEONE.has(need))) return true;
  const families = listFamilies(answers);
  // Whoever is lonely has named nobody, and would be helped most by somebody who knows.
  if (families.includes('loneliness')) return true;
  return (
    answers.about.some((context) => SOMEONE.includes(toCurrentId(context))) &&
    families.some((family) => TOWARDS_SOMEONE.has(family))
  );
}
