/* oxlint-disable no-restricted-globals -- the one storage that can be read before the first paint */
import type { TextSize } from './settings';

const TEXT_SIZE = 'text-size';
const UNFINISHED = 'unfinished';

/** Whether a check-in may wait half-said, known at once: then the first step is not the one to draw. Never what it says. */
export function mayBeUnfinished(): boolean {
  return localStorage.getItem(UNFINISHED) !== null;
}

export function rememberUnfinished(isUnfinished: boolean): void {
  if (isUnfinished) localStorage.setItem(UNFINISHED, '');
  else localStorage.removeItem(UNFINISHED);
}

/** So that the next page is drawn at once with letters of that size, and nothing jumps. */
export function rememberTextSize(size: TextSize): void {
  if (size === 'normal') localStorage.removeItem(TEXT_SIZE);
  else localStorage.setItem(TEXT_SIZE, size);
}

/** Forgets whatever this storage holds. */
export function forgetFirstSight(): void {
  localStorage.clear();
}
