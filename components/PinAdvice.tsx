import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { usePinned } from './use-pinned';
import { leavePinAdvice, readPinAdviceLeft } from '@/utils/settings/pin-advice';

interface Props {
  /** Whether it can be sent away, once and for all. */
  canLeave?: boolean;
}

/** How to bring the icon into sight, where it is not. Quiet, and in the popup only until it is sent away. */
export function PinAdvice({ canLeave = false }: Props) {
  const isPinned = usePinned();
  const [isLeft, setIsLeft] = useState(canLeave);

  useEffect(() => {
    if (canLeave) void readPinAdviceLeft().then(setIsLeft);
  }, [canLeave]);

  if (isPinned !== false || isLeft) return null;
  return (
    <p class="soft">
      {i18n.t('pin.hidden')}{' '}
      {canLeave && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            setIsLeft(true);
            void leavePinAdvice();
          }}
        >
          {i18n.t('pin.leave')}
        </button>
      )}
    </p>
  );
}
