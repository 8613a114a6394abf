/** The element that a page is rendered into. */
export function mountPoint(): HTMLElement {
  const element = document.getElementById('app');
  if (!element) throw new Error('This page has no #app.');
  return element;
}
