import { i18n } from '@/utils/texts/i18n';
import { ShownField } from '@/components/check-in/ShownField';
import { averagePlace } from '@/utils/checkin/average-place';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';

interface Props {
  minute: Minute;
}

/** What others see. Between the two marks lies what was put away. */
export function ShownStep({ minute }: Props) {
  const { answers } = minute;
  const felt = averagePlace([answers]) ?? { pleasantness: 0, energy: 0 };
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('shown.question')}</Question>
      <p class="soft">{i18n.t('shown.hint')}</p>
      <ShownField felt={felt} shown={answers.shown} onShow={(shown) => minute.answer({ shown })} />
    </>
  );
}
