import type { ProblemReason } from '@/components/page/Problem';
import type { CustomVocabulary } from '@/components/page/use-custom-words';
import type { Answers, CheckIn } from '@/utils/checkin/check-in';
import type { Draft, View } from '@/utils/checkin/minute/draft';
import type { EntryWay, Step } from '@/utils/checkin/minute/steps';
import type { Later } from '@/utils/schedule/later-choices';
import type { Nudge } from '@/utils/schedule/nudge';
import type { ContentSettings } from '@/utils/settings/settings';

export interface Minute {
  /** Whether it only shows what the minute is like: nothing of it is ever written. */
  isPreview: boolean;
  /** The id that the check-in will have; null before it is begun, and where it will never be kept. */
  id: string | null;
  /** Whether it is known where to begin; nothing is drawn before, so that nothing jumps. */
  isReady: boolean;
  step: Step;
  view: View;
  answers: Answers;
  /** Whether there is anything to keep yet. */
  hasAnswer: boolean;
  asked: ContentSettings | null;
  isFirstStep: boolean;
  isLastStep: boolean;
  kept: CheckIn | null;
  problem: ProblemReason | null;
  /** What became of the minute that was begun before this one; null where there is none. */
  earlier: Earlier | null;
  answer: (change: Partial<Answers>) => void;
  look: (change: Partial<View>) => void;
  goOn: () => void;
  /** Whether it goes on as soon as it is known where. */
  isGoingOn: boolean;
  goBack: () => void;
  enter: (step: EntryWay | 'about' | 'shown') => void;
  keep: (change?: Partial<Answers>) => void;
  discard: () => void;
  resumeEarlier: () => void;
  keepEarlier: () => void;
  letEarlierGo: () => void;
  undo: () => void;
  /** Takes up a draft in place of what is here now, which has nothing in it. */
  takeUp: (draft: Draft) => void;
  /** Takes back what was kept just now, and goes on where one was. */
  takeBack: () => void;
  nudge: Nudge | null;
  /** Whether nobody clicked for it, so that a key may have been meant for something else. */
  hasOpenedItself: boolean;
  putOff: (later: Later) => void;
  askLess: () => void;
  /** Says no to the nudge; what may be said besides is said after that. */
  refuse: () => void;
  /** Changes what the person added to the vocabulary; null where nothing may be written. */
  changeCustomWords: CustomVocabulary['change'] | null;
  /** Makes room for another after one was kept. */
  startAgain: () => void;
  done: () => void;
}

/**
 * `half-said`: it waits. `kept`: as it was. `let-go` of those that waited and `discarded` of the one at hand: gone, and
 * for this moment to be had back.
 */
export interface Earlier {
  draft: Draft;
  state: 'half-said' | 'kept' | 'let-go' | 'discarded';
}
