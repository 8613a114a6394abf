import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { isPinned } from '@/utils/browser/icon';

/** How to keep the icon in sight, or that it is. */
export function PinAdvice() {
  const [pinned, setPinned] = useState(false);

  useEffect(() => {
    const look = () => void isPinned().then(setPinned);
    look();
    // The page is looked at again after the icon was pinned.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  return (
    <section>
      <h2>{i18n.t('welcome.pin.title')}</h2>
      <p>{i18n.t(pinned ? 'welcome.pin.pinned' : 'welcome.pin.text')}</p>
    </section>
  );
}
