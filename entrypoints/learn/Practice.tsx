import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { LargeChoice } from '@/components/form/LargeChoice';
import { SupportLink } from '@/components/page/SupportLink';
import type { Texts } from '@/utils/texts/read-texts';
import { Paragraphs } from './Paragraphs';

const SCENES = [
  'father',
  'colleague',
  'son',
  'wife',
  'break_up',
  'joke',
  'fine',
  'tears',
  'grief',
  'job',
  'good_news',
  'go_on',
] as const;
const ANSWERS = ['1', '2', '3', '4'] as const;

/** Scenes to try in advance how it may land what one says to somebody who opens up. Nothing is marked, and nothing kept. */
export function Practice({ texts }: { texts: Texts }) {
  return (
    <section id="practice" aria-labelledby="practice-title">
      <h2 id="practice-title">{i18n.t('learn.practice.title')}</h2>
      <Paragraphs text={texts.get('intro') ?? ''} />
      {SCENES.map((id) => (
        <details key={id}>
          <summary>{texts.get(`${id}_who`)}</summary>
          <Scene id={id} texts={texts} />
        </details>
      ))}
    </section>
  );
}

function Scene({ id, texts }: { id: (typeof SCENES)[number]; texts: Texts }) {
  const [said, setSaid] = useState<string | null>(null);
  const help = texts.get(`${id}_help`);
  const known = texts.get(`${id}_known`);

  return (
    <div class="scene">
      <p>{texts.get(`${id}_scene`)}</p>
      <LargeChoice
        label={i18n.t('learn.practice.answers')}
        choices={ANSWERS.map((answer) => ({
          id: answer,
          name: texts.get(`${id}_${answer}`) ?? '',
          isChosen: said === answer,
        }))}
        columns={1}
        onPress={setSaid}
      />
      <div role="status">{said !== null && <p class="thing">{texts.get(`${id}_${said}_lands`)}</p>}</div>
      {said !== null && known !== undefined && (
        <p class="soft">
          {known} {i18n.t('learn.understanding.source', { source: texts.get(`${id}_source`) ?? '' })}
        </p>
      )}
      {help !== undefined && (
        <p class="help">
          {help} <SupportLink isPlain={false} />
        </p>
      )}
    </div>
  );
}
