import { i18n } from '#i18n';
import { useLoaded } from '@/components/use-loaded';
import { useSettings } from '@/components/use-settings';
import { AboutSection } from './AboutSection';
import { ContentSection } from './ContentSection';
import { DataSection } from './DataSection';
import { FrequencySection } from './FrequencySection';
import { PrivacySection } from './PrivacySection';

const SECTIONS = ['frequency', 'content', 'sharing', 'support', 'data', 'privacy', 'about'] as const;
const loadSharing = () => import('./SharingSection');
const loadSupport = () => import('./SupportSection');

/** Every change is saved as it is made and counts at once. */
export function App() {
  const [settings, change] = useSettings();
  const sharing = useLoaded(loadSharing);
  const support = useLoaded(loadSupport);

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
            look={settings.look}
            onLook={(look) => change({ ...settings, look })}
          />
          {sharing && (
            <sharing.SharingSection
              sharing={settings.sharing}
              onChange={(changed) => change({ ...settings, sharing: changed })}
            />
          )}
          {support && (
            <support.SupportSection
              support={settings.support}
              onChange={(changed) => change({ ...settings, support: changed })}
            />
          )}
          <DataSection settings={settings} onChange={change} />
          <PrivacySection
            privacy={settings.privacy}
            onChange={(privacy) => change({ ...settings, privacy })}
          />
          <AboutSection />
        </main>
      )}
    </div>
  );
}
