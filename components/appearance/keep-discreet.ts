import { i18n } from '@/utils/texts/i18n';
import { createNeutraliser, findIcon, sayTitle, type Title } from '@/utils/browser/titles';
import { rememberHidden } from '@/utils/storage/at-once/first-paint-flag';
import type { PrivacySettings, Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/storage/stored-settings';

/** No browser and no text field has a use for it, and it lies apart from the keys that one writes with. */
export const HIDE_KEY = 'F8';

/** What lies over a page while it is open. */
const OVER_PAGE = 'dialog[open], :popover-open';

/**
 * Calls the page, and all of it, what others may read, and lets one key hide it where the person wished for that.
 *
 * @param redraw called whenever the name of things changes
 * @param sayPart which part of the page the address names, where it has parts
 * @returns whether to be discreet, as soon as it is known: what is drawn before that may say too much
 */
export async function keepDiscreet(title: Title, redraw: () => void, sayPart = () => ''): Promise<boolean> {
  let isDiscreet = false;
  let known: PrivacySettings | null = null;
  let focused: Element | null = null;
  const root = document.documentElement;
  const isHidden = () => root.hasAttribute('data-hidden');
  const neutralise = createNeutraliser();
  const sayOpenly = i18n.t;

  function follow({ privacy }: Settings) {
    isDiscreet = privacy.discreet;
    known = privacy;
    nameTab();
    showIcon(findIcon(32, privacy));
    if (!isDiscreet && isHidden()) show();
  }

  function nameTab() {
    if (known) document.title = sayTitle(title, known, sayPart());
  }

  function change(settings: Settings) {
    const wasDiscreet = isDiscreet;
    follow(settings);
    if (isDiscreet !== wasDiscreet) redraw();
  }

  /** Every sentence of the page comes by this way, so that none forgets to be discreet. */
  function say(...said: unknown[]): string {
    const sentence = String(Reflect.apply(sayOpenly, i18n, said));
    return isDiscreet ? neutralise(sentence) : sentence;
  }

  /** A dialog is out of reach by itself: it lies over the page, and not in it. */
  function setOutOfReach(isOut: boolean) {
    for (const element of [document.body, ...document.querySelectorAll<HTMLElement>(OVER_PAGE)]) {
      element.inert = isOut;
    }
  }

  function hide() {
    focused = document.activeElement;
    // A list or a calendar that the browser itself draws goes with the focus.
    if (focused instanceof HTMLElement) focused.blur();
    root.setAttribute('data-hidden', '');
    setOutOfReach(true);
    rememberHidden(true);
  }

  /** Nothing was taken down meanwhile, so that all is as it was, half a word and the focus in it, too. */
  function show() {
    root.removeAttribute('data-hidden');
    setOutOfReach(false);
    rememberHidden(false);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function press(event: KeyboardEvent) {
    const isKey = isDiscreet && event.key === HIDE_KEY;
    // Escape would close a dialog that nobody sees.
    const closes = isHidden() && event.key === 'Escape' && document.querySelector(OVER_PAGE) !== null;
    if (isKey || closes) event.preventDefault();
    if (isKey || isHidden()) event.stopImmediatePropagation();
    if (!isKey || event.repeat) return;
    if (isHidden()) show();
    else hide();
  }

  window.addEventListener('keydown', press, { capture: true });
  window.addEventListener('hashchange', nameTab);
  Object.assign(i18n, { t: say });
  watchSettings(change);
  // Hidden before it was loaded anew: what is drawn now is drawn out of reach.
  if (isHidden()) setOutOfReach(true);
  // Settings that can't be read ask for nothing, and the page says for itself what it can't do without them.
  await readSettings().then(follow, show);
  return isDiscreet;
}

/** The picture on the tab. */
function showIcon(path: string): void {
  const known = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (known?.getAttribute('href') === path) return;
  known?.remove();
  document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: path }));
}
