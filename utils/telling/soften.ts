import { CLOSING_FAMILIES, type ClosingFamily } from '../vocabulary/closing-families';
import { isFeelingId } from '../vocabulary/feelings';
import type { Relation } from './relations';
import { speechOf } from './speech';

/** What somebody at work need not hear by its name. Whoever tells them all the same can write it. */
const NOT_AT_WORK = new Set(
  `terrified panicked spiteful disgusted full_of_dread jealous envious humiliated ashamed self_conscious exposed
  vulnerable insecure not_good_enough heartbroken desperate trapped helpless miserable tearful in_despair hopeless
  defeated lonely unloved worthless broken lost withdrawn distant cut_off homesick missing_someone longing regretful
  resigned empty numb weak fragile sulky dazed blank resentful bitter heavy_hearted low guilty bittersweet afraid hurt
  silly alive passionate loved in_love attracted wanted needed protective close tender fond compassionate warm held
  safe at_home cosy gentle whole dreamy comforted forgiven`.split(/\s+/),
);

/** What a child hears: a word that it knows, of something that it need not carry. */
const FOR_A_CHILD = {
  despair: 'sad',
  sadness: 'sad',
  loneliness: 'sad',
  longing: 'sad',
  fear: 'worried',
  pressure: 'rough_day',
  anger: 'grumpy',
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

const CHILD_KNOWS = new Set(
  `sad angry annoyed grumpy worried nervous tired sleepy sorry surprised happy cheerful excited proud brave strong lucky silly
  playful loved calm relaxed cosy curious determined shy quiet thoughtful safe relieved touched thrilled grateful amazed`.split(
    /\s+/,
  ),
);

/** The word for a feeling that somebody in this relation is told: who is close hears it as it is. */
export function soften(word: string, relation: Relation): string {
  if (!isFeelingId(word)) return word;
  if (relation === 'child') return CHILD_KNOWS.has(word) ? word : FOR_A_CHILD[CLOSING_FAMILIES[word]];
  if (relation !== 'work' || !NOT_AT_WORK.has(word)) return word;
  return speechOf(word).tint === 'good' ? 'good_mood' : 'rough_time';
}

/** Whether somebody at work hears less than was felt. */
export function isKeptGeneral(words: readonly string[], relation: Relation): boolean {
  return relation === 'work' && words.some((word) => soften(word, relation) !== word);
}
