/** What a person does when they have begun to use the page; whoever looks around scrolls. */
const DEEDS = ['pointerdown', 'keydown', 'click', 'focusin', 'hashchange'] as const;

/**
 * Scrolls to an element, and again whenever the page grows: parts that come late would push it away. It ends with the
 * first thing that the person does, or when anything else scrolls.
 *
 * @returns what ends it before.
 */
export function keepInView(element: HTMLElement): () => void {
  const { style } = document.documentElement;
  let placed: { at: number; height: number } | null = null;
  const growth = new ResizeObserver(() => {
    element.scrollIntoView();
    placed = { at: scrollY, height: document.body.offsetHeight };
  });
  const ended = new AbortController();
  const end = () => {
    growth.disconnect();
    ended.abort();
    style.removeProperty('overflow-anchor');
  };
  const { signal } = ended;
  // The browser's own way to hold a page would scroll it, too.
  style.setProperty('overflow-anchor', 'none');
  growth.observe(document.body);
  const follow = () => {
    // A page that has become shorter is scrolled by that, and placed anew.
    if (placed && scrollY !== placed.at && document.body.offsetHeight === placed.height) end();
  };
  addEventListener('scroll', follow, { signal });
  for (const deed of DEEDS) addEventListener(deed, end, { capture: true, signal });
  return end;
}
