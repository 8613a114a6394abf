import type { Answers } from '../checkin/check-in';
import type { PartOfDay } from '../time/part-of-day';
import type { ContextId } from './contexts';
import { isGrave } from './grave';
import { placeOfWord } from './nearest-feelings';
import { findCustomWord, listCustomWords, readName, toCurrentId } from './custom/custom-vocabulary';

export const PACKS = ['noticing', 'closeness', 'permission', 'ally', 'work'] as const;

export type Pack = (typeof PACKS)[number];

interface Prompt {
  pack: Pack;
  /** The side of the field that it fits; any, where it is left out. */
  when?: 'pleasant' | 'unpleasant' | 'high' | 'low';
  /** The contexts that it fits; any, where it is left out. */
  about?: readonly ContextId[];
  /** The parts of the day that it fits; any, where it is left out. */
  hours?: readonly PartOfDay[];
  /** A game with words: not for somebody who has just said something hard. */
  isPlayful?: true;
}

/** Asks for what the day begins with. */
const MORNING = ['morning'] as const;
/** Asks for what there is time for yet. */
const STILL_AHEAD = ['morning', 'afternoon'] as const;
/** Asks for the day as it was so far. */
const SO_FAR = ['afternoon', 'evening'] as const;
/** Asks for what is over by then. */
const LATE = ['evening', 'night'] as const;
/** Lets the day go. */
const NIGHT = ['night'] as const;
/** Stirs up what does not let one sleep. */
const AWAKE = ['morning', 'afternoon', 'evening'] as const;

