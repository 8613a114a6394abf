import { useEffect, useState } from 'preact/hooks';
import type { Subject, Texts } from '@/utils/texts/read-texts';

/** The texts of a subject, or null until they are there. */
export function useTexts(subject: Subject): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null);

  useEffect(() => {
    void import('@/utils/texts/read-texts').then(({ readTexts }) => readTexts(subject)).then(setTexts);
  }, [subject]);

  return texts;
}
