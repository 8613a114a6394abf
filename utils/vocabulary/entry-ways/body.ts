import type { FeelingId } from '../feelings';

interface BodyCue {
  part: BodyPart;
  leadsTo: readonly FeelingId[];
}

/** The parts of the body, from above to below; their names stand in the locale files under `parts`. */
export const BODY_PARTS = [
  'head',
  'face',
  'throat',
  'chest',
  'belly',
  'shoulders',
  'hands',
  'legs',
  'skin',
  'whole',
] as const;

export type BodyPart = (typeof BODY_PARTS)[number];

/**
 * What the body may say, and feelings that some people have with it: guesses, never a diagnosis.
 * The cues stand in the locale files under `body`, the line after each in the texts named `leads`.
 */
export const BODY = {
  full_head: { part: 'head', leadsTo: ['overwhelmed', 'worried', 'under_pressure', 'rushed'] },
  foggy_head: { part: 'head', leadsTo: ['tired', 'confused', 'dazed', 'numb'] },
  racing_thoughts: { part: 'head', leadsTo: ['anxious', 'worried', 'excited', 'restless'] },
  tight_forehead: { part: 'head', leadsTo: ['tense', 'under_pressure', 'irritated'] },
  clenched_jaw: { part: 'face', leadsTo: ['angry', 'tense', 'frustrated', 'determined'] },
  hot_face: { part: 'face', leadsTo: ['embarrassed', 'angry', 'ashamed', 'attracted'] },
  stinging_eyes: { part: 'face', leadsTo: ['tearful', 'sad', 'touched', 'tired'] },
  heavy_eyelids: { part: 'face', leadsTo: ['sleepy', 'tired', 'bored', 'drained'] },
  looking_away: { part: 'face', leadsTo: ['ashamed', 'shy', 'guilty', 'guarded'] },
  lasting_frown: { part: 'face', leadsTo: ['worried', 'annoyed', 'puzzled', 'thoughtful'] },
  own_smile: { part: 'face', leadsTo: ['happy', 'amused', 'fond', 'in_love'] },
  lump_in_throat: { part: 'throat', leadsTo: ['sad', 'touched', 'hurt', 'grieving'] },
  stuck_words: { part: 'throat', leadsTo: ['afraid', 'guarded', 'ashamed', 'shy'] },
  dry_mouth: { part: 'throat', leadsTo: ['nervous', 'afraid', 'embarrassed'] },
  tight_chest: { part: 'chest', leadsTo: ['anxious', 'grieving', 'angry', 'under_pressure'] },
  fast_heartbeat: { part: 'chest', leadsTo: ['nervous', 'panicked', 'angry', 'excited'] },
  held_breath: { part: 'chest', leadsTo: ['tense', 'afraid', 'full_of_dread', 'in_awe'] },
  many_sighs: { part: 'chest', leadsTo: ['sad', 'relieved', 'resigned', 'longing'] },
  warm_chest: { part: 'chest', leadsTo: ['loved', 'touched', 'grateful', 'warm'] },
  easy_breath: { part: 'chest', leadsTo: ['calm', 'relaxed', 'at_ease', 'safe'] },
  knot_in_belly: { part: 'belly', leadsTo: ['worried', 'full_of_dread', 'guilty', 'tense'] },
  butterflies_belly: { part: 'belly', leadsTo: ['nervous', 'excited', 'in_love', 'attracted'] },
  sinking_belly: { part: 'belly', leadsTo: ['disappointed', 'shocked', 'let_down', 'afraid'] },
  no_appetite: { part: 'belly', leadsTo: ['worried', 'grieving', 'heartbroken', 'in_love'] },
  turning_stomach: { part: 'belly', leadsTo: ['disgusted', 'nervous', 'guilty', 'uneasy'] },
  hollow_belly: { part: 'belly', leadsTo: ['lonely', 'empty', 'homesick', 'missing_someone'] },
  soft_belly: { part: 'belly', leadsTo: ['relaxed', 'content', 'safe', 'comfortable'] },
  raised_shoulders: { part: 'shoulders', leadsTo: ['tense', 'under_pressure', 'anxious', 'rushed'] },
  stiff_neck: { part: 'shoulders', leadsTo: ['tense', 'stubborn', 'under_pressure', 'irritated'] },
  hanging_shoulders: { part: 'shoulders', leadsTo: ['discouraged', 'defeated', 'sad', 'worn_out'] },
  load_on_back: { part: 'shoulders', leadsTo: ['heavy_hearted', 'guilty', 'burnt_out', 'under_pressure'] },
  loose_shoulders: { part: 'shoulders', leadsTo: ['relieved', 'relaxed', 'at_ease'] },
  fists: { part: 'hands', leadsTo: ['angry', 'frustrated', 'determined', 'defensive'] },
  cold_hands: { part: 'hands', leadsTo: ['nervous', 'afraid', 'anxious'] },
  shaking_hands: { part: 'hands', leadsTo: ['shaken', 'nervous', 'furious', 'weak'] },
  fidgeting_hands: { part: 'hands', leadsTo: ['restless', 'nervous', 'bored', 'impatient'] },
  open_arms: { part: 'hands', leadsTo: ['longing', 'tender', 'lonely', 'fond'] },
  restless_legs: { part: 'legs', leadsTo: ['restless', 'trapped', 'impatient', 'eager'] },
  heavy_legs: { part: 'legs', leadsTo: ['tired', 'sluggish', 'discouraged', 'low'] },
  weak_knees: { part: 'legs', leadsTo: ['shaken', 'afraid', 'in_love', 'weak'] },
  light_step: { part: 'legs', leadsTo: ['cheerful', 'energetic', 'light_hearted', 'hopeful'] },
  goosebumps: { part: 'skin', leadsTo: ['in_awe', 'touched', 'afraid', 'inspired'] },
  thin_skin: { part: 'skin', leadsTo: ['vulnerable', 'fragile', 'overwhelmed', 'irritated'] },
  heavy_body: { part: 'whole', leadsTo: ['worn_out', 'low', 'sad', 'sluggish'] },
  buzzing_body: { part: 'whole', leadsTo: ['on_edge', 'excited', 'anxious', 'thrilled'] },
  gone_still: { part: 'whole', leadsTo: ['terrified', 'shocked', 'numb', 'trapped'] },
  curl_up: { part: 'whole', leadsTo: ['sad', 'vulnerable', 'drained', 'ashamed'] },
  far_from_body: { part: 'whole', leadsTo: ['numb', 'distant', 'dazed', 'empty'] },
  light_body: { part: 'whole', leadsTo: ['relieved', 'joyful', 'free', 'light_hearted'] },
} as const satisfies Record<string, BodyCue>;
