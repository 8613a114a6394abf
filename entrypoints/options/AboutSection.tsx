import { i18n } from '#i18n';
import { readVersion } from '@/utils/browser/version';
import { Section } from './Section';

export function AboutSection() {
  return (
    <Section id="about">
      <p>{i18n.t('options.about.text')}</p>
      <p class="soft">{i18n.t('options.about.version', [readVersion()])}</p>
    </Section>
  );
}
