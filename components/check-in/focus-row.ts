/** What of a row takes the focus. */
const HANDLE = 'button.what, .put-back';

/**
 * Moves the focus into the row of a list that stays when others go: the one that `from` lies in, or the nearest after it, or
 * before. What goes takes the focus with it, and whoever works by keys would begin at the top again.
 *
 * @returns whether there is one.
 */
export function focusRow(from: Element | null, isStaying: (row: Element) => boolean): boolean {
  const own = from?.closest('li');
  const rows = [...(own?.parentElement?.children ?? [])];
  const at = rows.findIndex((row) => row === own);
  const nearest = [...rows.slice(at), ...rows.slice(0, at).toReversed()];
  const target = nearest.find((row) => row.querySelector(HANDLE) && isStaying(row))?.querySelector(HANDLE);
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  return true;
}

/** Moves the focus away from the row that goes, and to the title above where it is the last one. */
export function leaveRow(from: Element | null): void {
  const own = from?.closest('li');
  if (!focusRow(from, (row) => row !== own))
    document.querySelector<HTMLElement>(':is(h1, h2)[tabindex]')?.focus();
}
