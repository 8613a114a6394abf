/** What a person does when they have begun to look around for themselves. */
const DEEDS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'click', 'focusin'] as const;

/**
 * Scrolls to an element, and again whenever the page grows: parts that come late would push it away. It ends with the
 * first thing that the person does.
 *
 * @returns what ends it before.
 */
export function keepInView(element: HTMLElement): () => void {
  const growth = new ResizeObserver(() => element.scrollIntoView());
  const ended = new AbortController();
  const end = () => {
    growth.disconnect();
    ended.abort();
  };
  growth.observe(document.body);
  for (const deed of [...DEEDS, 'hashchange']) {
    addEventListener(deed, end, { capture: true, passive: true, signal: ended.signal });
  }
  return end;
}
