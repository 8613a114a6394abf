import { speechOf } from './speech';
import { familyOf } from './families';

/** Families of which one feeling is said in a breath with one of the other, and single words. Most of one family would be said twice. */
const NEAR = new Set([
  'left_out lonely',
  'homesick lonely',
  'hurt let_down',
  'sadness loneliness',
  'sadness tiredness',
  'sadness hurt',
  'despair loneliness',
  'despair tiredness',
  'loneliness hurt',
  'loneliness tiredness',
  'fear loneliness',
  'pressure tiredness',
  'pressure fear',
  'fear sadness',
  'anger hurt',
  'anger tiredness',
  'hurt shame',
  'emptiness tiredness',
  'joy gratitude',
  'joy hope',
  'love joy',
  'love gratitude',
  'calm gratitude',
]);

/** What contradicts itself, and is one thought that people do have: the good one, and what stands beside it. */
const BUT: Readonly<Record<string, string>> = {
  relieved: 'sad tired worn_out drained disappointed guilty nervous',
  hopeful: 'sad tired nervous anxious worried afraid unsure overwhelmed low',
  excited: 'nervous anxious tired afraid unsure worried overwhelmed sad',
  happy: 'tired worn_out nervous overwhelmed sad worried',
  proud: 'tired worn_out nervous sad',
  grateful: 'tired sad overwhelmed worn_out low lonely',
  calm: 'tired sad',
};

/** What is said in words of its own, or is said only of something, is said alone. */
const ALONE = new Set(
  `outraged disgusted grumpy bored rushed defensive sulky loved in_love attracted close fond tender held protective touched
  lucky compassionate warm not_good_enough embarrassed humiliated ashamed confused shaken shocked furious terrified panicked`.split(
    /\s+/,
  ),
);

/** Whether a person would say the two in one breath. */
export function goTogether(one: string, other: string): boolean {
  if (BUT[one]?.split(' ').includes(other) || BUT[other]?.split(' ').includes(one)) return true;
  const [first, second] = [familyOf(one), familyOf(other)];
  if (ALONE.has(one) || ALONE.has(other) || speechOf(one).tint !== speechOf(other).tint) return false;
  const isNear = (a: string | null, b: string | null) => NEAR.has(`${a} ${b}`) || NEAR.has(`${b} ${a}`);
  return isNear(first, second) || isNear(one, other);
}
