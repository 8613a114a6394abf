import { i18n } from '@/utils/texts/i18n';
import { WordChoice } from '@/components/words/WordChoice';
import { Question } from '../minute/Question';
import type { Minute } from '../minute/minute';

interface Props {
  minute: Minute;
}

export function WordsStep({ minute }: Props) {
  return (
    <>
      <Question isPreview={minute.isPreview}>{i18n.t('words.question')}</Question>
      <WordChoice choosing={minute} />
    </>
  );
}
