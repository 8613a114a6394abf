import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { forgetSettingsMended, readSettingsMended, watchSettingsMended } from '@/utils/storage/kept-twice';
import { NotSaved } from './NotSaved';
import { useSaving } from '@/components/hooks/use-saving';
import '../page/Problem.css';

/** Says once that the browser lost the settings, and that they are back. */
export function SettingsNotice() {
  const [isMended, setIsMended] = useState(false);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    // Where it cannot be read, there is nothing to say.
    readSettingsMended().then(setIsMended, () => {});
    return watchSettingsMended(setIsMended);
  }, []);

  if (!isMended) return null;

  async function leave() {
    if (await save(forgetSettingsMended)) setIsMended(false);
  }

  return (
    <>
      <p class="problem" role="status">
        {i18n.t('settings.mended')}{' '}
        <button type="button" class="button plain" onClick={() => void leave()}>
          {i18n.t('mended.seen')}
        </button>
      </p>
      {isRefused && <NotSaved />}
    </>
  );
}