/** Questions that a line may answer, by pack; their words stand in the texts named `prompts`. */
export const PROMPTS = {
  noticing_01: { pack: 'noticing', hours: SO_FAR },
  noticing_02: { pack: 'noticing' },
  noticing_03: { pack: 'noticing', isPlayful: true },
  noticing_04: { pack: 'noticing', hours: SO_FAR, isPlayful: true },
  noticing_05: { pack: 'noticing' },
  noticing_06: { pack: 'noticing' },
  noticing_07: { pack: 'noticing', hours: MORNING },
  noticing_08: { pack: 'noticing', about: ['health'] },
  noticing_09: { pack: 'noticing', hours: SO_FAR, when: 'unpleasant' },
  noticing_10: { pack: 'noticing', hours: SO_FAR },
  noticing_11: { pack: 'noticing', when: 'pleasant', isPlayful: true },
  noticing_12: { pack: 'noticing', hours: SO_FAR },
  noticing_13: { pack: 'noticing', hours: AWAKE, when: 'unpleasant' },
  noticing_14: { pack: 'noticing', hours: AWAKE, when: 'high' },
  noticing_15: { pack: 'noticing' },
  noticing_16: { pack: 'noticing', when: 'pleasant', isPlayful: true },
  noticing_17: { pack: 'noticing', about: ['sleep'] },
  noticing_18: { pack: 'noticing', hours: AWAKE },
  noticing_19: { pack: 'noticing', hours: SO_FAR, when: 'low' },
  noticing_20: { pack: 'noticing', when: 'pleasant' },
  noticing_21: { pack: 'noticing', when: 'low' },
  noticing_22: { pack: 'noticing', hours: AWAKE, when: 'high', isPlayful: true },
  noticing_23: { pack: 'noticing', about: ['myself'] },
  noticing_24: { pack: 'noticing' },
  noticing_25: { pack: 'noticing' },
  noticing_26: { pack: 'noticing', when: 'unpleasant' },
  noticing_27: { pack: 'noticing', hours: MORNING },
  noticing_28: { pack: 'noticing', hours: MORNING },
  noticing_29: { pack: 'noticing', hours: NIGHT },
  noticing_30: { pack: 'noticing', hours: NIGHT, when: 'pleasant' },
  noticing_31: { pack: 'noticing' },
  noticing_32: { pack: 'noticing' },
  closeness_01: { pack: 'closeness' },
  closeness_02: { pack: 'closeness', when: 'pleasant' },
  closeness_03: { pack: 'closeness' },
  closeness_04: { pack: 'closeness' },
  closeness_05: { pack: 'closeness' },
  closeness_06: { pack: 'closeness', hours: AWAKE },
  closeness_07: { pack: 'closeness', about: ['friends', 'family'] },
  closeness_08: { pack: 'closeness', when: 'low', about: ['family', 'friends', 'partner'] },
  closeness_09: { pack: 'closeness', about: ['partner'] },
  closeness_10: { pack: 'closeness', hours: AWAKE, about: ['family'] },
  closeness_11: { pack: 'closeness', about: ['family'] },
  closeness_12: { pack: 'closeness', hours: AWAKE, about: ['friends'] },
  closeness_13: { pack: 'closeness', when: 'pleasant', about: ['partner', 'family', 'friends'] },
  closeness_14: { pack: 'closeness' },
  closeness_15: { pack: 'closeness', hours: AWAKE, when: 'unpleasant' },
  closeness_16: { pack: 'closeness' },
  closeness_17: { pack: 'closeness', when: 'low', about: ['partner', 'family'] },
  closeness_18: { pack: 'closeness' },
  closeness_19: { pack: 'closeness', hours: AWAKE },
  closeness_20: { pack: 'closeness', about: ['children'] },
  closeness_21: { pack: 'closeness', about: ['family'] },
  closeness_22: { pack: 'closeness', hours: AWAKE, when: 'unpleasant', about: ['partner', 'family'] },
  closeness_23: { pack: 'closeness', when: 'pleasant' },
  closeness_24: { pack: 'closeness', hours: AWAKE, when: 'low' },
  closeness_25: { pack: 'closeness' },
  closeness_26: { pack: 'closeness', about: ['friends'] },
  closeness_27: { pack: 'closeness', hours: MORNING },
  closeness_28: { pack: 'closeness', hours: NIGHT },
  permission_01: { pack: 'permission' },
  permission_02: { pack: 'permission', hours: AWAKE, about: ['family'] },
  permission_03: { pack: 'permission', hours: AWAKE },
  permission_04: { pack: 'permission', hours: AWAKE },
  permission_05: { pack: 'permission', hours: LATE, when: 'unpleasant' },
  permission_06: { pack: 'permission', hours: AWAKE },
  permission_07: { pack: 'permission', hours: AWAKE, when: 'low' },
  permission_08: { pack: 'permission', hours: STILL_AHEAD, isPlayful: true },
  permission_09: { pack: 'permission' },
  permission_10: { pack: 'permission', hours: STILL_AHEAD, when: 'high', about: ['work', 'home'] },
  permission_11: { pack: 'permission', hours: AWAKE, when: 'unpleasant', about: ['myself'] },
  permission_12: { pack: 'permission', hours: AWAKE, when: 'unpleasant' },
  permission_13: { pack: 'permission', hours: AWAKE },
  permission_14: { pack: 'permission', when: 'pleasant' },
  permission_15: { pack: 'permission', when: 'pleasant' },
  permission_16: { pack: 'permission', hours: AWAKE, when: 'low' },
  permission_17: { pack: 'permission', hours: AWAKE },
  permission_18: { pack: 'permission', hours: AWAKE, about: ['myself'] },
  permission_19: { pack: 'permission', hours: AWAKE, about: ['work', 'family'] },
  permission_20: { pack: 'permission' },
  permission_21: { pack: 'permission', hours: AWAKE, when: 'unpleasant' },
  permission_22: { pack: 'permission', hours: AWAKE },
  permission_23: { pack: 'permission', hours: AWAKE, when: 'unpleasant' },
  permission_24: { pack: 'permission', hours: STILL_AHEAD },
  permission_25: { pack: 'permission' },
  permission_26: { pack: 'permission', when: 'pleasant' },
  permission_27: { pack: 'permission', hours: MORNING },
  permission_28: { pack: 'permission', hours: NIGHT },
  ally_01: { pack: 'ally' },
  ally_02: { pack: 'ally' },
  ally_03: { pack: 'ally', hours: AWAKE, when: 'unpleasant' },
  ally_04: { pack: 'ally' },
  ally_05: { pack: 'ally' },
  ally_06: { pack: 'ally' },
  ally_07: { pack: 'ally', when: 'pleasant', about: ['partner', 'family'] },
  ally_08: { pack: 'ally', about: ['family', 'partner'] },
  ally_09: { pack: 'ally' },
  ally_10: { pack: 'ally' },
  ally_11: { pack: 'ally', hours: AWAKE },
  ally_12: { pack: 'ally', when: 'low', about: ['partner'] },
  ally_13: { pack: 'ally' },
  ally_14: { pack: 'ally', hours: AWAKE, when: 'unpleasant' },
  ally_15: { pack: 'ally', about: ['friends', 'family'] },
  ally_16: { pack: 'ally', when: 'pleasant' },
  ally_17: { pack: 'ally', hours: AWAKE, when: 'high' },
  ally_18: { pack: 'ally', hours: AWAKE },
  ally_19: { pack: 'ally' },
  ally_20: { pack: 'ally', hours: AWAKE },
  ally_21: { pack: 'ally', hours: AWAKE, when: 'unpleasant' },
  ally_22: { pack: 'ally' },
  ally_23: { pack: 'ally', when: 'pleasant' },
  ally_24: { pack: 'ally' },
  ally_25: { pack: 'ally', hours: AWAKE, when: 'unpleasant' },
  ally_26: { pack: 'ally', about: ['children', 'partner'] },
  ally_27: { pack: 'ally', hours: MORNING },
  ally_28: { pack: 'ally', hours: NIGHT },
  work_01: { pack: 'work', hours: LATE, about: ['work'] },
  work_02: { pack: 'work', hours: SO_FAR, about: ['work'] },
  work_03: { pack: 'work', hours: SO_FAR, when: 'pleasant', about: ['work'] },
  work_04: { pack: 'work', hours: SO_FAR, about: ['work'] },
  work_05: { pack: 'work', hours: SO_FAR, when: 'unpleasant', about: ['work'] },
  work_06: { pack: 'work', hours: AWAKE, when: 'low', about: ['work'] },
  work_07: { pack: 'work', hours: AWAKE, about: ['work'], isPlayful: true },
  work_08: { pack: 'work', hours: AWAKE, about: ['work'] },
  work_09: { pack: 'work', hours: AWAKE, about: ['work'] },
  work_10: { pack: 'work', hours: AWAKE, when: 'unpleasant', about: ['work'] },
  work_11: { pack: 'work', about: ['work'] },
  work_12: { pack: 'work', hours: AWAKE, when: 'unpleasant', about: ['work', 'money'] },
  work_13: { pack: 'work', hours: AWAKE, about: ['money', 'family'] },
  work_14: { pack: 'work', when: 'pleasant', about: ['work'] },
  work_15: { pack: 'work', hours: AWAKE, when: 'high', about: ['work'] },
  work_16: { pack: 'work', hours: SO_FAR, about: ['work'] },
  work_17: { pack: 'work', about: ['work'] },
  work_18: { pack: 'work', hours: AWAKE, when: 'unpleasant', about: ['work'] },
  work_19: { pack: 'work', hours: STILL_AHEAD, about: ['work', 'myself'], isPlayful: true },
  work_20: { pack: 'work', about: ['work', 'myself'] },
  work_21: { pack: 'work', hours: AWAKE, when: 'unpleasant', about: ['work'] },
  work_22: { pack: 'work', hours: LATE, when: 'high', about: ['work', 'sleep'] },
  work_23: { pack: 'work', hours: AWAKE, about: ['work', 'future'] },
  work_24: { pack: 'work', hours: AWAKE, about: ['work'] },
  work_25: { pack: 'work', hours: AWAKE, when: 'low', about: ['work', 'home'] },
  work_26: { pack: 'work', hours: AWAKE, about: ['work', 'health'], isPlayful: true },
  work_27: { pack: 'work', hours: MORNING, about: ['work'] },
  work_28: { pack: 'work', hours: NIGHT, about: ['work'] },
} as const satisfies Record<string, Prompt>;

