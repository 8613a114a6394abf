import { i18n } from '#i18n';
import type { Change } from '@/components/use-settings';
import { HIDE_KEY } from '@/components/keep-discreet';
import type { PrivacySettings } from '@/utils/settings/settings';
import { useLoaded } from '@/components/use-loaded';
import { Choice } from './Choice';
import { Section } from './Section';

interface Props {
  privacy: PrivacySettings;
  onChange: Change<PrivacySettings>;
}

const loadLock = () => import('./privacy/LockPart');

export function PrivacySection({ privacy, onChange }: Props) {
  const loaded = useLoaded(loadLock);
  return (
    <Section id="privacy">
      <Choice
        type="checkbox"
        name="discreet"
        label={i18n.t('options.privacy.discreet')}
        hint={i18n.t('options.privacy.discreetHint', [HIDE_KEY])}
        checked={privacy.discreet}
        onChange={(discreet) => void onChange((current) => ({ ...current, discreet }))}
      />
      <p>{i18n.t('options.privacy.stays')}</p>
      <p>{i18n.t('options.privacy.wall')}</p>
      <p>{i18n.t('options.privacy.never')}</p>
      <p>{i18n.t('options.privacy.windows')}</p>
      <p>{i18n.t('options.privacy.limits')}</p>
      {loaded && <loaded.LockPart privacy={privacy} onChange={onChange} />}
    </Section>
  );
}
