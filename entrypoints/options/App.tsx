import { i18n } from '#i18n';
import { SettingsNotice } from '@/components/SettingsNotice';
import { useLoaded } from '@/components/use-loaded';
import { NotSaved } from '@/components/NotSaved';
import { changePart, useSettings } from '@/components/use-settings';
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
  const [settings, change, problem] = useSettings();
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
      <SettingsNotice />
      {problem === 'unread' && (
        <p class="problem" role="alert">
          {i18n.t('settings.unread')}
        </p>
      )}
      {settings && (
        <main>
          <FrequencySection frequency={settings.frequency} onChange={changePart(change, 'frequency')} />
          <ContentSection
            content={settings.content}
            onChange={changePart(change, 'content')}
            look={settings.look}
            onLook={changePart(change, 'look')}
          />
          {sharing && (
            <sharing.SharingSection sharing={settings.sharing} onChange={changePart(change, 'sharing')} />
          )}
          {support && (
            <support.SupportSection support={settings.support} onChange={changePart(change, 'support')} />
          )}
          <DataSection settings={settings} onChange={change} />
          <PrivacySection privacy={settings.privacy} onChange={changePart(change, 'privacy')} />
          <AboutSection />
        </main>
      )}
      {problem === 'not-saved' && <NotSaved />}
    </div>
  );
}
