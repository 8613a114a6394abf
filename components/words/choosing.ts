import type { Answers } from '@/utils/checkin/check-in';
import type { View } from '@/utils/checkin/minute/draft';
import type { ContentSettings } from '@/utils/settings/settings';
import type { CustomVocabulary } from '@/components/page/use-custom-words';

/** Whatever words are chosen for: what was said so far, and where in choosing one is. */
export interface Choosing {
  answers: Answers;
  view: View;
  answer: (change: Partial<Answers>) => void;
  look: (change: Partial<View>) => void;
  /** How many words are offered at a time. */
  asked?: Pick<ContentSettings, 'offered'> | null;
  /** Changes what the person added to the vocabulary; null or left out where nothing may be added. */
  changeCustomWords?: CustomVocabulary['change'] | null;
}
