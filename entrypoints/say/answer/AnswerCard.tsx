import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { saveFile } from '@/components/files/save-file';
import { answerMarks } from './answer-marks';

interface Props {
  sentence: string;
  /** What stands under it for whoever hears it, if anything. */
  note: string;
}

/** What whoever is told may fill in and send back: plain text, since every program can write into it and nobody need trust it. */
export function AnswerCard({ sentence, note }: Props) {
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const card = [i18n.t('say.answer.intro'), '', ...Object.values(answerMarks()), ''].join('\n');
  const text = [sentence, note, card].filter(Boolean).join('\n\n');

  function copy() {
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('notCopied'),
    );
  }

  function save() {
    // With line ends that every editor knows.
    const content = new Blob([text.replaceAll('\n', '\r\n')], { type: 'text/plain;charset=utf-8' });
    void saveFile(content, 'heartward-answer.txt');
  }

  return (
    <section class="answer-card" aria-labelledby="answer-card-title">
      <h2 id="answer-card-title">{i18n.t('say.answer.title')}</h2>
      <p class="soft">{i18n.t('say.answer.lead')}</p>
      <p class="row">
        <button type="button" class="button" onClick={copy}>
          {i18n.t('say.answer.copy')}
        </button>
        <button type="button" class="button plain" onClick={save}>
          {i18n.t('say.answer.save')}
        </button>
        <span role="status">{copied && i18n.t(`say.${copied}`)}</span>
      </p>
    </section>
  );
}
