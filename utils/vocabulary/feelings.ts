import type { MoodPoint } from './mood-field/mood-point';

/** Feelings of one family are near in kind, so that an offer of several can be varied. */
type Family =
  | 'anger'
  | 'belonging'
  | 'calm'
  | 'care'
  | 'distance'
  | 'doubt'
  | 'drive'
  | 'fear'
  | 'hurt'
  | 'joy'
  | 'longing'
  | 'love'
  | 'numbness'
  | 'pressure'
  | 'sadness'
  | 'shame'
  | 'strength'
  | 'thought'
  | 'tiredness'
  | 'wonder';

interface Feeling extends MoodPoint {
  family: Family;
  /** Said often in plain speech, so that it comes to mind from further away than a rarer word. */
  isCommon: boolean;
}

function at(pleasantness: number, energy: number, family: Family): Feeling {
  return { pleasantness, energy, family, isCommon: false };
}

function common(pleasantness: number, energy: number, family: Family): Feeling {
  return { ...at(pleasantness, energy, family), isCommon: true };
}

/**
 * The feelings that are offered, each at its place on the field.
 *
 * The places are our own judgement, made to agree in order with what people say of these words in published
 * norms (Scott et al. 2019, The Glasgow Norms, 10.3758/s13428-018-1099-3), none of whose figures are copied.
 * The words stand in the locale files under `feelings`, the rest in the texts named `meanings` and `synonyms`.
 */
