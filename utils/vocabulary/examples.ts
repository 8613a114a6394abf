import type { Answers } from '../checkin/check-in';
import type { ClosingFamily } from './closings/closing-families';
import { toClosingKind } from './closings/closings';
import { toRegion, type Region } from './mood-field/region';

interface Example {
  region: Exclude<Region, 'any'>;
  /** The families of the feelings that are said. */
  of: readonly ClosingFamily[];
  voice: 'man' | 'woman';
  situation: 'work' | 'parenthood' | 'friendship' | 'illness' | 'love' | 'shame';
}

/** People who said how they were; what they said stands in the texts named `examples`. Men and women take turns. */
export const EXAMPLES = {
  bus_driver: { region: 'unpleasant_high', of: ['anger', 'fear'], voice: 'man', situation: 'work' },
  night_nurse: { region: 'unpleasant_high', of: ['anger', 'shame'], voice: 'woman', situation: 'work' },
  new_father: { region: 'unpleasant_high', of: ['fear'], voice: 'man', situation: 'parenthood' },
  late_son: { region: 'unpleasant_high', of: ['anger', 'fear'], voice: 'woman', situation: 'parenthood' },
  jealous_man: { region: 'unpleasant_high', of: ['hurt'], voice: 'man', situation: 'love' },
  before_the_scan: { region: 'unpleasant_high', of: ['fear'], voice: 'woman', situation: 'illness' },
  after_the_funeral: { region: 'unpleasant_high', of: ['hurt'], voice: 'man', situation: 'friendship' },
  frozen_student: {
    region: 'unpleasant_high',
    of: ['bareness', 'shame'],
    voice: 'woman',
    situation: 'shame',
  },
  reading_aloud: { region: 'unpleasant_high', of: ['bareness', 'shame'], voice: 'man', situation: 'shame' },
  worn_thin: {
    region: 'unpleasant_high',
    of: ['tiredness', 'pressure'],
    voice: 'woman',
    situation: 'illness',
  },
  ten_things: { region: 'unpleasant_high', of: ['pressure'], voice: 'man', situation: 'parenthood' },
  two_of_these: { region: 'unpleasant_high', of: ['pressure'], voice: 'woman', situation: 'work' },
  not_about_you: { region: 'unpleasant_high', of: ['unrest', 'anger'], voice: 'man', situation: 'love' },
  walk_instead: { region: 'unpleasant_high', of: ['unrest'], voice: 'woman', situation: 'friendship' },
  quiet_for_a_week: { region: 'unpleasant_high', of: ['hurt'], voice: 'man', situation: 'work' },
  before_me: { region: 'unpleasant_high', of: ['hurt'], voice: 'woman', situation: 'friendship' },
  lost_job: { region: 'unpleasant_low', of: ['despair', 'shame'], voice: 'man', situation: 'work' },
  bag_of_flour: { region: 'unpleasant_low', of: ['tiredness'], voice: 'woman', situation: 'work' },
  quiet_flat: {
    region: 'unpleasant_low',
    of: ['longing', 'loneliness'],
    voice: 'man',
    situation: 'parenthood',
  },
  tidy_room: { region: 'unpleasant_low', of: ['longing'], voice: 'woman', situation: 'parenthood' },
  her_name: { region: 'unpleasant_low', of: ['sadness', 'loneliness'], voice: 'man', situation: 'love' },
  sad_with_me: { region: 'unpleasant_low', of: ['sadness'], voice: 'woman', situation: 'love' },
  new_town: {
    region: 'unpleasant_low',
    of: ['loneliness', 'longing'],
    voice: 'man',
    situation: 'friendship',
  },
  never_alone: { region: 'unpleasant_low', of: ['loneliness'], voice: 'woman', situation: 'friendship' },
  after_surgery: { region: 'unpleasant_low', of: ['bareness', 'fear'], voice: 'man', situation: 'illness' },
  tired_of_brave: { region: 'unpleasant_low', of: ['tiredness'], voice: 'woman', situation: 'illness' },
  hidden_letters: { region: 'unpleasant_low', of: ['shame'], voice: 'man', situation: 'shame' },
  not_busy: { region: 'unpleasant_low', of: ['shame', 'loneliness'], voice: 'woman', situation: 'shame' },
  since_march: { region: 'unpleasant_low', of: ['sadness'], voice: 'man', situation: 'love' },
  bins_and_bills: {
    region: 'unpleasant_low',
    of: ['loneliness', 'longing'],
    voice: 'woman',
    situation: 'love',
  },
  stay_a_bit: { region: 'unpleasant_low', of: ['despair'], voice: 'man', situation: 'friendship' },
  can_i_come_over: { region: 'unpleasant_low', of: ['despair'], voice: 'woman', situation: 'friendship' },
  saying_it: { region: 'unpleasant_low', of: ['despair'], voice: 'man', situation: 'illness' },
  one_person: { region: 'unpleasant_low', of: ['despair'], voice: 'woman', situation: 'work' },
  beside_you: { region: 'unpleasant_low', of: ['emptiness'], voice: 'man', situation: 'love' },
  all_laughing: { region: 'unpleasant_low', of: ['emptiness'], voice: 'woman', situation: 'friendship' },
  a_bit_grey: { region: 'unpleasant_low', of: ['emptiness'], voice: 'man', situation: 'work' },
  does_that_happen: { region: 'unpleasant_low', of: ['emptiness'], voice: 'woman', situation: 'friendship' },
  where_it_goes: { region: 'unpleasant_low', of: ['standstill'], voice: 'man', situation: 'friendship' },
  do_not_fix_it: { region: 'unpleasant_low', of: ['standstill'], voice: 'woman', situation: 'parenthood' },
  asleep_in_the_chair: { region: 'unpleasant_low', of: ['tiredness'], voice: 'man', situation: 'love' },
  since_breakfast: { region: 'unpleasant_low', of: ['sadness'], voice: 'woman', situation: 'friendship' },
  proud_carpenter: { region: 'pleasant_high', of: ['strength'], voice: 'man', situation: 'work' },
  good_news: { region: 'pleasant_high', of: ['joy', 'hope'], voice: 'woman', situation: 'work' },
  on_the_stage: { region: 'pleasant_high', of: ['joy', 'strength'], voice: 'man', situation: 'parenthood' },
  in_the_sea: { region: 'pleasant_high', of: ['joy'], voice: 'woman', situation: 'parenthood' },
  at_seventy: { region: 'pleasant_high', of: ['love', 'joy'], voice: 'man', situation: 'love' },
  happy_and_scared: { region: 'pleasant_high', of: ['mixed'], voice: 'woman', situation: 'love' },
  old_friend: { region: 'pleasant_high', of: ['joy', 'belonging'], voice: 'man', situation: 'friendship' },
  all_clear: { region: 'pleasant_high', of: ['joy', 'gratitude'], voice: 'woman', situation: 'illness' },
  signed_up: { region: 'pleasant_high', of: ['hope'], voice: 'man', situation: 'work' },
  this_spring: { region: 'pleasant_high', of: ['hope'], voice: 'woman', situation: 'illness' },
  both_at_once: { region: 'pleasant_high', of: ['mixed'], voice: 'man', situation: 'parenthood' },
  they_clapped: { region: 'pleasant_high', of: ['strength'], voice: 'woman', situation: 'work' },
  out_of_the_rain: { region: 'pleasant_high', of: ['love'], voice: 'man', situation: 'love' },
  all_meeting: { region: 'pleasant_high', of: ['love'], voice: 'woman', situation: 'love' },
  at_the_lake: { region: 'pleasant_low', of: ['calm', 'love'], voice: 'man', situation: 'friendship' },
  the_kettle: {
    region: 'pleasant_low',
    of: ['belonging', 'gratitude'],
    voice: 'woman',
    situation: 'friendship',
  },
  old_father: { region: 'pleasant_low', of: ['belonging'], voice: 'man', situation: 'parenthood' },
  on_my_arm: { region: 'pleasant_low', of: ['calm', 'love'], voice: 'woman', situation: 'parenthood' },
  you_stayed: { region: 'pleasant_low', of: ['gratitude', 'belonging'], voice: 'man', situation: 'shame' },
  shared_load: { region: 'pleasant_low', of: ['gratitude'], voice: 'woman', situation: 'work' },
  held_hand: { region: 'pleasant_low', of: ['love'], voice: 'man', situation: 'illness' },
  forty_years: { region: 'pleasant_low', of: ['love'], voice: 'woman', situation: 'love' },
  telescope: { region: 'pleasant_low', of: ['wonder'], voice: 'man', situation: 'parenthood' },
  on_the_bridge: { region: 'pleasant_low', of: ['wonder', 'calm'], voice: 'woman', situation: 'friendship' },
  until_i_find_it: { region: 'unsure', of: ['doubt'], voice: 'man', situation: 'friendship' },
  no_word_needed: { region: 'unsure', of: ['doubt'], voice: 'woman', situation: 'friendship' },
  nobody_showed_me: { region: 'unsure', of: ['doubt'], voice: 'man', situation: 'parenthood' },
  give_me_a_minute: { region: 'unsure', of: ['doubt'], voice: 'woman', situation: 'love' },
} as const satisfies Record<string, Example>;

