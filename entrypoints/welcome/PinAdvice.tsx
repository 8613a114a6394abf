import { i18n } from '#i18n';
import { usePinned } from '@/components/use-pinned';

/** How to keep the icon in sight, or that it is. */
export function PinAdvice() {
  const pinned = usePinned();

  return (
    <section>
      <h2>{i18n.t('welcome.pin.title')}</h2>
      <p>{i18n.t(pinned ? 'welcome.pin.pinned' : 'welcome.pin.text')}</p>
    </section>
  );
}
