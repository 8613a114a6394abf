/** Whether the page reads from right to left, as far as pictures have to know. */
export function isRightToLeft(): boolean {
  return getComputedStyle(document.documentElement).direction === 'rtl';
}
