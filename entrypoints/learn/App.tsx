import { i18n } from '@/utils/texts/i18n';
import { useEffect } from 'preact/hooks';
import { SupportLink } from '@/components/page/SupportLink';
import { useTexts } from '@/components/hooks/use-texts';
import { Ally } from './Ally';
import { Others } from './Others';
import { Practice } from './Practice';
import { Understanding } from './Understanding';

const SECTIONS = ['others', 'ally', 'practice', 'understanding'] as const;

/** What others said, how to be somebody one can tell, scenes to try that in, and why it matters. */
export function App() {
  const examples = useTexts('examples');
  const ally = useTexts('ally');
  const scenes = useTexts('scenes');
  const readings = useTexts('readings');
  const isThere = examples !== null && ally !== null && scenes !== null && readings !== null;

  // The sections come after their texts, too late for the browser to find the one in the address.
  useEffect(() => {
    if (isThere) document.querySelector(location.hash || 'h1')?.scrollIntoView();
  }, [isThere]);

  return (
    <div class="full-page">
      <header>
        <h1>{i18n.t('learn.title')}</h1>
        <nav aria-label={i18n.t('nav.label')}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {i18n.t(`learn.${section}.title`)}
            </a>
          ))}
          <a href="/say.html">{i18n.t('say.link')}</a>
          <SupportLink />
        </nav>
      </header>
      {isThere && (
        <main>
          <Others texts={examples} />
          <Ally texts={ally} />
          <Practice texts={scenes} />
          <Understanding texts={readings} />
        </main>
      )}
    </div>
  );
}
