import { sayTitle, type Title } from '@/utils/browser/titles';
import type { Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/settings/store';

/** No browser and no text field has a use for it, and it lies apart from the keys that one writes with. */
export const HIDE_KEY = 'F8';

/** Calls the page what others may read, and lets one key hide all of it where the person wished for that. */
export function keepDiscreet(title: Title): void {
  let isDiscreet = false;
  let focused: Element | null = null;
  const root = document.documentElement;
  const isHidden = () => root.hasAttribute('data-hidden');

  function follow({ privacy }: Settings) {
    isDiscreet = privacy.discreet;
    document.title = sayTitle(title, privacy);
    if (!isDiscreet && isHidden()) show();
  }

  function hide() {
    focused = document.activeElement;
    root.setAttribute('data-hidden', '');
    document.body.inert = true;
  }

  /** Nothing was taken down meanwhile, so that all is as it was, half a word and the focus in it, too. */
  function show() {
    root.removeAttribute('data-hidden');
    document.body.inert = false;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent) {
    const isKey = isDiscreet && event.key === HIDE_KEY;
    if (isKey) event.preventDefault();
    if (isKey || isHidden()) event.stopImmediatePropagation();
    if (!isKey || event.repeat) return;
    if (isHidden()) show();
    else hide();
  }

  window.addEventListener('keydown', press, { capture: true });
  // Where they cannot be read, the page is called as it is.
  readSettings().then(follow, () => {});
  watchSettings(follow);
}
