import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import { PRIVATE_TEXT } from '@/components/form/private-text';
import type { Answer } from '@/utils/sharing/answers/answer';
import { openAnswer } from '@/utils/sharing/answers/open-answer';
import { readAnswer, type ReadAnswer } from '@/utils/sharing/answers/read-answer';
import { AnswerParts } from './AnswerParts';
import { answerMarks } from './answer-marks';

interface Props {
  onKeep: (answer: Answer) => void;
}

type Refusal = Extract<ReadAnswer, { kind: 'refused' }>['reason'];

/** Where an answer that came back is pasted or opened. Until it is kept, it is only looked at. */
export function TheirAnswer({ onKeep }: Props) {
  const [paste, file] = [useId(), useId()];
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const read = text === '' ? null : readAnswer(text, answerMarks());
  const refusal = refused ?? (read?.kind === 'refused' ? read.reason : null);

  function write(written: string) {
    setText(written);
    setRefused(null);
  }

  async function takeFile(chosen: File) {
    const opened = await openAnswer(chosen).catch(() => ({ kind: 'refused', reason: 'notText' }) as const);
    if (opened.kind === 'refused') {
      setRefused(opened.reason);
      return;
    }
    // What is no text is not put in the place of what stands there.
    const found = readAnswer(opened.text, answerMarks());
    if (found.kind === 'refused') setRefused(found.reason);
    else write(opened.text);
  }

  return (
    <>
      <p class="line">
        <label for={paste}>{i18n.t('say.answer.paste')}</label>
        <textarea
          id={paste}
          rows={3}
          dir="auto"
          {...PRIVATE_TEXT}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </p>
      <p class="line">
        <label for={file}>{i18n.t('say.answer.open')}</label>
        <input
          id={file}
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void takeFile(chosen);
            // So that the same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </p>
      <div role="status">
        {refusal && <p>{i18n.t(`say.answer.refused.${refusal}`)}</p>}
        {!refusal && read?.kind === 'answer' && (
          <>
            {read.answer.free !== undefined && <p class="soft">{i18n.t('say.answer.free')}</p>}
            <AnswerParts answer={read.answer} />
          </>
        )}
      </div>
      {!refusal && read?.kind === 'answer' && (
        <p>
          <button type="button" class="button" onClick={() => onKeep(read.answer)}>
            {i18n.t('say.answer.keep')}
          </button>
        </p>
      )}
    </>
  );
}
