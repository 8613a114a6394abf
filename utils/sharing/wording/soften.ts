import { CLOSING_FAMILIES, type ClosingFamily } from '../../vocabulary/closings/closing-families';
import { isFeelingId } from '../../vocabulary/feelings';
import type { Relation } from '../relations';
import { speechOf } from './speech';

/** What somebody at work need not hear by its name. Whoever tells them all the same can write it. */
const FAMILIES_NOT_AT_WORK = new Set<ClosingFamily>([
  'despair',
  'sadness',
  'loneliness',
  'longing',
  'shame',
  'bareness',
  'hurt',
]);
const NOT_AT_WORK = new Set(
  `terrified panicked full_of_dread afraid spiteful disgusted resentful bitter outraged furious impatient grumpy sulky trapped
  lost suspicious sceptical resigned indifferent empty numb dazed blank weak bittersweet protective`.split(
    /\s+/,
  ),
);
const ALL_THE_SAME_AT_WORK = new Set(['sad', 'discouraged', 'disappointed']);

/** What of good news one tells somebody at work by its name. */
const GOOD_AT_WORK = new Set(
  `happy delighted thrilled excited enthusiastic energetic eager determined confident proud satisfied lucky amused inspired
  creative hopeful useful respected included appreciated touched grateful relieved listened_to rested cheerful calm relaxed
  curious fascinated`.split(/\s+/),
);

/** …and a doctor: what says how one has been. */
const GOOD_AT_DOCTOR = new Set(
  `happy cheerful energetic confident strong hopeful loved safe relaxed calm peaceful
  rested steady clear_headed grateful`.split(/\s+/),
);

/** What nobody says of themselves to a doctor, and what is said instead. */
const ONE_AT_DOCTOR: ReadonlyMap<string, string> = new Map([
  ['sulky', 'irritated'],
  ['grumpy', 'irritated'],
]);

/** What a child hears: a word that it knows, of something that it need not carry. */
const FOR_A_CHILD = {
  despair: 'sad',
  sadness: 'sad',
  loneliness: 'sad',
  longing: 'sad',
  fear: 'worried',
  unrest: 'rough_day',
  pressure: 'rough_day',
  standstill: 'rough_day',
  anger: 'angry',
  hurt: 'sad',
  shame: 'rough_day',
  bareness: 'rough_day',
  emptiness: 'tired',
  tiredness: 'tired',
  doubt: 'rough_day',
  calm: 'calm',
  gratitude: 'happy',
  joy: 'happy',
  love: 'happy',
  belonging: 'happy',
  strength: 'strong',
  hope: 'excited',
  wonder: 'happy',
  mixed: 'rough_day',
} as const satisfies Record<ClosingFamily, string>;

/** What is another word to a child than to its family. */
const ONE_FOR_A_CHILD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    irritated: 'annoyed',
    frustrated: 'annoyed',
    impatient: 'annoyed',
    sulky: 'grumpy',
    defensive: 'grumpy',
    stubborn: 'determined',
    respected: 'happy',
    useful: 'happy',
    hopeful: 'happy',
    inspired: 'happy',
    creative: 'playful',
    nostalgic: 'thoughtful',
    wistful: 'thoughtful',
    dazed: 'tired',
    neutral: 'neutral',
    mixed: 'thoughtful',
    torn: 'thoughtful',
    bittersweet: 'thoughtful',
    cautious: 'thoughtful',
    speechless: 'surprised',
    blank: 'tired',
  }),
);

const CHILD_KNOWS = new Set(
  `sad angry annoyed grumpy worried nervous tired sleepy sorry surprised happy cheerful excited proud brave strong lucky silly
  playful loved calm relaxed cosy determined shy quiet thoughtful grateful`.split(/\s+/),
);

/** The word for a feeling that somebody in this relation is told: who is close hears it as it is. */
export function soften(word: string, relation: Relation): string {
  if (!isFeelingId(word)) return word;
  if (relation === 'child') {
    return CHILD_KNOWS.has(word) ? word : (ONE_FOR_A_CHILD.get(word) ?? FOR_A_CHILD[CLOSING_FAMILIES[word]]);
  }
  const isGood = speechOf(word).tint === 'good';
  if (relation === 'doctor') {
    if (!isGood) return ONE_AT_DOCTOR.get(word) ?? word;
    return GOOD_AT_DOCTOR.has(word) ? word : 'good_mood';
  }
  if (relation !== 'work') return word;
  if (isGood) return GOOD_AT_WORK.has(word) ? word : 'good_mood';
  const isKept = FAMILIES_NOT_AT_WORK.has(CLOSING_FAMILIES[word]) && !ALL_THE_SAME_AT_WORK.has(word);
  return isKept || NOT_AT_WORK.has(word) ? 'rough_time' : word;
}

/** Whether somebody at work hears less than was felt. */
export function isKeptGeneral(words: readonly string[], relation: Relation): boolean {
  return relation === 'work' && words.some((word) => soften(word, relation) !== word);
}
