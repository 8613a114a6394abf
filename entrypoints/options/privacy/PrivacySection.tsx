import { i18n } from '@/utils/texts/i18n';
import { HIDE_KEY } from '@/components/appearance/keep-discreet';
import { changePart } from '@/components/hooks/use-settings';
import { Choice } from '../form/Choice';
import { Part } from '../form/Part';
import { LockPart } from './LockPart';
import type { SectionProps } from '../section-props';

export function PrivacySection({ settings: { privacy }, change }: SectionProps) {
  const onChange = changePart(change, 'privacy');
  return (
    <>
      <Part title={i18n.t('options.privacy.where')}>
        <p>{i18n.t('options.privacy.stays')}</p>
        <p>{i18n.t('options.privacy.wall')}</p>
        <p>{i18n.t('options.privacy.never')}</p>
        <p>{i18n.t('options.privacy.windows')}</p>
        <p>{i18n.t('options.privacy.traces')}</p>
        <p>{i18n.t('options.privacy.limits')}</p>
      </Part>
      <LockPart privacy={privacy} onChange={onChange} />
      <Part title={i18n.t('options.privacy.seen')}>
        <Choice
          type="checkbox"
          name="discreet"
          label={i18n.t('options.privacy.discreet')}
          hint={i18n.t('options.privacy.discreetHint', [HIDE_KEY])}
          checked={privacy.discreet}
          onChange={(discreet) => void onChange((current) => ({ ...current, discreet }))}
        />
      </Part>
    </>
  );
}
