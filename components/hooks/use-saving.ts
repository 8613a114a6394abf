import { useState } from 'preact/hooks';

/** Carries out what is to be stored, and says whether it was. */
export type Save = (write: () => Promise<unknown>) => Promise<boolean>;

/** How to store something outside the settings, and whether the browser refused the last time. */
export function useSaving(): [Save, boolean] {
  const [isRefused, setIsRefused] = useState(false);

  async function save(write: () => Promise<unknown>): Promise<boolean> {
    const isSaved = await write().then(
      () => true,
      () => false,
    );
    setIsRefused(!isSaved);
    return isSaved;
  }

  return [save, isRefused];
}
