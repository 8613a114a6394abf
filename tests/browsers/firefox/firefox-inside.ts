import type { NetworkEvent } from '../chromium/network-record.ts';

/**
 * Functions that run inside Firefox's own window, so each stands alone. What they use of Firefox is declared here.
 */
type Actor = {
  executeScript(script: string, args: unknown[], options: { timeout: number }): Promise<unknown>;
  takeScreenshot(element: null, format: number, full: boolean, scroll: boolean): Promise<string>;
};
type PrintSettings = object;
type Page = {
  id: number;
  currentWindowGlobal: {
    documentURI: { spec: string } | null;
    getActor(name: 'MarionetteCommands'): Actor;
  } | null;
};
type XulBrowser = {
  browsingContext: Page;
  closest(selector: string): { state: string; hidePopup(): void } | null;
};
type View = { viewType: string; xulBrowser: XulBrowser | null };
type Extension = {
  views: Set<View>;
  wakeupBackground?(): Promise<void>;
  terminateBackground?(): Promise<void>;
};
type Channel = {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: { isSystemPrincipal: boolean; origin: string } | null } | null;
};
type Subject = { QueryInterface(what: unknown): Channel };
type Observer = { observe(subject: Subject, topic: string, data: string): void };

/** What outlives a call, in the sandbox that all calls share. */
declare global {
  var heartwardNetwork: NetworkEvent[] | undefined;
  var heartwardObserver: Observer | undefined;
}
declare const WebExtensionPolicy: {
  getByID(id: string): { mozExtensionHostname: string; extension: Extension } | null;
};
declare const BrowsingContext: { get(id: number): Page | null };
declare const Ci: { nsIHttpChannel: unknown };
declare const ChromeUtils: {
  importESModule(url: 'chrome://remote/content/shared/PDF.sys.mjs'): {
    print: {
      addDefaultSettings(settings: object): object;
      getPrintSettings(settings: object): PrintSettings;
      printToBinaryString(page: Page, settings: PrintSettings): Promise<string>;
    };
  };
};
declare const Services: {
  obs: { addObserver(observer: Observer, topic: string): void };
  startup: { quit(mode: number): void; eAttemptQuit: number };
};
declare const gBrowser: {
  selectedTab: object;
  selectedBrowser: { screenX: number; screenY: number; getBoundingClientRect(): DOMRect };
  browsers: XulBrowser[];
  addTrustedTab(url: string): object;
};

export type ViewInfo = { id: number; kind: 'tab' | 'popup' | 'background'; url: string; showing: boolean };

/**
 * The extension's pages there are: tabs, popups and the event page. A popup is showing once its panel is open, not while it
 * loads behind the scenes.
 */
export function listViews(addonId: string): ViewInfo[] {
  const policy = WebExtensionPolicy.getByID(addonId);
  if (!policy) return [];
  const tabs = gBrowser.browsers.map((browser) => ({ kind: 'tab' as const, browser }));
  const popups = [...document.querySelectorAll('browser.webextension-popup-browser')].map((browser) => ({
    kind: 'popup' as const,
    browser: browser as unknown as XulBrowser,
  }));
  const background = [...policy.extension.views].flatMap(({ viewType, xulBrowser }) =>
    viewType === 'background' && xulBrowser ? [{ kind: 'background' as const, browser: xulBrowser }] : [],
  );

  return [...tabs, ...popups, ...background].flatMap(({ kind, browser }) => {
    const page = browser.browsingContext?.currentWindowGlobal;
    if (!page?.documentURI?.spec.startsWith(`moz-extension://${policy.mozExtensionHostname}/`)) return [];
    const showing = kind !== 'popup' || browser.closest('panel')?.state === 'open';
    return [{ id: browser.browsingContext.id, kind, url: page.documentURI.spec, showing }];
  });
}

export async function evaluateInView(viewId: number, source: string): Promise<unknown> {
  const actor = BrowsingContext.get(viewId)?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (!actor) throw new Error('The page is gone.');
  return actor.executeScript(`return (${source});`, [], { timeout: 60_000 });
}

/** A picture of the page, as base64. */
export async function captureView(viewId: number): Promise<string> {
  const actor = BrowsingContext.get(viewId)?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (!actor) throw new Error('The page is gone.');
  const base64 = 0;
  return actor.takeScreenshot(null, base64, false, false);
}

/** The page as a PDF on paper of that size, in centimetres, as base64: what WebDriver prints, for a page it cannot reach. */
export async function printView(viewId: number, page: { width: number; height: number }): Promise<string> {
  const context = BrowsingContext.get(viewId);
  if (!context) throw new Error('The page is gone.');
  const { print } = ChromeUtils.importESModule('chrome://remote/content/shared/PDF.sys.mjs');
  const settings = print.getPrintSettings(print.addDefaultSettings({ page }));
  return btoa(await print.printToBinaryString(context, settings));
}

export function hostOf(addonId: string): string {
  return WebExtensionPolicy.getByID(addonId)?.mozExtensionHostname ?? '';
}

export function openTab(url: string): void {
  gBrowser.selectedTab = gBrowser.addTrustedTab(url);
}

export function focusPopup(): void {
  document.querySelector<HTMLElement>('browser.webextension-popup-browser')?.focus();
}

export function hidePopups(): void {
  for (const browser of document.querySelectorAll('browser.webextension-popup-browser')) {
    (browser as unknown as XulBrowser).closest('panel')?.hidePopup();
  }
}

export async function wakeBackground(addonId: string): Promise<void> {
  await WebExtensionPolicy.getByID(addonId)?.extension.wakeupBackground?.();
}

export async function stopBackground(addonId: string): Promise<void> {
  await WebExtensionPolicy.getByID(addonId)?.extension.terminateBackground?.();
}

/** A point at the lower left of the page area, in pixels of the screen. */
export function contentArea(): { x: number; y: number } {
  const { screenX, screenY, getBoundingClientRect } = gBrowser.selectedBrowser;
  const { height } = getBoundingClientRect.call(gBrowser.selectedBrowser);
  return { x: screenX * devicePixelRatio, y: (screenY + height) * devicePixelRatio };
}

export function closeBrowser(): void {
  Services.startup.quit(Services.startup.eAttemptQuit);
}

/** Notes every HTTP request (whoever makes it, sockets and beacons too) and every lookup of a name, before it goes out. */
export function observeNetwork(): void {
  const events: NetworkEvent[] = [];
  const observer: Observer = {
    observe(subject, topic, data) {
      if (topic === 'dns-resolution-request') {
        events.push({ kind: 'lookup', url: data, initiator: '' });
        return;
      }
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      const principal = loadInfo?.triggeringPrincipal;
      events.push({
        kind: 'request',
        url: URI.spec,
        initiator: principal && !principal.isSystemPrincipal ? principal.origin : '',
      });
    },
  };
  for (const topic of ['http-on-opening-request', 'dns-resolution-request'])
    Services.obs.addObserver(observer, topic);
  globalThis.heartwardNetwork = events;
  globalThis.heartwardObserver = observer;
}

export function observedSoFar(): NetworkEvent[] {
  return globalThis.heartwardNetwork ?? [];
}
