import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { isInPrivateWindow } from '@/utils/browser/private-window';

/**
 * Says what a private window changes where one would expect that it forgets: in Chromium what is kept there stays, in the
 * same history. Firefox opens no history there, and that is said by who finds it so.
 */
export function PrivateWindow() {
  const [isPrivate, setIsPrivate] = useState(false);
  useEffect(() => {
    isInPrivateWindow().then(setIsPrivate, () => {});
  }, []);

  return isPrivate ? (
    <p class="soft" role="status">
      {i18n.t('history.privateStays')}
    </p>
  ) : null;
}
