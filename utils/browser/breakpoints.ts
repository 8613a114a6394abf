import { browser, type Browser } from 'wxt/browser';
import { hasSeenSignal } from './session';

/**
 * Calls back when the person came to the end of something: a tab was closed or changed, or the page they wait for has
 * come. Only for systems that never tell of stillness. Where it was told of once, tabs wake nobody any more: a browser
 * changes its tabs all day, and takes note of who no longer listens.
 */
export function watchBreakpoints(notice: () => void): void {
  const noticeUpdate = (_id: number, { status }: { status?: string }, { active }: Browser.tabs.Tab) => {
    if (active && status === 'complete') notice();
  };
  browser.tabs.onActivated.addListener(notice);
  browser.tabs.onRemoved.addListener(notice);
  browser.tabs.onUpdated.addListener(noticeUpdate);
  void hasSeenSignal().then((isHeard) => {
    if (!isHeard) return;
    browser.tabs.onActivated.removeListener(notice);
    browser.tabs.onRemoved.removeListener(notice);
    browser.tabs.onUpdated.removeListener(noticeUpdate);
  });
}
