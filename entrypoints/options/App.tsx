import { i18n } from '@/utils/texts/i18n';
import { SettingsNotice } from '@/components/notices/SettingsNotice';
import { NotSaved } from '@/components/notices/NotSaved';
import { useSettings } from '@/components/hooks/use-settings';
import { Section } from './form/Section';
import { SECTIONS } from './sections';
import { useSection } from './use-section';

/** One section at a time, with the list of all of them in sight. */
export function App() {
  const [settings, change, problem] = useSettings();
  const { current, hasMoved, visited } = useSection();

  return (
    <div class="full-page">
      <header>
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.sections')}>
          {SECTIONS.map((id) => (
            <a key={id} href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
              {i18n.t(`options.${id}.title`)}
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
          {visited.map(({ id, View }) => (
            <Section key={id} id={id} isCurrent={id === current} hasMoved={hasMoved}>
              <View settings={settings} change={change} />
            </Section>
          ))}
        </main>
      )}
      {problem === 'not-saved' && <NotSaved />}
    </div>
  );
}
