import { i18n } from '@/utils/texts/i18n';
import { changePart } from '@/components/hooks/use-settings';
import { readVersion } from '@/utils/browser/version';
import { AppearancePart } from './AppearancePart';
import { Part } from '../form/Part';
import type { SectionProps } from '../section-props';
import { Shortcuts } from './Shortcuts';

export function AboutSection({ settings, change }: SectionProps) {
  return (
    <>
      <AppearancePart look={settings.look} onChange={changePart(change, 'look')} />
      <Shortcuts commands={['_execute_action', 'lock']} />
      <Part title={i18n.t('options.about.heartward')}>
        <p>{i18n.t('options.about.text')}</p>
        <p>
          <a href="/learn.html">{i18n.t('learn.link')}</a>
        </p>
        <p class="soft">{i18n.t('options.about.version', [readVersion()])}</p>
      </Part>
    </>
  );
}
