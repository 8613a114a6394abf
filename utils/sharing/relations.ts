import type { Receive, Tone } from './manner';
import type { Tint } from './wording/speech';

/** Whom one tells; the words are in the locale files under `say.relations`. It decides you and us, and how much is told. */
export const RELATIONS = ['nobody', 'partner', 'family', 'child', 'friend', 'work', 'doctor'] as const;

export type Relation = (typeof RELATIONS)[number];

/** What a check-in can be about that is the one who is told: to them it is “you”. */
const CONTEXT_OF: Readonly<Record<Relation, string | null>> = {
  nobody: null,
  partner: 'partner',
  family: 'family',
  child: 'children',
  friend: 'friends',
  work: null,
  doctor: null,
};

/** One friend is not all of them: what is hard with friends or in the family need not be theirs, and what is good is. */
export function isAboutListener(context: string, relation: Relation, tint: Tint): boolean {
  const isOneOfMany = relation === 'friend' || relation === 'family';
  return context === CONTEXT_OF[relation] && (tint === 'good' || !isOneOfMany);
}

const TONES_FOR = {
  nobody: ['plain', 'warm', 'short', 'read_out'],
  partner: ['plain', 'warm', 'short', 'read_out'],
  family: ['plain', 'warm', 'short', 'read_out'],
  child: ['plain', 'warm', 'short'],
  friend: ['plain', 'warm', 'short', 'read_out'],
  work: ['plain', 'warm', 'short'],
  doctor: ['plain', 'short', 'read_out'],
} as const satisfies Record<Relation, readonly Tone[]>;

/**
 * The tones that fit whom one tells, and what: no child is texted what is hard. In any other it is said all the same, where
 * somebody asks for it.
 */
export function tonesFor(relation: Relation, tint: Tint): readonly Tone[] {
  const tones = TONES_FOR[relation];
  return relation === 'child' && tint !== 'good' ? tones.filter((tone) => tone !== 'short') : tones;
}

/** What may stand below a sentence for them. Good news asks nobody to fix anything, nor to say nothing. */
export function receivesFor(relation: Relation, tint: Tint): readonly Receive[] {
  if (relation === 'doctor') return ['none'];
  if (tint === 'good') return relation === 'work' ? ['none'] : ['yours', 'none'];
  if (relation === 'work') return ['listen', 'quiet', 'time', 'none'];
  if (relation === 'child') return ['hug', 'yours', 'none'];
  return ['listen', 'quiet', 'hug', 'time', 'yours', 'later', 'none'];
}
