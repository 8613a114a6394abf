import { i18n } from '@/utils/texts/i18n';
import type { AnswerMarks } from '@/utils/sharing/answers/read-answer';

/** How the lines of an answer card begin, in their order on it. */
export function answerMarks(): AnswerMarks {
  return {
    heard: i18n.t('say.answer.marks.heard'),
    can: i18n.t('say.answer.marks.can'),
    cannot: i18n.t('say.answer.marks.cannot'),
    thanks: i18n.t('say.answer.marks.thanks'),
  };
}
