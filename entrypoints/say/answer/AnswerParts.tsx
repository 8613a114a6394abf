import { i18n } from '@/utils/texts/i18n';
import { ANSWER_PARTS, type Answer } from '@/utils/sharing/answers/answer';

interface Props {
  answer: Answer;
}

/** What somebody answered, part by part, as the letters that came. */
export function AnswerParts({ answer }: Props) {
  const parts = [...ANSWER_PARTS, 'free' as const].filter((part) => answer[part] !== undefined);
  return (
    <dl class="came">
      {parts.map((part) => (
        <div key={part}>
          <dt>{i18n.t(`say.answer.parts.${part}`)}</dt>
          <dd dir="auto">{answer[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
