import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { onChange } from '@/utils/history/connection/changes';
import { readMended, writeMended, type Mended } from '@/utils/storage/stored-copies';
import { NotSaved } from './NotSaved';
import { SettingsNotice } from './SettingsNotice';
import { useSaving } from '@/components/hooks/use-saving';
import '../page/Problem.css';

/** Says once that the browser lost something, settings or check-ins, and what was done about it. */
export function MendedNotice() {
  const [mended, setMended] = useState<Mended | null>(null);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    // Where it cannot be read, there is nothing to say.
    const refresh = () => void readMended().then(setMended, () => setMended(null));
    refresh();
    return onChange(refresh);
  }, []);

  if (mended === null) return <SettingsNotice />;

  async function leave() {
    if (await save(() => writeMended(null))) setMended(null);
  }

  return (
    <>
      <SettingsNotice />
      <p class="problem" role="status">
        {mended.missing === 0
          ? i18n.t('mended.whole', mended.broughtBack)
          : i18n.t('mended.inPart', [mended.broughtBack, mended.missing])}{' '}
        <button type="button" class="button plain" onClick={() => void leave()}>
          {i18n.t('mended.seen')}
        </button>
      </p>
      {isRefused && <NotSaved />}
    </>
  );
}
