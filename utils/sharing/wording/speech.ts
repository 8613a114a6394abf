import type { FeelingId } from '../../vocabulary/feelings';

/** After “I feel”, after “I’m”, after both, or as a clause of its own. */
export type Form = 'feel' | 'am' | 'both' | 'clause';

/**
 * What can be said of how much of it there is: `soft` takes “a bit” and “really”, `plain` only “really”, `extreme` only
 * “absolutely”, and `none` neither.
 */
type Degree = 'soft' | 'plain' | 'extreme' | 'none';

/** Whether it is of a moment or of some days. */
type Span = 'now' | 'lately';

export type Tint = 'bad' | 'good' | 'neither';

export interface Speech {
  tint: Tint;
  form: Form;
  degree: Degree;
  span: Span;
}

function bad(form: Form = 'feel', span: Span = 'lately', degree: Degree = 'soft'): Speech {
  return { tint: 'bad', form, degree, span };
}

function good(form: Form = 'both', degree: Degree = 'soft'): Speech {
  return { tint: 'good', form, degree, span: 'now' };
}

function neither(form: Form = 'feel', span: Span = 'now', degree: Degree = 'soft'): Speech {
  return { tint: 'neither', form, degree, span };
}

/** How each feeling is said in a sentence. Its word is in the texts named `telling`, or else its name. */
const SPEECH = {
  terrified: bad('both', 'now', 'extreme'),
  furious: bad('both', 'now', 'extreme'),
  panicked: bad('both', 'now', 'plain'),
  outraged: bad('am', 'now', 'extreme'),
  angry: bad('both', 'now'),
  spiteful: bad('feel', 'lately', 'none'),
  resentful: bad(),
  bitter: bad(),
  annoyed: bad('both', 'now'),
  irritated: bad('both', 'now'),
  grumpy: bad('both', 'now'),
  frustrated: bad('both'),
  impatient: bad('both'),
  disgusted: bad('both', 'now', 'plain'),
  afraid: bad('both', 'now'),
  full_of_dread: bad('feel', 'lately', 'none'),
  anxious: bad('both'),
  nervous: bad('both', 'now'),
  on_edge: bad('both'),
  worried: bad('both'),
  uneasy: bad(),
  under_pressure: bad('both'),
  overwhelmed: bad('both'),
  rushed: bad('feel'),
  tense: bad('both'),
  restless: bad('both'),
  jealous: bad(),
  envious: bad(),
  suspicious: bad('both'),
  sceptical: bad('both', 'now'),
  defensive: bad(),
  guarded: bad('both', 'lately', 'none'),
  embarrassed: bad('both', 'now'),
  humiliated: bad('feel', 'now', 'plain'),
  ashamed: bad('feel', 'now'),
  guilty: bad(),
  self_conscious: bad(),
  awkward: bad(),
  exposed: bad(),
  vulnerable: bad(),
  insecure: bad('both'),
  not_good_enough: bad('feel', 'lately', 'none'),
  hurt: bad('both', 'now'),
  heartbroken: bad('am', 'now', 'extreme'),
  shaken: bad('feel', 'now'),
  shocked: bad('am', 'now', 'plain'),
  desperate: bad('feel', 'lately', 'plain'),
  trapped: bad(),
  confused: bad('both'),
  puzzled: bad('both', 'now'),
  torn: bad('am', 'now'),
  stubborn: neither('am', 'now', 'none'),
  distracted: bad('both'),
  helpless: bad(),
  grieving: bad('am', 'now', 'none'),
  sad: bad('both'),
  miserable: bad('both', 'lately', 'plain'),
  low: bad(),
  heavy_hearted: bad(),
  tearful: bad('both'),
  in_despair: bad('am', 'now', 'none'),
  hopeless: bad(),
  discouraged: bad(),
  defeated: bad(),
  disappointed: bad('both', 'now'),
  let_down: bad(),
  left_out: bad(),
  lonely: bad(),
  unloved: bad(),
  worthless: bad('feel', 'lately', 'plain'),
  broken: bad('feel', 'lately', 'plain'),
  lost: bad(),
  stuck: bad(),
  withdrawn: bad('am', 'lately', 'none'),
  distant: bad(),
  cut_off: bad(),
  homesick: bad('both'),
  missing_someone: bad('am', 'lately', 'none'),
  longing: bad('clause', 'now', 'none'),
  regretful: bad('feel', 'now', 'none'),
  sorry: bad('am', 'now', 'plain'),
  resigned: bad('feel', 'lately', 'none'),
  indifferent: bad('feel', 'lately', 'none'),
  empty: bad(),
  numb: bad(),
  flat: bad(),
  bored: bad('both'),
  tired: bad('both'),
  worn_out: bad('both'),
  drained: bad('both'),
  burnt_out: bad('both'),
  sluggish: bad(),
  sleepy: neither('both'),
  weak: bad(),
  fragile: bad(),
  sulky: bad('am', 'now', 'none'),
  dazed: bad('am', 'now', 'none'),
  shy: bad(),
  unsure: bad('both', 'now'),
  cautious: neither('both'),
  neutral: neither('am', 'now', 'none'),
  mixed: neither('clause', 'now', 'none'),
  bittersweet: neither('clause', 'now', 'none'),
  wistful: neither(),
  nostalgic: neither(),
  thoughtful: neither('am', 'now', 'none'),
  keyed_up: neither('both'),
  speechless: neither('am', 'now', 'none'),
  blank: neither('clause', 'now', 'none'),
  quiet: neither('am', 'now', 'none'),
  surprised: neither('am'),
  happy: good(),
  joyful: good('feel', 'none'),
  delighted: good('am', 'extreme'),
  cheerful: good('feel'),
  light_hearted: good('feel'),
  elated: good('am', 'none'),
  thrilled: good('am', 'extreme'),
  excited: good(),
  enthusiastic: good(),
  energetic: good('feel', 'none'),
  alive: good('feel', 'plain'),
  passionate: good(),
  eager: good('am', 'none'),
  determined: good(),
  confident: good(),
  brave: good('feel'),
  strong: good('feel'),
  proud: good('am'),
  satisfied: good(),
  adventurous: good('am', 'none'),
  free: good('feel', 'plain'),
  lucky: good('feel'),
  amused: good('am'),
  playful: good('am', 'none'),
  silly: good('am', 'none'),
  amazed: good('am', 'extreme'),
  in_awe: good('am', 'none'),
  fascinated: good('am', 'extreme'),
  curious: good(),
  inspired: good('feel'),
  creative: good('am', 'none'),
  hopeful: good(),
  loved: good('feel', 'plain'),
  in_love: good('am', 'none'),
  attracted: good('am', 'none'),
  wanted: good('feel', 'plain'),
  needed: good('feel', 'plain'),
  useful: good('feel'),
  protective: neither('feel'),
  respected: good('feel', 'plain'),
  included: good('feel', 'plain'),
  appreciated: good('feel', 'plain'),
  touched: good('both', 'plain'),
  close: good('feel', 'plain'),
  grateful: good('am', 'plain'),
  relieved: good('both', 'plain'),
  tender: good('feel', 'none'),
  fond: good('am', 'plain'),
  compassionate: good('clause', 'none'),
  warm: good('feel', 'none'),
  trusting: good('feel', 'none'),
  understood: good('feel', 'plain'),
  listened_to: good('feel', 'plain'),
  accepted: good('feel', 'plain'),
  forgiven: good('feel', 'none'),
  comforted: good('feel', 'plain'),
  held: good('feel', 'plain'),
  safe: good('feel', 'plain'),
  at_home: good('feel', 'plain'),
  content: good('both', 'plain'),
  at_ease: good('feel', 'plain'),
  comfortable: good('feel'),
  cosy: good('feel', 'plain'),
  relaxed: good('feel'),
  calm: good('feel'),
  peaceful: good('feel', 'plain'),
  rested: good('feel', 'plain'),
  unhurried: good('feel', 'none'),
  patient: good('feel', 'plain'),
  gentle: good('am', 'none'),
  humble: good('feel', 'plain'),
  steady: good('feel'),
  clear_headed: good('feel'),
  open: good('am', 'none'),
  whole: good('feel', 'none'),
  dreamy: good('am', 'none'),
} as const satisfies Record<FeelingId, Speech>;

/** What a child or somebody at work is told instead of what is not theirs to carry. */
const INSTEAD = {
  rough_time: bad('am', 'lately', 'none'),
  rough_day: bad('am', 'now', 'none'),
  good_mood: good('am', 'none'),
} as const satisfies Record<string, Speech>;

/** A word of the person’s own. */
const OWN: Speech = neither();

const ALL: ReadonlyMap<string, Speech> = new Map(Object.entries({ ...SPEECH, ...INSTEAD }));

export function speechOf(word: string): Speech {
  return ALL.get(word) ?? OWN;
}
