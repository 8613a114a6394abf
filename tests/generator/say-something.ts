import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';
import { NO_ANSWERS } from '../../utils/checkin/answers.ts';
import { FEELINGS_MAX, NOTE_MAX_LENGTH } from '../../utils/checkin/limits.ts';
import type { Answers } from '../../utils/checkin/check-in.ts';
import { BODY } from '../../utils/vocabulary/entry-ways/body.ts';
import type { ContextId } from '../../utils/vocabulary/contexts.ts';
import { EVERYDAY } from '../../utils/vocabulary/entry-ways/everyday.ts';
import { FEELINGS, isFeelingId } from '../../utils/vocabulary/feelings.ts';
import { PROMPTS } from '../../utils/vocabulary/prompts.ts';
import type { MoodPoint } from '../../utils/vocabulary/mood-field/mood-point.ts';
import type { Chance } from './chance.ts';
import type { Day } from './live-days.ts';

const words = Object.keys(FEELINGS).filter(isFeelingId);
const everyday = Object.keys(EVERYDAY);
const body = Object.keys(BODY);
const prompts = Object.keys(PROMPTS);
const locale: { needs: Record<string, string> } = parseYAML(readFileSync('assets/locales/en.yml', 'utf8'));
const needs = Object.keys(locale.needs);

/** By how much what a check-in is about moves its pleasantness; what is not named moves nothing. */
export type Effects = Partial<Record<ContextId, number>>;

const SENTENCES = [
  'Slept badly and it shows.',
  'Told Jo about Dad. She just listened.',
  'Nothing special, and that is all right.',
  'The meeting went on and on; I said less than I meant to.',
  'Walked home along the river instead of taking the bus.',
  'Ünter den Linden 🌳, “quoted”, <b>not bold</b>, =1+1, and a ‏עברית‏ word.',
];

/** What somebody answers at a time of a day, minutes from midnight. */
export function saySomething(day: Day, minutes: number, effects: Effects, chance: Chance): Answers {
  const about = day.themes.filter(() => chance.happens(0.5));
  if (chance.happens(0.04)) return { ...NO_ANSWERS, about, unsure: true };

  const moved = about.reduce((sum, context) => sum + (effects[context] ?? 0), 0);
  const afternoon = Math.cos(((minutes / 60 - 15) / 24) * 2 * Math.PI);
  const place = {
    pleasantness: toCoordinate(day.pleasantness + moved + chance.normal(0.26)),
    energy: toCoordinate(day.energy + 0.25 * afternoon - 0.1 + chance.normal(0.26)),
  };
  const isPlaced = chance.happens(0.93);
  const note = chance.happens(0.3) ? write(chance) : '';
  return {
    pleasantness: isPlaced ? place.pleasantness : null,
    energy: isPlaced ? place.energy : null,
    feelings: chance.happens(0.85) ? nameFeelings(place, chance) : [],
    everyday: chance.happens(0.15) ? [chance.one(everyday)] : [],
    body: chance.happens(0.12) ? [chance.one(body)] : [],
    about,
    needs: chance.happens(0.2) ? [chance.one(needs)] : [],
    shown: null,
    note,
    prompt: note !== '' && chance.happens(0.4) ? chance.one(prompts) : null,
    unsure: false,
  };
}

/** Words from roughly where the mark lies: the nearest of a handful that came to mind. */
function nameFeelings(place: MoodPoint, chance: Chance): Answers['feelings'] {
  const count = Math.min(1 + Math.floor(-Math.log(1 - chance.fraction()) * 0.9), FEELINGS_MAX);
  const named = new Set<string>();
  while (named.size < count) {
    const thoughtOf = Array.from({ length: 10 }, () => chance.one(words));
    const near = thoughtOf.map((word) => ({ word, away: squaredDistance(FEELINGS[word], place) }));
    named.add(near.reduce((a, b) => (b.away < a.away ? b : a)).word);
  }
  return [...named].map((word) => ({ word, intensity: chance.one([null, null, 1, 2, 3] as const) }));
}

function squaredDistance(a: MoodPoint, b: MoodPoint): number {
  return (a.pleasantness - b.pleasantness) ** 2 + (a.energy - b.energy) ** 2;
}

/** Mostly a line, now and then as much as there is room for. */
function write(chance: Chance): string {
  const wanted = chance.happens(0.02) ? NOTE_MAX_LENGTH : chance.whole(1, 160);
  let text = chance.one(SENTENCES);
  while (text.length < wanted) text += ` ${chance.one(SENTENCES)}`;
  return text.slice(0, NOTE_MAX_LENGTH).toWellFormed();
}

/** The sliders know hundredths. */
function toCoordinate(value: number): number {
  return Math.round(Math.min(Math.max(value, -1), 1) * 100) / 100;
}