type ExampleId = keyof typeof EXAMPLES;

export const EXAMPLE_IDS = Object.keys(EXAMPLES).filter(isExampleId);

function isExampleId(id: string): id is ExampleId {
  return Object.hasOwn(EXAMPLES, id);
}

/**
 * Somebody who felt like that, about there as far as a man and a woman did; where nobody felt like that, who was about there, too;
 * and where nothing says where that was, who had no word either. None comes again before all of them were.
 *
 * @param turn how many check-ins were kept before
 */
export function chooseExample(answers: Answers, turn: number): ExampleId {
  const kind = toClosingKind(answers);
  const region = toRegion(answers);
  const alike = EXAMPLE_IDS.filter((id) => listFamiliesOf(id).some((family) => family === kind));
  const isThere = (id: ExampleId) => EXAMPLES[id].region === (region === 'any' ? 'unsure' : region);
  const alikeThere = alike.filter(isThere);
  const isBoth = new Set(alikeThere.map((id) => EXAMPLES[id].voice)).size === 2;
  const choices = [isBoth ? alikeThere : [], alike, EXAMPLE_IDS.filter(isThere)];
  const some = choices.find(({ length }) => length > 0) ?? EXAMPLE_IDS;
  return some[turn % some.length] ?? 'until_i_find_it';
}

function listFamiliesOf(id: ExampleId): readonly ClosingFamily[] {
  return EXAMPLES[id].of;
}
