import { i18n } from '#i18n';
import { readVersion } from '@/utils/browser/version';
import { Section } from './Section';

export function AboutSection() {
  return (
    <Section id="about">
      <p>{i18n.t('options.about.text')}</p>
      <p>
        <a href="/learn.html">{i18n.t('learn.link')}</a>
      </p>
      <p class="soft">{i18n.t('options.about.version', [readVersion()])}</p>
    </Section>
  );
}
