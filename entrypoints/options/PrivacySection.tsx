import { i18n } from '#i18n';
import { Section } from './Section';

export function PrivacySection() {
  return (
    <Section id="privacy">
      <p>{i18n.t('options.privacy.stays')}</p>
      <p>{i18n.t('options.privacy.wall')}</p>
      <p>{i18n.t('options.privacy.never')}</p>
      <p>{i18n.t('options.privacy.limits')}</p>
    </Section>
  );
}
