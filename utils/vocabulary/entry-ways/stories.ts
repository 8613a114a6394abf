import type { FeelingId } from '../feelings';

/**
 * Words that tell what others did, and the feelings that may lie under them; they are kept among the everyday words.
 * The words stand in the locale files under `stories`, the line after each in the texts named `leads`.
 */
export const STORIES = {
  ignored: ['lonely', 'hurt', 'angry', 'left_out'],
  disrespected: ['angry', 'humiliated', 'hurt', 'resentful'],
  judged: ['ashamed', 'defensive', 'hurt', 'insecure'],
  betrayed: ['hurt', 'furious', 'heartbroken', 'shocked'],
  rejected: ['hurt', 'unloved', 'ashamed', 'disappointed'],
  abandoned: ['lonely', 'afraid', 'heartbroken', 'angry'],
  used: ['resentful', 'hurt', 'disgusted', 'drained'],
  controlled: ['trapped', 'angry', 'helpless', 'frustrated'],
  blamed: ['guilty', 'defensive', 'angry', 'hurt'],
  lied_to: ['angry', 'let_down', 'suspicious', 'hurt'],
  criticised: ['hurt', 'not_good_enough', 'defensive', 'embarrassed'],
  misunderstood: ['frustrated', 'lonely', 'hurt', 'sad'],
  unappreciated: ['resentful', 'disappointed', 'worn_out', 'sad'],
  excluded: ['left_out', 'lonely', 'hurt', 'angry'],
  attacked: ['afraid', 'furious', 'shaken', 'defensive'],
  bullied: ['humiliated', 'afraid', 'helpless', 'angry'],
  cheated: ['outraged', 'bitter', 'disappointed', 'hurt'],
  cheated_on: ['heartbroken', 'jealous', 'furious', 'humiliated'],
  interrupted: ['annoyed', 'frustrated', 'discouraged'],
  overlooked: ['left_out', 'disappointed', 'envious', 'discouraged'],
  patronised: ['annoyed', 'humiliated', 'angry'],
  manipulated: ['disgusted', 'angry', 'confused', 'suspicious'],
  neglected: ['lonely', 'sad', 'unloved', 'resentful'],
  pushed: ['under_pressure', 'stubborn', 'irritated', 'trapped'],
  threatened: ['afraid', 'angry', 'on_edge', 'helpless'],
  dismissed: ['hurt', 'frustrated', 'angry', 'withdrawn'],
  mocked: ['humiliated', 'hurt', 'furious', 'ashamed'],
  taken_for_granted: ['resentful', 'worn_out', 'sad', 'lonely'],
  compared: ['not_good_enough', 'envious', 'hurt', 'annoyed'],
  replaced: ['jealous', 'hurt', 'worthless', 'grieving'],
  smothered: ['trapped', 'irritated', 'guilty', 'restless'],
  nagged: ['annoyed', 'guilty', 'not_good_enough', 'withdrawn'],
} as const satisfies Record<string, readonly FeelingId[]>;
