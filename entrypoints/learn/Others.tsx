import { i18n } from '@/utils/texts/i18n';
import type { Texts } from '@/utils/texts/read-texts';
import { EXAMPLE_IDS, EXAMPLES } from '@/utils/vocabulary/examples';

const REGIONS = ['unpleasant_high', 'unpleasant_low', 'pleasant_high', 'pleasant_low', 'unsure'] as const;

/** What people said, by where on the field they were. */
export function Others({ texts }: { texts: Texts }) {
  return (
    <section id="others" aria-labelledby="others-title">
      <h2 id="others-title">{i18n.t('learn.others.title')}</h2>
      <p>{i18n.t('learn.others.intro')}</p>
      {REGIONS.map((region) => (
        <details key={region}>
          <summary>{i18n.t(`learn.others.${region}`)}</summary>
          <ul>
            {EXAMPLE_IDS.filter((id) => EXAMPLES[id].region === region).map((id) => (
              <li key={id}>{texts.get(id)}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