export const FEELINGS = {
  terrified: at(-0.78, 0.85, 'fear'),
  furious: common(-0.7, 0.88, 'anger'),
  panicked: common(-0.66, 0.8, 'fear'),
  outraged: at(-0.58, 0.71, 'anger'),
  angry: common(-0.65, 0.66, 'anger'),
  spiteful: at(-0.63, 0.42, 'anger'),
  resentful: at(-0.57, 0.19, 'anger'),
  bitter: at(-0.45, 0.07, 'anger'),
  annoyed: common(-0.54, 0.37, 'anger'),
  irritated: common(-0.5, 0.42, 'anger'),
  grumpy: at(-0.5, 0.12, 'anger'),
  frustrated: common(-0.58, 0.51, 'anger'),
  impatient: at(-0.4, 0.31, 'anger'),
  disgusted: at(-0.69, 0.38, 'anger'),
  afraid: common(-0.67, 0.56, 'fear'),
  full_of_dread: at(-0.64, 0.26, 'fear'),
  anxious: common(-0.53, 0.59, 'fear'),
  nervous: common(-0.44, 0.47, 'fear'),
  on_edge: at(-0.4, 0.58, 'pressure'),
  worried: common(-0.54, 0.28, 'fear'),
  uneasy: common(-0.44, 0.11, 'fear'),
  under_pressure: common(-0.41, 0.5, 'pressure'),
  overwhelmed: common(-0.34, 0.47, 'pressure'),
  rushed: at(-0.29, 0.44, 'pressure'),
  tense: common(-0.42, 0.37, 'pressure'),
  restless: common(-0.29, 0.28, 'pressure'),
  jealous: common(-0.6, 0.42, 'hurt'),
  envious: at(-0.5, 0.3, 'hurt'),
  suspicious: at(-0.35, 0.23, 'doubt'),
  sceptical: at(-0.24, 0.03, 'doubt'),
  defensive: at(-0.28, 0.34, 'doubt'),
  guarded: at(-0.2, 0.04, 'distance'),
  embarrassed: common(-0.5, 0.34, 'shame'),
  humiliated: at(-0.74, 0.37, 'shame'),
  ashamed: common(-0.62, 0.05, 'shame'),
  guilty: common(-0.59, 0.15, 'shame'),
  self_conscious: at(-0.36, 0.17, 'shame'),
  awkward: at(-0.37, 0.08, 'shame'),
  exposed: at(-0.26, 0.2, 'shame'),
  vulnerable: at(-0.42, 0.04, 'shame'),
  insecure: at(-0.53, 0.08, 'shame'),
  not_good_enough: at(-0.57, -0.04, 'shame'),
  hurt: common(-0.67, 0.23, 'hurt'),
  heartbroken: common(-0.8, 0.2, 'sadness'),
  shaken: at(-0.45, 0.35, 'fear'),
  shocked: common(-0.34, 0.6, 'wonder'),
  desperate: at(-0.63, 0.49, 'sadness'),
  trapped: at(-0.65, 0.34, 'pressure'),
  confused: common(-0.34, 0.15, 'doubt'),
  puzzled: at(-0.1, 0.16, 'doubt'),
  torn: common(-0.31, 0.07, 'doubt'),
  stubborn: at(-0.21, 0.25, 'strength'),
  distracted: at(-0.22, 0.13, 'doubt'),
  helpless: common(-0.6, -0.1, 'sadness'),
  grieving: common(-0.72, -0.06, 'sadness'),
  sad: common(-0.68, -0.36, 'sadness'),
  miserable: at(-0.75, -0.15, 'sadness'),
  low: common(-0.41, -0.47, 'sadness'),
  heavy_hearted: at(-0.54, -0.31, 'sadness'),
  tearful: at(-0.52, -0.09, 'sadness'),
  in_despair: at(-0.78, -0.12, 'sadness'),
  hopeless: common(-0.71, -0.27, 'sadness'),
  discouraged: common(-0.52, -0.16, 'sadness'),
  defeated: at(-0.57, -0.17, 'sadness'),
  disappointed: common(-0.56, -0.08, 'hurt'),
  let_down: common(-0.48, -0.14, 'hurt'),
  left_out: common(-0.54, -0.22, 'hurt'),
  lonely: common(-0.63, -0.37, 'distance'),
  unloved: at(-0.72, -0.14, 'hurt'),
  worthless: at(-0.76, -0.22, 'shame'),
  broken: at(-0.58, 0.02, 'sadness'),
  lost: common(-0.51, -0.02, 'doubt'),
  stuck: common(-0.45, -0.1, 'doubt'),
  withdrawn: at(-0.41, -0.41, 'distance'),
  distant: at(-0.24, -0.39, 'distance'),
  cut_off: at(-0.45, -0.29, 'distance'),
  homesick: at(-0.44, -0.04, 'longing'),
  missing_someone: at(-0.36, -0.06, 'longing'),
  longing: at(0, 0.08, 'longing'),
  regretful: at(-0.54, -0.11, 'shame'),
  sorry: at(-0.32, -0.18, 'shame'),
  resigned: at(-0.31, -0.43, 'numbness'),
  indifferent: at(-0.14, -0.5, 'numbness'),
  empty: common(-0.46, -0.53, 'numbness'),
  numb: common(-0.37, -0.5, 'numbness'),
  flat: common(-0.19, -0.59, 'numbness'),
  bored: at(-0.47, -0.73, 'numbness'),
  tired: common(-0.37, -0.76, 'tiredness'),
  worn_out: common(-0.48, -0.61, 'tiredness'),
  drained: common(-0.51, -0.46, 'tiredness'),
  burnt_out: at(-0.59, -0.4, 'tiredness'),
  sluggish: at(-0.34, -0.65, 'tiredness'),
  sleepy: at(0.06, -0.84, 'tiredness'),
  weak: at(-0.5, -0.37, 'tiredness'),
  fragile: at(-0.23, -0.25, 'shame'),
  sulky: at(-0.4, -0.2, 'anger'),
  dazed: at(-0.17, -0.15, 'numbness'),
  shy: at(-0.13, -0.23, 'doubt'),
  unsure: common(-0.25, -0.06, 'doubt'),
  cautious: at(-0.01, -0.17, 'doubt'),
  neutral: common(0.04, -0.12, 'numbness'),
  mixed: common(0.03, -0.05, 'longing'),
  bittersweet: at(0.1, -0.13, 'longing'),
  wistful: common(0.01, -0.31, 'longing'),
  nostalgic: at(0.33, -0.2, 'longing'),
  thoughtful: common(0.35, -0.33, 'thought'),
  keyed_up: at(-0.04, 0.62, 'pressure'),
  speechless: at(0.04, 0.27, 'wonder'),
  blank: at(-0.05, -0.57, 'numbness'),
  quiet: common(0.2, -0.68, 'calm'),
  surprised: common(0.29, 0.5, 'wonder'),
  happy: common(0.84, 0.36, 'joy'),
  joyful: common(0.86, 0.5, 'joy'),
  delighted: at(0.77, 0.43, 'joy'),
  cheerful: common(0.75, 0.33, 'joy'),
  light_hearted: at(0.66, 0.03, 'joy'),
  elated: at(0.7, 0.63, 'joy'),
  thrilled: at(0.74, 0.71, 'joy'),
  excited: common(0.78, 0.79, 'drive'),
  enthusiastic: at(0.63, 0.58, 'drive'),
  energetic: common(0.57, 0.69, 'drive'),
  alive: at(0.66, 0.46, 'joy'),
  passionate: at(0.64, 0.61, 'drive'),
  eager: common(0.42, 0.51, 'drive'),
  determined: common(0.47, 0.37, 'strength'),
  confident: common(0.65, 0.26, 'strength'),
  brave: at(0.53, 0.35, 'strength'),
  strong: common(0.51, 0.24, 'strength'),
  proud: common(0.64, 0.31, 'strength'),
  satisfied: common(0.58, -0.21, 'calm'),
  adventurous: at(0.61, 0.55, 'drive'),
  free: common(0.72, 0.17, 'joy'),
  lucky: at(0.69, 0.29, 'joy'),
  amused: at(0.59, 0.25, 'joy'),
  playful: common(0.66, 0.42, 'joy'),
  silly: at(0.27, 0.37, 'joy'),
  amazed: common(0.67, 0.55, 'wonder'),
  in_awe: at(0.54, 0.33, 'wonder'),
  fascinated: at(0.57, 0.29, 'wonder'),
  curious: common(0.37, 0.22, 'wonder'),
  inspired: common(0.67, 0.37, 'wonder'),
  creative: at(0.62, 0.2, 'drive'),
  hopeful: common(0.6, 0.11, 'joy'),
  loved: common(0.85, 0.22, 'love'),
  in_love: common(0.87, 0.41, 'love'),
  attracted: at(0.46, 0.45, 'love'),
  wanted: at(0.36, 0.18, 'belonging'),
  needed: common(0.28, 0.06, 'belonging'),
  useful: at(0.42, 0.02, 'belonging'),
  protective: at(0.31, 0.19, 'care'),
  respected: at(0.6, 0.06, 'belonging'),
  included: at(0.52, 0, 'belonging'),
  appreciated: common(0.62, -0.02, 'belonging'),
  touched: common(0.38, -0.03, 'love'),
  close: common(0.61, -0.1, 'love'),
  grateful: common(0.66, -0.07, 'love'),
  relieved: common(0.55, -0.26, 'calm'),
  tender: common(0.42, -0.33, 'love'),
  fond: at(0.53, -0.22, 'love'),
  compassionate: at(0.6, -0.14, 'care'),
  warm: common(0.57, -0.4, 'love'),
  trusting: at(0.48, -0.25, 'belonging'),
  understood: at(0.5, -0.15, 'belonging'),
  listened_to: at(0.46, -0.19, 'belonging'),
  accepted: at(0.54, -0.05, 'belonging'),
  forgiven: at(0.49, -0.1, 'belonging'),
  comforted: at(0.51, -0.36, 'love'),
  held: at(0.38, -0.22, 'love'),
  safe: common(0.67, -0.49, 'belonging'),
  at_home: at(0.6, -0.42, 'belonging'),
  content: common(0.51, -0.44, 'calm'),
  at_ease: common(0.52, -0.57, 'calm'),
  comfortable: common(0.6, -0.58, 'calm'),
  cosy: at(0.66, -0.68, 'calm'),
  relaxed: common(0.66, -0.79, 'calm'),
  calm: common(0.56, -0.74, 'calm'),
  peaceful: common(0.73, -0.82, 'calm'),
  rested: common(0.49, -0.66, 'calm'),
  unhurried: at(0.34, -0.61, 'calm'),
  patient: at(0.38, -0.51, 'calm'),
  gentle: at(0.55, -0.6, 'care'),
  humble: at(0.37, -0.38, 'thought'),
  steady: at(0.3, -0.43, 'calm'),
  clear_headed: at(0.43, -0.12, 'thought'),
  open: at(0.35, -0.13, 'love'),
  whole: at(0.4, -0.36, 'belonging'),
  dreamy: at(0.45, -0.46, 'thought'),
} as const satisfies Record<string, Feeling>;

export type FeelingId = keyof typeof FEELINGS;

export const FEELING_IDS = Object.keys(FEELINGS).filter(isFeelingId);

/** Whether a kept word is one of this vocabulary; own words and words of other versions are not. */
export function isFeelingId(id: string): id is FeelingId {
  return Object.hasOwn(FEELINGS, id);
}
