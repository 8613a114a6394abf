import { i18n } from '@/utils/texts/i18n';
import { SupportLink } from '@/components/page/SupportLink';
import { useCustomWords } from '@/components/page/use-custom-words';
import { FirstTry } from './FirstTry';
import { HowToPin } from './HowToPin';
import { ShowMeOne } from './ShowMeOne';
import { WhenToAsk } from './WhenToAsk';

const POINTS = ['gentle', 'words', 'private'] as const;

/** What it is in three lines, a first try, when to ask, and where to find it again: on one screen. */
export function App() {
  // What is drawn on the field may be one's own words, when this is opened once more.
  useCustomWords();

  return (
    <main class="full-page">
      <header>
        <h1>{i18n.t('app.name')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
        <ul class="points">
          {POINTS.map((point) => (
            <li key={point} class={point}>
              {i18n.t(`welcome.points.${point}`)}
            </li>
          ))}
        </ul>
        <p>
          <SupportLink />
        </p>
      </header>
      <FirstTry />
      <div class="steps">
        <ShowMeOne />
        <WhenToAsk />
        <HowToPin />
      </div>
    </main>
  );
}
