import type { Texts } from '../texts/read-texts';
import type { Tone } from './manner';
import { familyOf } from './wording/families';
import { pick, readFirst } from './wording/wording';
import type { Relation } from './relations';
import type { Tint } from './wording/speech';

interface Asked {
  relation: Relation;
  tone: Tone;
  tint: Tint;
  /** The feeling it is asked with; "" where there is none. */
  word: string;
  /** Whether it is about anything, and about the one who is told, too. */
  isAbout: boolean;
  isAboutYou: boolean;
  turn: number;
  /** What is said already, and is not said twice: “a bit”. */
  avoid?: string | undefined;
}

const CLOSE: ReadonlySet<Relation> = new Set(['partner', 'family', 'friend']);

/** What each need can follow from, in one breath: families of feelings, with a “+”, and single ones. From all else it does not follow. */
const BAD_NEEDS: Readonly<Record<string, string>> = {
  rest: '+tiredness +pressure +despair +sadness +rough',
  sleep: '+tiredness +pressure +rough',
  to_be_heard:
    '+despair +sadness +loneliness +longing +fear +pressure +anger +hurt +shame +doubt +mixed +rough torn',
  closeness: '+despair +sadness +loneliness +fear hurt let_down',
  touch:
    '+despair +sadness +loneliness +longing +fear hurt let_down +tiredness overwhelmed tense +shame fragile vulnerable',
  some_space: '+anger +pressure +tiredness +hurt +rough quiet',
  quiet_time: '+pressure +tiredness +anger +rough quiet',
  company: '+sadness +loneliness +despair +fear +longing bored empty flat',
  help: '+pressure +despair +tiredness stuck lost +rough',
  honesty: '+hurt +shame suspicious unsure torn distant cut_off resentful guilty angry lonely',
  time: '+doubt hurt let_down +pressure +despair grieving torn +mixed shaken +rough',
  movement: '+pressure +fear +sadness stuck bored flat angry frustrated +rough',
  fresh_air: '+pressure +fear +sadness stuck bored flat angry frustrated +rough tired',
  food: 'lonely tired bored worn_out drained homesick',
  fun: 'bored flat low tense lonely',
  kind_word:
    '+sadness +shame +despair +loneliness +fear hurt let_down +pressure not_good_enough insecure fragile +rough',
  to_understand: 'confused puzzled torn +mixed lost blank numb unsure shocked empty',
  peace_made: 'angry furious annoyed resentful bitter hurt guilty regretful sorry ashamed',
  safety: '+fear vulnerable insecure exposed shaken',
  respect: 'humiliated hurt resentful frustrated angry furious let_down',
  to_cry: '+sadness +despair +loneliness hurt let_down +longing overwhelmed',
  a_say: 'angry furious annoyed frustrated resentful overwhelmed left_out trapped',
  to_let_go: 'resentful bitter guilty regretful hurt angry embarrassed ashamed',
  to_be_of_use: 'worthless lonely empty low',
  order: 'overwhelmed under_pressure rushed distracted lost stuck',
};

const GOOD_NEEDS: Readonly<Record<string, string>> = {
  closeness: '+love happy grateful wanted needed understood safe content relieved +fine',
  touch: '+love happy joyful elated thrilled delighted grateful relieved proud',
  company: 'happy excited cheerful joyful playful energetic adventurous +fine',
  fun: '+joy energetic adventurous eager +fine proud',
  food: 'happy joyful relieved thrilled delighted elated proud cheerful +fine',
  movement: 'energetic alive happy excited +fine cheerful',
  fresh_air: 'energetic alive happy +fine cheerful calm',
  to_be_heard: 'excited thrilled delighted elated relieved proud inspired fascinated amazed',
  quiet_time: 'calm peaceful content relaxed cosy at_ease',
  rest: 'relieved satisfied content',
  time: 'in_love close fond',
  to_be_of_use: 'useful grateful energetic',
};

/** What a doctor is not asked for in a breath with how one feels. */
const OF_A_DAY = new Set(['movement', 'fresh_air', 'food', 'order', 'to_be_of_use', 'time', 'respect']);

/** What is no news to a child that hears of something nice. */
const DULL = new Set(['order', 'sleep', 'some_space', 'rest', 'time']);

function follows(need: string, { word, tint, relation }: Asked): boolean {
  const family = familyOf(word);
  if (family === null) return true;
  // A child is asked for what is nice to do, and a doctor for help with whatever it is.
  if (relation === 'child') return tint === 'bad' || (tint === 'good' && !DULL.has(need));
  if (relation === 'doctor' && need === 'help') return tint === 'bad';
  if (relation === 'doctor' && OF_A_DAY.has(need)) return false;
  const from = (tint === 'good' ? GOOD_NEEDS : BAD_NEEDS)[need]?.split(' ') ?? [];
  return from.includes(`+${family}`) || from.includes(word);
}

/** What one would like, as something that whoever is told can do; "" where nothing of it is theirs to do. */
export function askFor(needs: readonly string[], asked: Asked, texts: Texts): string {
  // A say in what? Where it is about nothing, there is nothing to have one in.
  const asking = needs.filter((need) => (need !== 'a_say' || asked.isAbout) && follows(need, asked));
  const wordings = readFirst(
    texts,
    asking.flatMap((need) => listKeys(need, asked)),
  );
  const repeated = asked.avoid?.replace('{x}', '').trim();
  const others = wordings.filter((wording) => !repeated || !wording.includes(repeated));
  return pick(others.length > 0 ? others : wordings, asked.turn);
}

function listKeys(need: string, { relation, tone, tint, isAboutYou }: Asked): string[] {
  const want = `want_${need}`;
  const isClose = CLOSE.has(relation);
  if (tint === 'good') {
    // Somebody who is nobody yet is asked for nothing; it is said what would be good.
    if (relation === 'nobody') return [`${want}_good_nobody`];
    const generic = isClose ? [`${want}_good`] : [];
    return [`${want}_good_${relation}`, ...generic, ...(relation === 'child' ? [`${want}_child`] : [])];
  }
  return [
    ...(tone === 'short' && isClose ? [`${want}_short_${relation}`] : []),
    ...(isAboutYou && isClose ? [`${want}_you`] : []),
    ...(tone === 'short' && isClose ? [`${want}_short`] : []),
    ...(relation === 'nobody' ? [want] : [`${want}_${relation}`]),
    ...(isClose ? [`${want}_close`] : []),
  ];
}
