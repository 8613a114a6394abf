import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { NotSaved } from './NotSaved';
import { usePinned } from '@/components/hooks/use-pinned';
import { useSaving } from '@/components/hooks/use-saving';
import { leavePinAdvice, readPinAdviceLeft } from '@/utils/storage/pin-advice';

interface Props {
  /** Whether it can be sent away, once and for all. */
  canLeave?: boolean;
}

/** How to bring the icon into sight, where it is not. Quiet, and in the popup only until it is sent away. */
export function PinAdvice({ canLeave = false }: Props) {
  const isPinned = usePinned();
  const [isLeft, setIsLeft] = useState(canLeave);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    if (canLeave) readPinAdviceLeft().then(setIsLeft, () => setIsLeft(false));
  }, [canLeave]);

  if (isPinned !== false || isLeft) return null;

  async function leave() {
    if (await save(leavePinAdvice)) setIsLeft(true);
  }

  return (
    <>
      <p class="soft">
        {i18n.t('pin.hidden')}{' '}
        {canLeave && (
          <button type="button" class="button plain" onClick={() => void leave()}>
            {i18n.t('pin.leave')}
          </button>
        )}
      </p>
      {isRefused && <NotSaved />}
    </>
  );
}
