/** What else may lie over a page than our own dialog, or be unfolded on it; each runs in the page. */
export const OVER_A_PAGE = {
  'a dialog': `void 0`,
  'a popover': `{
    const popover = Object.assign(document.createElement('div'), { popover: 'manual', textContent: 'over it' });
    document.querySelector('dialog').append(popover);
    popover.showPopover();
  }`,
  details: `document.querySelectorAll('details').forEach((details) => (details.open = true))`,
  'a list to choose from': `document.querySelector('select').focus()`,
  'the way back': `document.querySelector('.undo').append('Deleted.')`,
};

/** What one would see of a page: each piece of text that is drawn, and what lies behind a dialog. */
export function seeAnything(): string[] {
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (textContent?.trim() && parentElement?.checkVisibility({ visibilityProperty: true }))
      seen.push(textContent);
  }
  const dialog = document.querySelector('dialog[open]');
  if (dialog && getComputedStyle(dialog, '::backdrop').display !== 'none') seen.push('backdrop');
  return seen;
}
