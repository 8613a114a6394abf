import { useState } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Kept {
  /** For `onInput`: hands on what is kept, and has the field show it. */
  write: (field: Field) => void;
  /** Whether what was written last did not fit. */
  isCut: boolean;
}

/**
 * A field that shows what is kept of what is written or pasted into it, letter for letter.
 *
 * @param maxLength in UTF-16 code units
 * @param toKept what is kept of a text, at most that long
 */
export function useLimitedInput(
  maxLength: number,
  onWrite: (kept: string) => void,
  toKept: (written: string) => string = (written) => cut(written, maxLength),
): Kept {
  const [isCut, setIsCut] = useState(false);

  function write(field: Field) {
    const written = field.value;
    const kept = toKept(written);
    // Also where that is what was kept before, and nothing is drawn anew.
    if (kept !== written) field.value = kept;
    setIsCut(written.length > maxLength);
    onWrite(kept);
  }

  return { write, isCut };
}

/** The beginning of a text, without half of a character. */
function cut(text: string, maxLength: number): string {
  return text.slice(0, maxLength).toWellFormed();
}
