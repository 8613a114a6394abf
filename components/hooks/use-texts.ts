import { useEffect, useState } from 'preact/hooks';
import type { Subject, Texts } from '@/utils/texts/read-texts';

const NONE: Texts = new Map();

/** What was read once stays, so that it is there at once the next time. */
const read = new Map<Subject, Texts>();

/** The texts of a subject, or null until they are there; none where they can’t be read. */
export function useTexts(subject: Subject): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(read.get(subject) ?? null);

  useEffect(() => {
    // They may have come between the drawing and this.
    const known = read.get(subject);
    if (known) setTexts(known);
    else void loadTexts(subject).then(setTexts);
  }, [subject]);

  return texts;
}

/** Reads the texts of a subject before anybody asks for them. */
export async function loadTexts(subject: Subject): Promise<Texts> {
  try {
    const { readTexts } = await import('@/utils/texts/read-texts');
    const texts = await readTexts(subject);
    read.set(subject, texts);
    return texts;
  } catch {
    return NONE;
  }
}
