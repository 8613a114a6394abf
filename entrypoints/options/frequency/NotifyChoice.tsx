import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { mayNotify, requestNotifying, stopNotifying } from '@/utils/browser/notification';
import { Choice } from '../form/Choice';

interface Props {
  isWanted: boolean;
  onChange: (isWanted: boolean) => Promise<boolean>;
}

/** A notification, for somebody who wants one. The browser asks first, at the click; if it refuses, nothing has changed. */
export function NotifyChoice({ isWanted, onChange }: Props) {
  const [isAllowed, setIsAllowed] = useState<boolean | null>(null);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => {
    // Whoever has chosen meanwhile knows better.
    void mayNotify().then(
      (wasAllowed) => setIsAllowed((chosen) => chosen ?? wasAllowed),
      () => {},
    );
  }, []);

  async function choose(wanted: boolean) {
    const isGranted = wanted && (await requestNotifying().catch(() => false));
    setIsAllowed(isGranted);
    setIsRefused(wanted && !isGranted);
    const isSaved = await onChange(isGranted);
    // What was not stored counts on.
    if (!wanted && isSaved) await stopNotifying().catch(() => {});
  }

  return (
    <div>
      <Choice
        type="checkbox"
        name="notify"
        label={i18n.t('options.frequency.notify')}
        hint={i18n.t('options.frequency.notifyHint')}
        checked={isWanted && isAllowed === true}
        onChange={(wanted) => void choose(wanted)}
      />
      <p class="soft" role="status" hidden={!isRefused}>
        {isRefused && i18n.t('options.frequency.notifyRefused')}
      </p>
    </div>
  );
}
