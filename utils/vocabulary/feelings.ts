import type { Place } from './place';

const at = (pleasantness: number, energy: number): Place => ({ pleasantness, energy });

/**
 * The feelings that are offered, each at its place on the field.
 *
 * The places are our own judgement, made to agree in order with what people say of these words in published
 * norms (Scott et al. 2019, The Glasgow Norms, 10.3758/s13428-018-1099-3), none of whose figures are copied.
 * Word and meaning of each stand in the locale files under `feelings.<id>`.
 */
export const FEELINGS = {
  furious: at(-0.8, 0.9),
  panicked: at(-0.72, 0.85),
  angry: at(-0.7, 0.7),
  afraid: at(-0.72, 0.6),
  anxious: at(-0.55, 0.6),
  overwhelmed: at(-0.5, 0.5),
  under_pressure: at(-0.35, 0.6),
  tense: at(-0.4, 0.42),
  frustrated: at(-0.57, 0.4),
  irritated: at(-0.42, 0.32),
  jealous: at(-0.58, 0.3),
  restless: at(-0.2, 0.4),
  worried: at(-0.5, 0.22),
  embarrassed: at(-0.4, 0.18),
  torn: at(-0.28, 0.12),
  hurt: at(-0.68, 0.15),
  ashamed: at(-0.65, 0.02),
  guilty: at(-0.58, -0.05),

  grieving: at(-0.82, -0.18),
  left_out: at(-0.52, -0.15),
  let_down: at(-0.48, -0.25),
  longing: at(-0.15, -0.1),
  wistful: at(-0.08, -0.35),
  sad: at(-0.68, -0.38),
  lonely: at(-0.6, -0.45),
  hopeless: at(-0.82, -0.5),
  numb: at(-0.42, -0.62),
  flat: at(-0.28, -0.55),
  bored: at(-0.25, -0.68),
  worn_out: at(-0.5, -0.75),
  tired: at(-0.22, -0.85),

  surprised: at(0.15, 0.75),
  amazed: at(0.6, 0.75),
  excited: at(0.72, 0.85),
  eager: at(0.45, 0.6),
  playful: at(0.6, 0.5),
  joyful: at(0.88, 0.62),
  curious: at(0.35, 0.35),
  inspired: at(0.65, 0.4),
  proud: at(0.72, 0.32),
  hopeful: at(0.52, 0.18),
  loved: at(0.9, 0.15),

  needed: at(0.4, 0.05),
  touched: at(0.5, -0.02),
  close: at(0.72, -0.05),
  grateful: at(0.74, -0.18),
  relieved: at(0.5, -0.22),
  tender: at(0.55, -0.35),
  content: at(0.65, -0.4),
  at_ease: at(0.45, -0.45),
  safe: at(0.72, -0.5),
  thoughtful: at(0.15, -0.3),
  rested: at(0.5, -0.6),
  calm: at(0.6, -0.7),
  peaceful: at(0.72, -0.8),
  quiet: at(0.15, -0.7),
} as const satisfies Record<string, Place>;

export type FeelingId = keyof typeof FEELINGS;

export const FEELING_IDS = Object.keys(FEELINGS).filter(isFeelingId);

/** Whether a kept word is one of this vocabulary; own words and words of other versions are not. */
export function isFeelingId(id: string): id is FeelingId {
  return Object.hasOwn(FEELINGS, id);
}
