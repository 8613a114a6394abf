import { i18n } from '#i18n';
import { useSettings } from '@/components/use-settings';
import { AboutSection } from './AboutSection';
import { ContentSection } from './ContentSection';
import { FrequencySection } from './FrequencySection';
import { PrivacySection } from './PrivacySection';

const SECTIONS = ['frequency', 'content', 'privacy', 'about'] as const;

/** Every change is saved as it is made and counts at once. */
export function App() {
  const [settings, change] = useSettings();

  return (
    <div class="full-page">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.sections')}>
          {SECTIONS.map((section) => (
            <a key={section} href={`#${section}`}>
              {i18n.t(`options.${section}.title`)}
            </a>
          ))}
        </nav>
      </header>
      {settings && (
        <main>
          <FrequencySection
            frequency={settings.frequency}
            onChange={(frequency) => change({ ...settings, frequency })}
          />
          <ContentSection
            content={settings.content}
            onChange={(content) => change({ ...settings, content })}
          />
          <PrivacySection />
          <AboutSection />
        </main>
      )}
    </div>
  );
}