export type PromptId = keyof typeof PROMPTS;

/** All that is asked of somebody in the worst of it, beside their own questions: plain, and towards somebody who hears it. */
const BESIDE_THE_WORST: ReadonlySet<string> = new Set([
  'noticing_29',
  'noticing_32',
  'closeness_01',
  'closeness_03',
  'closeness_04',
  'closeness_07',
  'closeness_15',
  'closeness_16',
  'closeness_25',
  'permission_05',
  'permission_27',
  'permission_28',
  'ally_15',
  'work_11',
] satisfies PromptId[]);

export const PROMPT_IDS = Object.keys(PROMPTS).filter(isPromptId);

function isPromptId(id: string): id is PromptId {
  return Object.hasOwn(PROMPTS, id);
}

/** The words of a prompt, by the texts named `prompts`; of one that nobody knows, none. */
export function readPrompt(id: string, texts: ReadonlyMap<string, string>): string {
  const current = toCurrentId(id);
  const own = findCustomWord(current);
  return own ? readName(own) : (texts.get(current) ?? '');
}

/** From the middle of the field, which is 0. */
const HARD_BELOW = -0.3;

/** A prompt that was shown, by its id; the newest time counts. */
export interface ShownPrompt {
  id: string;
  shownAt: string;
  /** The check-in in which it was shown. */
  checkIn: string;
}

