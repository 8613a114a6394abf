import type { FeelingId } from '../vocabulary/feelings';

/**
 * How what it is about is joined to a feeling: “worried about”, “proud of”, “left out at”, “loved by”. `state` is joined to
 * nothing, and has a sentence after it instead.
 */
export type Link =
  | 'about'
  | 'of'
  | 'with'
  | 'by'
  | 'for'
  | 'at'
  | 'from'
  | 'to'
  | 'toward'
  | 'loved_by'
  | 'in_love'
  | 'missing'
  | 'lucky'
  | 'state';

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
  link: Link;
  form: Form;
  degree: Degree;
  span: Span;
}

function bad(link: Link, form: Form = 'feel', span: Span = 'lately', degree: Degree = 'soft'): Speech {
  return { tint: 'bad', link, form, degree, span };
}

function good(link: Link, form: Form = 'both', degree: Degree = 'soft'): Speech {
  return { tint: 'good', link, form, degree, span: 'now' };
}

function neither(link: Link, form: Form = 'feel', span: Span = 'now', degree: Degree = 'soft'): Speech {
  return { tint: 'neither', link, form, degree, span };
}

/** How each feeling is said in a sentence. Its word is in the texts named `telling`, or else its name. */
const SPEECH = {
  terrified: bad('about', 'both', 'now', 'extreme'),
  furious: bad('about', 'both', 'now', 'extreme'),
  panicked: bad('about', 'both', 'now', 'plain'),
  outraged: bad('about', 'am', 'now', 'extreme'),
  angry: bad('about', 'both', 'now'),
  spiteful: bad('state', 'feel', 'lately', 'none'),
  resentful: bad('about'),
  bitter: bad('about'),
  annoyed: bad('about', 'both', 'now'),
  irritated: bad('about', 'both', 'now'),
  grumpy: bad('state', 'both', 'now'),
  frustrated: bad('about', 'both'),
  impatient: bad('state', 'both'),
  disgusted: bad('by', 'both', 'now', 'plain'),
  afraid: bad('about', 'both', 'now'),
  full_of_dread: bad('about', 'feel', 'lately', 'none'),
  anxious: bad('about', 'both'),
  nervous: bad('about', 'both', 'now'),
  on_edge: bad('about', 'both'),
  worried: bad('about', 'both'),
  uneasy: bad('about'),
  under_pressure: bad('at', 'both'),
  overwhelmed: bad('by', 'both'),
  rushed: bad('at', 'feel'),
  tense: bad('about', 'both'),
  restless: bad('state', 'both'),
  jealous: bad('state', 'both'),
  envious: bad('state', 'both'),
  suspicious: bad('about', 'both'),
  sceptical: bad('about', 'both', 'now'),
  defensive: bad('about'),
  guarded: bad('at', 'both', 'lately', 'none'),
  embarrassed: bad('about', 'both', 'now'),
  humiliated: bad('state', 'feel', 'now', 'plain'),
  ashamed: bad('about', 'both', 'now'),
  guilty: bad('about'),
  self_conscious: bad('about', 'both'),
  awkward: bad('at'),
  exposed: bad('at'),
  vulnerable: bad('at'),
  insecure: bad('about', 'both'),
  not_good_enough: bad('at', 'feel', 'lately', 'none'),
  hurt: bad('state', 'both', 'now'),
  heartbroken: bad('about', 'am', 'now', 'extreme'),
  shaken: bad('by', 'feel', 'now'),
  shocked: bad('by', 'am', 'now', 'plain'),
  desperate: bad('state', 'feel', 'lately', 'plain'),
  trapped: bad('at'),
  confused: bad('about', 'both'),
  puzzled: bad('about', 'both', 'now'),
  torn: bad('about', 'am', 'now'),
  stubborn: neither('about', 'am', 'now', 'none'),
  distracted: bad('by', 'both'),
  helpless: bad('about'),
  grieving: bad('state', 'am', 'now', 'none'),
  sad: bad('about', 'both'),
  miserable: bad('at', 'both', 'lately', 'plain'),
  low: bad('state'),
  heavy_hearted: bad('state'),
  tearful: bad('state', 'both'),
  in_despair: bad('about', 'am', 'now', 'none'),
  hopeless: bad('about'),
  discouraged: bad('about'),
  defeated: bad('by'),
  disappointed: bad('about', 'both', 'now'),
  let_down: bad('loved_by'),
  left_out: bad('loved_by'),
  lonely: bad('at'),
  unloved: bad('loved_by'),
  worthless: bad('at', 'feel', 'lately', 'plain'),
  broken: bad('state', 'feel', 'lately', 'plain'),
  lost: bad('state'),
  stuck: bad('at'),
  withdrawn: bad('at', 'am', 'lately', 'none'),
  distant: bad('from'),
  cut_off: bad('from'),
  homesick: bad('state', 'both'),
  missing_someone: bad('missing', 'am', 'lately', 'none'),
  longing: bad('state', 'clause', 'now', 'none'),
  regretful: bad('about', 'feel', 'now', 'none'),
  sorry: bad('about', 'am', 'now', 'plain'),
  resigned: bad('at', 'feel', 'lately', 'none'),
  indifferent: bad('about', 'feel', 'lately', 'none'),
  empty: bad('state'),
  numb: bad('state'),
  flat: bad('state'),
  bored: bad('at', 'both'),
  tired: bad('state', 'both'),
  worn_out: bad('by', 'both'),
  drained: bad('by', 'both'),
  burnt_out: bad('by', 'both'),
  sluggish: bad('state'),
  sleepy: neither('state', 'both'),
  weak: bad('state'),
  fragile: bad('state'),
  sulky: bad('state', 'am', 'now', 'none'),
  dazed: bad('state', 'am', 'now', 'none'),
  shy: bad('at'),
  unsure: bad('about', 'both', 'now'),
  cautious: neither('about', 'both'),
  neutral: neither('state', 'am', 'now', 'none'),
  mixed: neither('about', 'clause', 'now', 'none'),
  bittersweet: neither('state', 'clause', 'now', 'none'),
  wistful: neither('about'),
  nostalgic: neither('about'),
  thoughtful: neither('state', 'am', 'now', 'none'),
  keyed_up: neither('about', 'both'),
  speechless: neither('about', 'am', 'now', 'none'),
  blank: neither('state', 'clause', 'now', 'none'),
  quiet: neither('state', 'am', 'now', 'none'),
  surprised: neither('by', 'am'),
  happy: good('about'),
  joyful: good('state', 'feel', 'none'),
  delighted: good('about', 'am', 'extreme'),
  cheerful: good('state', 'feel'),
  light_hearted: good('state', 'feel'),
  elated: good('about', 'am', 'none'),
  thrilled: good('about', 'am', 'extreme'),
  excited: good('about'),
  enthusiastic: good('about'),
  energetic: good('state', 'feel', 'none'),
  alive: good('state', 'feel', 'plain'),
  passionate: good('about'),
  eager: good('state', 'am', 'none'),
  determined: good('state'),
  confident: good('about'),
  brave: good('state', 'feel'),
  strong: good('state', 'feel'),
  proud: good('of', 'am'),
  satisfied: good('with'),
  adventurous: good('state', 'am', 'none'),
  free: good('state', 'feel', 'plain'),
  lucky: good('lucky', 'feel'),
  amused: good('by', 'am'),
  playful: good('state', 'am', 'none'),
  silly: good('state', 'am', 'none'),
  amazed: good('by', 'am', 'extreme'),
  in_awe: good('of', 'am', 'none'),
  fascinated: good('by', 'am', 'extreme'),
  curious: good('about'),
  inspired: good('by', 'feel'),
  creative: good('state', 'am', 'none'),
  hopeful: good('about'),
  loved: good('loved_by', 'feel', 'plain'),
  in_love: good('in_love', 'am', 'none'),
  attracted: good('in_love', 'am', 'none'),
  wanted: good('loved_by', 'feel', 'plain'),
  needed: good('loved_by', 'feel', 'plain'),
  useful: good('at', 'feel'),
  protective: neither('of', 'feel'),
  respected: good('loved_by', 'feel', 'plain'),
  included: good('loved_by', 'feel', 'plain'),
  appreciated: good('loved_by', 'feel', 'plain'),
  touched: good('by', 'both', 'plain'),
  close: good('to', 'feel', 'plain'),
  grateful: good('for', 'am', 'plain'),
  relieved: good('about', 'both', 'plain'),
  tender: good('toward', 'feel', 'none'),
  fond: good('of', 'am', 'plain'),
  compassionate: good('toward', 'clause', 'none'),
  warm: good('state', 'feel', 'none'),
  trusting: good('state', 'feel', 'none'),
  understood: good('loved_by', 'feel', 'plain'),
  listened_to: good('loved_by', 'feel', 'plain'),
  accepted: good('loved_by', 'feel', 'plain'),
  forgiven: good('loved_by', 'feel', 'none'),
  comforted: good('loved_by', 'feel', 'plain'),
  held: good('loved_by', 'feel', 'plain'),
  safe: good('at', 'feel', 'plain'),
  at_home: good('at', 'feel', 'plain'),
  content: good('with', 'both', 'plain'),
  at_ease: good('at', 'feel', 'plain'),
  comfortable: good('at', 'feel'),
  cosy: good('state', 'feel', 'plain'),
  relaxed: good('about', 'feel'),
  calm: good('about', 'feel'),
  peaceful: good('state', 'feel', 'plain'),
  rested: good('state', 'feel', 'plain'),
  unhurried: good('state', 'feel', 'none'),
  patient: good('state', 'feel', 'plain'),
  gentle: good('state', 'am', 'none'),
  humble: good('state', 'feel', 'plain'),
  steady: good('state', 'feel'),
  clear_headed: good('about', 'feel'),
  open: good('state', 'am', 'none'),
  whole: good('state', 'feel', 'none'),
  dreamy: good('state', 'am', 'none'),
} as const satisfies Record<FeelingId, Speech>;

/** What a child or somebody at work is told instead of what is not theirs to carry. */
const INSTEAD = {
  rough_time: bad('at', 'am', 'lately', 'none'),
  rough_day: bad('state', 'am', 'now', 'none'),
  good_mood: good('state', 'am', 'none'),
} as const satisfies Record<string, Speech>;

/** A word of the person’s own. */
const OWN: Speech = neither('state');

const ALL: ReadonlyMap<string, Speech> = new Map(Object.entries({ ...SPEECH, ...INSTEAD }));

export function speechOf(word: string): Speech {
  return ALL.get(word) ?? OWN;
}
