import { useEffect, useState } from 'preact/hooks';
import type { OwnChange } from '@/utils/vocabulary/custom/change-custom-word';
import type { Own } from '@/utils/vocabulary/custom/custom-word';

export interface OwnVocabulary {
  /** Every record, the oldest first; null until they are read. */
  all: readonly Own[] | null;
  /** @returns the records that the change made or changed. */
  change: (change: OwnChange) => Promise<readonly Own[]>;
}

/** No first picture waits for it. */
const loadDoor = () => import('@/utils/history/records/custom-word-records');

async function change(wanted: OwnChange): Promise<readonly Own[]> {
  const { changeOwn } = await loadDoor();
  return changeOwn(wanted);
}

/**
 * What the person added to the vocabulary. A page that names feelings or contexts asks for it once, at its root: from
 * then on its own words have names, and those that change here or elsewhere are drawn anew.
 */
export function useOwn(): OwnVocabulary {
  const [all, setAll] = useState<readonly Own[] | null>(null);

  useEffect(() => {
    const watching = loadDoor().then(({ watchOwn }) => watchOwn(setAll));
    return () => void watching.then((stop) => stop());
  }, []);

  return { all, change };
}
