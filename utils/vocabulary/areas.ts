import type { BODY, BodyPart } from './entry-ways/body';

interface Area {
  parts: readonly BodyPart[];
  /** The few cues that are asked about, all of them of these parts. */
  cues: readonly (keyof typeof BODY)[];
}

/**
 * The body in six, for whoever has no word yet: large enough to touch without looking for long. Their names stand in the locale
 * files under `areas`.
 */
export const AREAS = {
  head: { parts: ['head'], cues: ['full_head', 'foggy_head', 'racing_thoughts', 'tight_forehead'] },
  face: {
    parts: ['face', 'throat'],
    cues: ['lump_in_throat', 'clenched_jaw', 'stinging_eyes', 'own_smile'],
  },
  chest: { parts: ['chest'], cues: ['tight_chest', 'fast_heartbeat', 'many_sighs', 'warm_chest'] },
  belly: {
    parts: ['belly'],
    cues: ['knot_in_belly', 'hollow_belly', 'butterflies_belly', 'soft_belly'],
  },
  shoulders: {
    parts: ['shoulders'],
    cues: ['raised_shoulders', 'hanging_shoulders', 'load_on_back', 'loose_shoulders'],
  },
  rest: {
    parts: ['hands', 'legs', 'skin', 'whole'],
    cues: ['heavy_body', 'fidgeting_hands', 'far_from_body', 'light_body'],
  },
} as const satisfies Record<string, Area>;

export type AreaId = keyof typeof AREAS;
