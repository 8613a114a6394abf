import type { ClosingFamily } from './closing-families';
import type { EVERYDAY } from '../entry-ways/everyday';
import type { Region } from '../mood-field/region';
import type { STORIES } from '../entry-ways/stories';

type Word = keyof typeof EVERYDAY | keyof typeof STORIES;

/**
 * What is answered to a word that is no feeling yet, where nobody went on from it: the family of what it says by itself, and
 * not of what it may lead to. Of some it says no more than on which side of the field it is, of others not even that.
 */
const CLOSINGS_OF_WORDS = {
  fine: 'any',
  okay: 'any',
  good: 'gratitude',
  great: 'joy',
  so_so: 'any',
  meh: 'emptiness',
  bad: 'unpleasant_low',
  not_great: 'unpleasant_low',
  crap: 'unpleasant_low',
  stressed: 'pressure',
  busy: 'pressure',
  down: 'sadness',
  upset: 'sadness',
  off: 'doubt',
  not_myself: 'doubt',
  fed_up: 'anger',
  wound_up: 'unrest',
  wired: 'unrest',
  all_over_the_place: 'pressure',
  a_mess: 'unpleasant_high',
  pissed_off: 'anger',
  numb_ish: 'emptiness',
  on_autopilot: 'emptiness',
  in_my_head: 'doubt',
  so_done: 'tiredness',
  hanging_in_there: 'tiredness',
  cant_complain: 'any',
  same_as_always: 'emptiness',
  weird: 'doubt',
  rough: 'unpleasant_low',
  emotional: 'bareness',
  under_the_weather: 'tiredness',
  nothing: 'emptiness',
  on_a_roll: 'joy',
  getting_there: 'hope',
  ignored: 'loneliness',
  disrespected: 'anger',
  judged: 'hurt',
  betrayed: 'hurt',
  rejected: 'hurt',
  abandoned: 'loneliness',
  used: 'hurt',
  controlled: 'anger',
  blamed: 'hurt',
  lied_to: 'anger',
  criticised: 'hurt',
  misunderstood: 'loneliness',
  unappreciated: 'hurt',
  excluded: 'loneliness',
  attacked: 'fear',
  bullied: 'hurt',
  cheated: 'anger',
  cheated_on: 'hurt',
  interrupted: 'anger',
  overlooked: 'hurt',
  patronised: 'anger',
  manipulated: 'anger',
  neglected: 'loneliness',
  pushed: 'pressure',
  threatened: 'fear',
  dismissed: 'hurt',
  mocked: 'hurt',
  taken_for_granted: 'hurt',
  compared: 'hurt',
  replaced: 'hurt',
  smothered: 'pressure',
  nagged: 'anger',
} as const satisfies Record<Word, ClosingFamily | Region>;

/** Null for a word of another version, which says nothing here. */
export function closingOfWord(id: string): ClosingFamily | Region | null {
  return isKnown(id) ? CLOSINGS_OF_WORDS[id] : null;
}

function isKnown(id: string): id is Word {
  return Object.hasOwn(CLOSINGS_OF_WORDS, id);
}