interface Candidate extends Omit<Prompt, 'pack'> {
  id: string;
  pack: string;
}

/**
 * A prompt that fits what was just said, and the hour. The packs take turns. Within a pack none comes again before all that fit were
 * there, and one made for such a moment takes turns with one for any.
 *
 * @param packs the chosen ones; `own` for the person's own prompts
 */
export function choosePrompt(
  answers: Answers,
  packs: readonly string[],
  shown: readonly ShownPrompt[],
  part: PartOfDay,
): string | null {
  const shownAt = new Map(shown.map((prompt) => [prompt.id, prompt.shownAt]));
  const all = listCandidates();
  const lastShownIn = (pack: string) =>
    latest(
      all.filter((prompt) => prompt.pack === pack),
      shownAt,
    );
  const fitting = all.filter((prompt) => packs.includes(prompt.pack) && fits(prompt, answers, part));

  const [pack] = [...new Set(fitting.map((prompt) => prompt.pack))].toSorted((a, b) =>
    compare(shownAt.get(lastShownIn(a)?.id ?? ''), shownAt.get(lastShownIn(b)?.id ?? '')),
  );
  if (pack === undefined) return null;

  const last = lastShownIn(pack);
  const isTurnOfSpecial = !last || !isSpecial(last);
  const [next] = fitting
    .filter((prompt) => prompt.pack === pack)
    .toSorted(
      (a, b) =>
        compare(shownAt.get(a.id), shownAt.get(b.id)) ||
        Number(isSpecial(b) === isTurnOfSpecial) - Number(isSpecial(a) === isTurnOfSpecial),
    );
  return next?.id ?? null;
}

function toCandidate(id: PromptId): Candidate {
  return { id, ...PROMPTS[id] };
}

function listCandidates(): Candidate[] {
  return [...PROMPT_IDS.map(toCandidate), ...listCustomWords('prompt').map(({ id, pack }) => ({ id, pack }))];
}

function latest(prompts: readonly Candidate[], shownAt: ReadonlyMap<string, string>): Candidate | undefined {
  return prompts
    .filter(({ id }) => shownAt.has(id))
    .toSorted((a, b) => compare(shownAt.get(a.id), shownAt.get(b.id)))
    .at(-1);
}

/** The earlier first; what was never shown is before all. */
function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isSpecial({ when, about, hours }: Candidate): boolean {
  return when !== undefined || about !== undefined || (hours !== undefined && hours !== AWAKE);
}

function fits(prompt: Candidate, answers: Answers, part: PartOfDay): boolean {
  const { when, about, hours, isPlayful } = prompt;
  if (isPlayful && isHard(answers)) return false;
  if (isGraveSaid(answers) && isPromptId(prompt.id) && !BESIDE_THE_WORST.has(prompt.id)) return false;
  if (hours !== undefined && !hours.includes(part)) return false;
  const isAbout = about === undefined || about.some((context) => answers.about.includes(context));
  return isAbout && (when === undefined || liesOn(when, answers));
}

function isGraveSaid({ feelings }: Answers): boolean {
  return feelings.some(({ word }) => isGrave(toCurrentId(word)));
}

/** Whether a feeling was said that lies clearly on the unpleasant side. */
function isHard({ feelings }: Answers): boolean {
  return feelings.some(({ word }) => (placeOfWord(word)?.pleasantness ?? 0) < HARD_BELOW);
}

function liesOn(side: NonNullable<Prompt['when']>, { pleasantness, energy }: Answers): boolean {
  const coordinate = side === 'high' || side === 'low' ? energy : pleasantness;
  if (coordinate === null) return false;
  return side === 'pleasant' || side === 'high' ? coordinate > 0 : coordinate < 0;
}
