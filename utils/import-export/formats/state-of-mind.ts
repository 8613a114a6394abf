import type { ContextId } from '../../vocabulary/contexts';
import type { FeelingId } from '../../vocabulary/feelings';

/** The labels of the state-of-mind code system, each with those of our feelings that it is closest to. */
const LABELS = {
  amazed: ['amazed', 'in_awe', 'fascinated', 'inspired'],
  amused: ['amused', 'playful', 'silly'],
  angry: ['angry', 'furious', 'outraged', 'spiteful', 'resentful', 'bitter'],
  annoyed: ['annoyed', 'impatient', 'sulky'],
  anxious: ['anxious', 'nervous', 'on_edge', 'uneasy', 'tense', 'restless', 'full_of_dread', 'keyed_up'],
  ashamed: ['ashamed', 'humiliated', 'not_good_enough', 'worthless', 'exposed'],
  brave: ['brave', 'strong', 'determined', 'adventurous', 'open'],
  calm: ['calm', 'relaxed', 'at_ease', 'steady', 'unhurried', 'patient', 'quiet'],
  confident: ['confident', 'safe', 'trusting', 'clear_headed'],
  content: ['content', 'comfortable', 'cosy', 'at_home', 'whole', 'rested', 'accepted', 'included'],
  disappointed: ['disappointed', 'let_down', 'regretful'],
  discouraged: ['discouraged', 'defeated', 'resigned', 'stuck', 'helpless'],
  disgusted: ['disgusted'],
  drained: ['drained', 'tired', 'worn_out', 'burnt_out', 'sluggish', 'sleepy', 'weak'],
  embarrassed: ['embarrassed', 'awkward', 'self_conscious', 'shy'],
  excited: ['excited', 'thrilled', 'enthusiastic', 'eager', 'elated', 'energetic'],
  frustrated: ['frustrated', 'torn', 'stubborn'],
  grateful: ['grateful', 'appreciated', 'touched', 'lucky'],
  guilty: ['guilty', 'sorry'],
  happy: ['happy', 'cheerful', 'light_hearted', 'alive', 'free'],
  hopeful: ['hopeful'],
  hopeless: ['hopeless', 'in_despair', 'desperate', 'trapped'],
  indifferent: ['indifferent', 'numb', 'flat', 'bored', 'empty', 'blank', 'neutral', 'distant'],
  irritated: ['irritated', 'grumpy', 'defensive'],
  jealous: ['jealous', 'envious'],
  joyful: ['joyful', 'delighted'],
  lonely: ['lonely', 'left_out', 'unloved', 'cut_off', 'homesick', 'missing_someone', 'withdrawn'],
  overwhelmed: ['overwhelmed', 'confused', 'speechless'],
  passionate: ['passionate', 'in_love', 'attracted', 'creative'],
  peaceful: ['peaceful', 'gentle', 'tender', 'comforted', 'held'],
  proud: ['proud', 'respected', 'useful'],
  relieved: ['relieved', 'forgiven', 'understood', 'listened_to'],
  sad: ['sad', 'miserable', 'low', 'heavy_hearted', 'tearful', 'grieving', 'hurt', 'heartbroken', 'broken'],
  satisfied: ['satisfied'],
  scared: ['afraid', 'terrified', 'panicked', 'shaken', 'fragile', 'vulnerable'],
  stressed: ['under_pressure', 'rushed'],
  surprised: ['surprised', 'shocked', 'dazed', 'puzzled', 'curious'],
  worried: ['worried', 'insecure', 'unsure', 'cautious', 'suspicious', 'guarded', 'sceptical'],
} as const satisfies Record<string, readonly FeelingId[]>;

/** The associations of the code system by what stands for them with us; the others come in under their own name. */
const ASSOCIATIONS = {
  work: 'work',
  partner: 'partner',
  family: 'family',
  friends: 'friends',
  children: 'family',
  health: 'health',
  sleep: 'health',
  money: 'money',
  news: 'currentEvents',
  future: null,
  home: null,
  myself: 'identity',
} as const satisfies Record<ContextId, string | null>;

const LABEL_BY_FEELING = new Map(
  Object.entries(LABELS).flatMap(([label, feelings]) =>
    feelings.map((feeling): [string, string] => [feeling, label]),
  ),
);

/** The label that is closest to a feeling, or null: not every feeling has one. */
export function findLabel(feeling: string): string | null {
  return LABEL_BY_FEELING.get(feeling) ?? null;
}

export function findAssociation(context: string): string | null {
  return new Map<string, string | null>(Object.entries(ASSOCIATIONS)).get(context) ?? null;
}

const CLASSES = [
  'veryUnpleasant',
  'unpleasant',
  'slightlyUnpleasant',
  'neutral',
  'slightlyPleasant',
  'pleasant',
  'veryPleasant',
] as const;

/** In which of seven equal parts of the scale a valence lies. */
export function classifyValence(valence: number): (typeof CLASSES)[number] {
  const part = Math.min(6, Math.max(0, Math.floor(((valence + 1) * 7) / 2)));
  return CLASSES[part] ?? 'neutral';
}
