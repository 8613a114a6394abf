import { i18n } from '@/utils/texts/i18n';
import type { Texts } from '@/utils/texts/read-texts';
import { Paragraphs } from './Paragraphs';

const READINGS = ['put_away', 'not_on_demand', 'close', 'words', 'help', 'whole'] as const;

/** Six short readings, each with where it was read. */
export function Understanding({ texts }: { texts: Texts }) {
  return (
    <section id="understanding" aria-labelledby="understanding-title">
      <h2 id="understanding-title">{i18n.t('learn.understanding.title')}</h2>
      <p>{i18n.t('learn.understanding.intro')}</p>
      {READINGS.map((id) => (
        <details key={id}>
          <summary>{texts.get(`${id}_title`)}</summary>
          <Paragraphs text={texts.get(`${id}_text`) ?? ''} />
          <p class="soft">
            {i18n.t('learn.understanding.source', { source: texts.get(`${id}_source`) ?? '' })}
          </p>
        </details>
      ))}
    </section>
  );
}
