import type { EVERYDAY } from './entry-ways/everyday';
import { FEELINGS, isFeelingId, type FeelingId } from './feelings';

type Family = (typeof FEELINGS)[FeelingId]['family'];
type WordId = FeelingId | keyof typeof EVERYDAY;

/** What is likely meant by “not …”, by the family of the word. */
const OPPOSITES = {
  anger: ['calm', 'okay', 'patient', 'at_ease'],
  fear: ['calm', 'safe', 'brave', 'okay'],
  sadness: ['okay', 'hopeful', 'content', 'fine'],
  hurt: ['okay', 'at_ease', 'content', 'loved'],
  shame: ['at_ease', 'confident', 'okay', 'accepted'],
  pressure: ['relaxed', 'calm', 'at_ease', 'unhurried'],
  numbness: ['alive', 'emotional', 'curious', 'okay'],
  tiredness: ['rested', 'energetic', 'okay', 'alive'],
  doubt: ['clear_headed', 'confident', 'steady'],
  distance: ['close', 'included', 'comforted', 'okay'],
  longing: ['content', 'at_home', 'okay'],
  joy: ['sad', 'low', 'disappointed', 'flat', 'miserable'],
  calm: ['restless', 'tense', 'anxious', 'stressed', 'on_edge'],
  belonging: ['left_out', 'lonely', 'hurt', 'unloved'],
  care: ['numb', 'irritated', 'indifferent', 'guarded'],
  drive: ['sluggish', 'flat', 'tired', 'discouraged', 'bored'],
  strength: ['insecure', 'weak', 'not_good_enough', 'vulnerable', 'unsure'],
  love: ['lonely', 'unloved', 'distant', 'hurt'],
  thought: ['confused', 'all_over_the_place', 'dazed'],
  wonder: ['bored', 'indifferent', 'flat'],
} as const satisfies Record<Family, readonly WordId[]>;

/** Words whose opposite is another than that of their family. */
const OWN_OPPOSITES: ReadonlyMap<string, readonly WordId[]> = new Map(
  Object.entries({
    fine: ['not_great', 'low', 'upset', 'sad', 'bad'],
    okay: ['not_great', 'low', 'upset', 'a_mess', 'sad'],
    good: ['not_great', 'bad', 'low', 'miserable', 'so_so'],
    great: ['not_great', 'so_so', 'low', 'meh'],
    on_a_roll: ['stuck', 'discouraged', 'frustrated'],
    bad: ['okay', 'fine', 'good', 'content'],
    upset: ['okay', 'fine', 'calm'],
    stressed: ['relaxed', 'calm', 'at_ease'],
    busy: ['unhurried', 'bored', 'rested'],
    satisfied: ['disappointed', 'frustrated', 'restless', 'not_great'],
    content: ['restless', 'disappointed', 'frustrated', 'not_great'],
    relieved: ['worried', 'tense', 'uneasy'],
    rested: ['tired', 'worn_out', 'drained', 'sleepy'],
    comfortable: ['uneasy', 'awkward', 'tense', 'self_conscious'],
    patient: ['impatient', 'irritated', 'restless'],
    steady: ['shaken', 'fragile', 'all_over_the_place', 'anxious'],
    safe: ['afraid', 'uneasy', 'anxious', 'vulnerable', 'on_edge'],
    useful: ['worthless', 'not_good_enough', 'left_out', 'lost'],
    needed: ['lonely', 'worthless', 'left_out', 'unloved'],
    wanted: ['unloved', 'left_out', 'lonely', 'hurt'],
    respected: ['hurt', 'resentful', 'angry', 'humiliated'],
    appreciated: ['resentful', 'hurt', 'disappointed', 'let_down'],
    understood: ['lonely', 'frustrated', 'cut_off', 'hurt'],
    listened_to: ['lonely', 'frustrated', 'hurt', 'cut_off'],
    trusting: ['suspicious', 'guarded', 'insecure', 'uneasy'],
    forgiven: ['guilty', 'ashamed', 'regretful', 'hurt'],
    whole: ['broken', 'empty', 'lost', 'not_myself'],
    at_home: ['homesick', 'lost', 'awkward', 'left_out'],
    attracted: ['indifferent', 'distant', 'flat', 'tired'],
    in_love: ['distant', 'indifferent', 'unsure', 'sad'],
    grateful: ['resentful', 'bitter', 'disappointed', 'guilty'],
    open: ['guarded', 'withdrawn', 'defensive'],
    touched: ['numb', 'indifferent', 'distant'],
    hopeful: ['hopeless', 'discouraged', 'low', 'in_despair'],
    free: ['trapped', 'stuck', 'under_pressure', 'frustrated'],
    lucky: ['disappointed', 'bitter', 'sad'],
    amused: ['annoyed', 'irritated', 'hurt'],
    proud: ['disappointed', 'ashamed', 'regretful', 'not_good_enough'],
    brave: ['afraid', 'nervous', 'ashamed', 'insecure'],
    determined: ['unsure', 'discouraged', 'stuck'],
    creative: ['stuck', 'blank', 'flat'],
  } satisfies Partial<Record<WordId, readonly WordId[]>>),
);

/** What may be meant by “not …”, the likeliest first. */
export function oppositesOf(id: string): readonly string[] {
  return OWN_OPPOSITES.get(id) ?? (isFeelingId(id) ? OPPOSITES[FEELINGS[id].family] : []);
}
