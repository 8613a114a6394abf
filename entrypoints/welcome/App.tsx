import { i18n } from '#i18n';
import { FieldColours } from '@/components/FieldColours';
import { SupportLink } from '@/components/SupportLink';
import { PinAdvice } from './PinAdvice';
import { ShowMeOne } from './ShowMeOne';

const POINTS = ['gentle', 'words', 'private'] as const;

/** What it is in three lines, how it asks, and where to find it again. */
export function App() {
  return (
    <main class="full-page">
      <div class="banner field-surface">
        <FieldColours />
      </div>
      <h1>{i18n.t('app.name')}</h1>
      <p class="lead">{i18n.t('welcome.lead')}</p>
      <ul class="points">
        {POINTS.map((point) => (
          <li key={point} class={point}>
            {i18n.t(`welcome.points.${point}`)}
          </li>
        ))}
      </ul>
      <ShowMeOne />
      <section>
        <h2>{i18n.t('welcome.when.title')}</h2>
        <p>{i18n.t('welcome.when.text')}</p>
        <a class="button" href="options.html#frequency">
          {i18n.t('welcome.when.change')}
        </a>
      </section>
      <PinAdvice />
      <p>
        <SupportLink />
      </p>
    </main>
  );
}
