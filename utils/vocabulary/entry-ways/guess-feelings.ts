import type { Answers } from '../../checkin/check-in';
import { averagePlace } from '../../checkin/average-place';
import { hash } from '../../schedule/slots/seeded-random';
import type { PartOfDay } from '../../time/part-of-day';
import { AREAS, type AreaId } from '../areas';
import { BODY } from './body';
import { FEELING_IDS, FEELINGS, type FeelingId } from '../feelings';
import { isGrave } from '../grave';
import { distance, type MoodPoint } from '../mood-field/mood-point';

/** How many are offered: few enough to be looked at one by one. */
const GUESSES = 3;

/** Three kinds of what is often there unnoticed: one has little energy, one weighs on somebody, one is light. */
const KINDS = ['low', 'heavy', 'light'] as const;

/** Where nothing was touched: what the hour often brings, and nothing that is hard to bear. */
const OF_THE_HOUR = {
  morning: {
    low: ['sleepy', 'tired', 'sluggish', 'flat'],
    heavy: ['worried', 'tense', 'rushed', 'uneasy'],
    light: ['rested', 'hopeful', 'calm', 'curious'],
  },
  afternoon: {
    low: ['tired', 'flat', 'drained', 'bored'],
    heavy: ['under_pressure', 'irritated', 'stuck', 'restless'],
    light: ['content', 'satisfied', 'curious', 'hopeful'],
  },
  evening: {
    low: ['worn_out', 'tired', 'drained', 'numb'],
    heavy: ['tense', 'lonely', 'let_down', 'uneasy'],
    light: ['relieved', 'content', 'grateful', 'at_ease'],
  },
  night: {
    low: ['tired', 'worn_out', 'numb', 'sleepy'],
    heavy: ['restless', 'uneasy', 'worried', 'lonely'],
    light: ['calm', 'content', 'thoughtful', 'at_ease'],
  },
} as const satisfies Record<PartOfDay, Record<(typeof KINDS)[number], readonly FeelingId[]>>;

/** Added to the distance from the mark before it weighs: what lies at the very mark is not all there is. */
const BLUR = 0.35;

/** From the mark, as long as a side of the field is 2: what lies further away was not meant. */
const TOO_FAR = 1;

/** Whoever doesn't know yet need not be told that they are unsure. */
const COMMON = FEELING_IDS.filter((id) => FEELINGS[id].isCommon && id !== 'unsure');

interface Touched {
  answers: Pick<Answers, 'body' | keyof MoodPoint>;
  /** The areas of the body that were touched. */
  areas: readonly AreaId[];
}

interface GuessMoment {
  part: PartOfDay;
  /** What the guesses go by where nothing else says anything: the same for one minute, another for the next. */
  seed: string;
}

/**
 * Three guesses at a feeling, from what was noticed in the body and from the mark: guesses, never a diagnosis. Each is of
 * another kind as far as that goes, none is one that is hard to bear, and where only an area was touched, or nothing, one of them is pleasant.
 */
export function guessFeelings({ answers, areas }: Touched, moment: GuessMoment): FeelingId[] {
  const { place, led, nearness, isPossible } = weigh({ answers, areas });
  const isOpen = place === null && !answers.body.some(isBodyId);
  const pleasant = isOpen ? led.filter(isPleasant).slice(0, 1) : [];
  const varied = [...chooseVaried(led, GUESSES - pleasant.length, pleasant), ...pleasant];
  const near = COMMON.filter((id) => place && isPossible(id)).toSorted((a, b) => nearness(b) - nearness(a));
  // A cue may lead to feelings of one kind only; those are nearer than any other.
  const all = [...varied, ...led, ...chooseVaried(near, GUESSES, varied), ...guessByHour(moment)];
  return [...new Set(all)].slice(0, GUESSES);
}

/**
 * What to offer once the guesses were passed over: all that the body or an area of it leads to, else what the hour often
 * brings, one of each kind in turn. Empty where the mark says where to look.
 */
export function listBeyondGuesses(touched: Touched, part: PartOfDay): FeelingId[] {
  const { place, led } = weigh(touched);
  if (led.length > 0 || place) return led;
  const kinds: (readonly FeelingId[])[] = KINDS.map((kind) => OF_THE_HOUR[part][kind]);
  return OF_THE_HOUR[part].low.flatMap((_, rank) => kinds.flatMap((known) => known[rank] ?? []));
}

/** What was noticed leads to these, the likeliest at the mark first. */
function weigh({ answers, areas }: Touched) {
  const place = averagePlace([answers]);
  const said = answers.body.filter(isBodyId);
  const weights = weighCues(
    said,
    areas.filter((area) => !said.some((cue) => areaOf(cue) === area)),
  );
  const nearness = (id: FeelingId) => (place ? 1 / (BLUR + distance(FEELINGS[id], place)) : 1);
  const isPossible = (id: FeelingId) => !isGrave(id) && !(place && distance(FEELINGS[id], place) > TOO_FAR);
  const led = [...weights]
    .filter(([id]) => isPossible(id))
    .toSorted(([a, weight], [b, other]) => other * nearness(b) - weight * nearness(a))
    .map(([id]) => id);
  return { place, led, nearness, isPossible };
}

/** One of each kind. */
function guessByHour({ part, seed }: GuessMoment): FeelingId[] {
  return KINDS.flatMap((kind) => {
    const known: readonly FeelingId[] = OF_THE_HOUR[part][kind];
    // Of this hash the high bits are the ones that vary.
    return known[Math.floor((hash(`${kind} ${seed}`) / 2 ** 32) * known.length)] ?? [];
  });
}

/** The newest cue that says something on the way to the guesses, or null. */
export function newestCue({ body }: Pick<Answers, 'body'>): string | null {
  return body.findLast(isBodyId) ?? null;
}

/** The area that a cue belongs to. */
export function areaOf(cue: string): AreaId | null {
  if (!isBodyId(cue)) return null;
  const { part } = BODY[cue];
  return AREA_IDS.find((id) => AREAS[id].parts.some((other) => other === part)) ?? null;
}

export const AREA_IDS = Object.keys(AREAS).filter(isAreaId);

function isAreaId(id: string): id is AreaId {
  return Object.hasOwn(AREAS, id);
}

/** What each cue leads to, its first guess the most; of an area alone, what its cues lead to, each counting less. */
function weighCues(said: readonly (keyof typeof BODY)[], open: readonly AreaId[]): Map<FeelingId, number> {
  const weights = new Map<FeelingId, number>();
  const add = (cue: keyof typeof BODY, weight: number) => {
    BODY[cue].leadsTo.forEach((id, rank) =>
      weights.set(id, (weights.get(id) ?? 0) + weight * (1 - rank / 5)),
    );
  };
  for (const cue of said) add(cue, 1);
  for (const area of open) for (const cue of AREAS[area].cues) add(cue, 1 / AREAS[area].cues.length);
  return weights;
}

/** The first of each family, none of a family that is there already. */
function chooseVaried(ids: readonly FeelingId[], count: number, beside: readonly FeelingId[]): FeelingId[] {
  const families = new Set(beside.map((id) => FEELINGS[id].family));
  const chosen: FeelingId[] = [];
  for (const id of ids) {
    if (chosen.length === count) break;
    if (families.has(FEELINGS[id].family)) continue;
    families.add(FEELINGS[id].family);
    chosen.push(id);
  }
  return chosen;
}

function isPleasant(id: FeelingId): boolean {
  return FEELINGS[id].pleasantness > 0.3;
}

function isBodyId(id: string): id is keyof typeof BODY {
  return Object.hasOwn(BODY, id);
}
