/** What a person does who has begun to use the page: from then on it is they who scroll. */
const DEEDS = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Scrolls to where one was, again and again until the page is long enough for it, as parts of it come late. From then on
 * the visit remembers where one is.
 *
 * @param wanted in CSS pixels from the top
 * @returns what ends it
 */
export function keepScroll(wanted: number): () => void {
  const address = location.hash;
  let isThere = false;
  const growth = new ResizeObserver(reach);
  const ended = new AbortController();
  const { signal } = ended;

  function reach() {
    scrollTo(0, wanted);
    if (Math.abs(scrollY - wanted) < 1) settle();
  }

  function settle() {
    if (isThere) return;
    isThere = true;
    growth.disconnect();
    remember();
  }

  function remember() {
    // The address is another as soon as a link is pressed, which may be before this scrolling has ended.
    if (isThere && location.hash === address) history.replaceState({ scrolledTo: scrollY }, '');
  }

  growth.observe(document.body);
  reach();
  addEventListener('scrollend', remember, { signal });
  for (const deed of DEEDS) addEventListener(deed, settle, { capture: true, passive: true, signal });
  return () => {
    growth.disconnect();
    ended.abort();
  };
}

/** Where one was on this visit in the browser's history; null where a link has just led to it. */
export function readScroll(): number | null {
  const visit: unknown = history.state;
  if (typeof visit !== 'object' || visit === null || !('scrolledTo' in visit)) return null;
  return typeof visit.scrolledTo === 'number' ? visit.scrolledTo : null;
}
