import { useEffect, useState } from 'preact/hooks';
import type { CustomWordChange } from '@/utils/vocabulary/custom/change-custom-word';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';

export interface CustomVocabulary {
  /** Every record, the oldest first; null until they are read. */
  all: readonly CustomWord[] | null;
  /** @returns the records that the change made or changed. */
  change: (change: CustomWordChange) => Promise<readonly CustomWord[]>;
}

/** No first picture waits for it. */
const loadDoor = () => import('@/utils/history/records/custom-word-records');

async function change(wanted: CustomWordChange): Promise<readonly CustomWord[]> {
  const { changeCustomWords } = await loadDoor();
  return changeCustomWords(wanted);
}

/**
 * What the person added to the vocabulary. A page that names feelings or contexts asks for it once, at its root: from
 * then on its own words have names, and those that change here or elsewhere are drawn anew.
 */
export function useCustomWords(): CustomVocabulary {
  const [all, setAll] = useState<readonly CustomWord[] | null>(null);

  useEffect(() => {
    const watching = loadDoor().then(({ watchCustomWords }) => watchCustomWords(setAll));
    return () => void watching.then((stop) => stop());
  }, []);

  return { all, change };
}
