import { useEffect, useState } from 'preact/hooks';
import { isPinned } from '@/utils/browser/icon';

/** Whether the icon is in the toolbar; null until that is known. The page is looked at again after it was pinned. */
export function usePinned(): boolean | null {
  const [pinned, setPinned] = useState<boolean | null>(null);

  useEffect(() => {
    const look = () => void isPinned().then(setPinned);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  return pinned;
}
