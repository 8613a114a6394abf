/* oxlint-disable no-restricted-globals -- the storages that can be read before the first paint */
import type { LookSettings } from '../../settings/settings';

const TEXT_SIZE = 'text-size';
const THEME = 'theme';
const UNFINISHED = 'unfinished';
const ASKS_FIRST = 'asks-first';
const HIDDEN = 'hidden';

/** Whether a check-in may wait half-said, known at once: then the first step is not the one to draw. Never what it says. */
export function mayBeUnfinished(): boolean {
  return localStorage.getItem(UNFINISHED) !== null;
}

export function rememberUnfinished(isUnfinished: boolean): void {
  if (isUnfinished) localStorage.setItem(UNFINISHED, '');
  else localStorage.removeItem(UNFINISHED);
}

/** Whether a line may stand above the question, known at once: what is drawn is not moved for it. Never which. */
export function mayAskFirst(): boolean {
  return localStorage.getItem(ASKS_FIRST) !== null;
}

export function rememberAskFirst(mayAsk: boolean): void {
  if (mayAsk) localStorage.setItem(ASKS_FIRST, '');
  else localStorage.removeItem(ASKS_FIRST);
}

/** So that the next page is drawn at once as it was chosen, and nothing jumps or flashes. */
export function rememberLook({ textSize, theme }: LookSettings): void {
  rememberUnless('normal', TEXT_SIZE, textSize);
  rememberUnless('system', THEME, theme);
}

/** What everybody begins with needs no note. */
function rememberUnless(usual: string, key: string, value: string): void {
  if (value === usual) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}

/** So that a page that was hidden comes back hidden when it is loaded anew, from its first paint on. */
export function rememberHidden(isHidden: boolean): void {
  if (isHidden) sessionStorage.setItem(HIDDEN, '');
  else sessionStorage.removeItem(HIDDEN);
}

/** Forgets whatever this storage holds. */
export function forgetFirstPaint(): void {
  localStorage.clear();
}
