import type { CustomVocabulary } from '@/components/page/use-custom-words';
import { averagePlace } from '@/utils/checkin/average-place';
import type { CheckIn } from '@/utils/checkin/check-in';
import { placeWords } from '@/utils/vocabulary/custom/change-custom-word';
import { toCurrentId } from '@/utils/vocabulary/custom/custom-vocabulary';
import { placeOfWord } from '@/utils/vocabulary/nearest-feelings';

/** Words of one’s own that lay nowhere lie from now on where one was with them. */
export async function placeOwnWords(checkIn: CheckIn, changeOwn: CustomVocabulary['change']): Promise<void> {
  const place = averagePlace([checkIn]);
  const words = checkIn.feelings.map(({ word }) => toCurrentId(word));
  const unplaced = words.filter((word) => !placeOfWord(word));
  if (place && unplaced.length > 0) await changeOwn(placeWords(unplaced, place, Temporal.Now.instant()));
}
