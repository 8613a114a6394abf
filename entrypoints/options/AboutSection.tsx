import { i18n } from '#i18n';
import { readVersion } from '@/utils/browser/version';
import { Section } from './Section';
import { Shortcuts } from './Shortcuts';

export function AboutSection() {
  return (
    <Section id="about">
      <p>{i18n.t('options.about.text')}</p>
      <p>
        <a href="/learn.html">{i18n.t('learn.link')}</a>
      </p>
      <Shortcuts commands={['_execute_action', 'lock']} />
      <p class="soft">{i18n.t('options.about.version', [readVersion()])}</p>
    </Section>
  );
}
