import { i18n } from '#i18n';
import { createNeutraliser, findIcon, sayTitle, type Title } from '@/utils/browser/titles';
import type { PrivacySettings, Settings } from '@/utils/settings/settings';
import { readSettings, watchSettings } from '@/utils/settings/store';

/** No browser and no text field has a use for it, and it lies apart from the keys that one writes with. */
export const HIDE_KEY = 'F8';

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
  window.addEventListener('hashchange', nameTab);
  Object.assign(i18n, { t: say });
  watchSettings(change);
  // Settings that can't be read ask for nothing, and the page says for itself what it can't do without them.
  await readSettings().then(follow, () => {});
  return isDiscreet;
}

/** The picture on the tab. */
function showIcon(path: string): void {
  const known = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (known?.getAttribute('href') === path) return;
  known?.remove();
  document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: path }));
}
