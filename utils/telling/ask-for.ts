import type { Texts } from '../texts/read-texts';
import type { Tone } from './manner';
import { pick, readFirst } from './wording';
import type { Relation } from './relations';
import type { Tint } from './speech';

interface Asked {
  relation: Relation;
  tone: Tone;
  tint: Tint;
  /** Whether it is about anything, and about the one who is told, too. */
  isAbout: boolean;
  isAboutYou: boolean;
  turn: number;
  /** What is said already, and is not said twice: “a bit”. */
  avoid?: string | undefined;
}

const CLOSE: ReadonlySet<Relation> = new Set(['partner', 'family', 'friend']);

/** What one would like, as something that whoever is told can do; "" where nothing of it is theirs to do. */
export function askFor(needs: readonly string[], asked: Asked, texts: Texts): string {
  // A say in what? Where it is about nothing, there is nothing to have one in.
  const asking = needs.filter((need) => need !== 'a_say' || asked.isAbout);
  const all = asking.map((need) => readFirst(texts, listKeys(need, asked)));
  const wordings = all.find((some) => some.length > 0) ?? [];
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
