import { useLayoutEffect } from 'preact/hooks';

/** Where a key has a meaning of its own: in a field, and in a dialog that lies over the page. */
const TAKES_KEYS = 'textarea, input:not([type="checkbox"]), dialog *';

/** A key does something anywhere on the page, as long as there is something to do. */
export function useShortcut(isKey: (event: KeyboardEvent) => boolean, act: (() => void) | null): void {
  // In the same breath as the drawing: a next key may come before the next frame.
  useLayoutEffect(() => {
    if (!act) return;
    function press(event: KeyboardEvent) {
      if (!isKey(event) || (event.target instanceof Element && event.target.matches(TAKES_KEYS))) return;
      event.preventDefault();
      act?.();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

export function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

export function isDeleteKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key === 'Delete' && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
