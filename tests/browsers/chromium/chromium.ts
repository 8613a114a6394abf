import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { Cdp } from './cdp.ts';
import { readableEnd, startChild, writableEnd, type Child } from '../child-process.ts';
import { chromiumFlags, type ColorScheme } from './chromium-flags.ts';
import { ChromiumWorker } from './chromium-worker.ts';
import type { Display } from '../display.ts';
import { chromiumExtensionId } from '../extension-id.ts';
import { findChromium } from '../install/find-browser.ts';
import { click } from '../input.ts';
import { chromiumSpeaks, LANGUAGES, type Language } from '../install/install-languages.ts';
import { makeTempFolder, removeTempFolder } from '../temp-folder.ts';
import { waitFor } from '../wait-for.ts';

const CLOSE_TIMEOUT_MS = 60_000;

export type ChromiumOptions = {
  /** The built extension. Its id follows from this path, so a profile belongs to one path. */
  extensionDir: string;
  display: Display;
  /** A profile to begin with and to keep; without it a fresh one, removed at the end. */
  profileDir?: string;
  /** Where to write what the browser does on the network; complete only after `close`. */
  netLog?: string;
  timeZone?: string;
  colorScheme?: ColorScheme;
  locale?: string;
  /** The language of the browser itself: whoever has such a one reads it before English. */
  language?: Language;
  args?: string[];
  /** Where the browser’s own sync keeps what it carries from one profile to another. */
  syncFile?: string;
};

/** Starts a real, visible Chromium with the extension in it; answers once the extension is loaded. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const program = await findChromium();
  const extensionDir = resolve(options.extensionDir);
  const extensionId = await chromiumExtensionId(extensionDir);
  const profileDir = options.profileDir ?? (await makeTempFolder('chromium'));

  // A port file of an earlier run would be taken for this one's.
  const portFile = join(profileDir, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  if (options.syncFile !== undefined) await leaveSpellingAlone(profileDir);

  const { language } = options;
  const languages =
    language && !chromiumSpeaks(program, language) ? LANGUAGES[language].languages : undefined;
  const spoken = options.locale ?? language;
  const flags = chromiumFlags({ ...options, languages, extensionDir, profileDir });
  const child = startChild(program, [...flags, ...(options.args ?? []), 'about:blank'], {
    env: {
      ...options.display.env,
      ...(options.timeZone && { TZ: options.timeZone }),
      ...(spoken && { LANGUAGE: spoken.replace('-', '_') }),
    },
    extraPipes: 2,
  });

  const cdp = new Cdp(readableEnd(child, 4), writableEnd(child, 3));
  const started = new Chromium({
    child,
    cdp,
    display: options.display,
    extensionId,
    profileDir,
  });
  try {
    await started.waitUntilReady(portFile);
    return started;
  } catch (error) {
    await started.kill();
    throw new Error(`Chromium did not start: ${child.lastWords()}`, { cause: error });
  }
}

/** A dictionary of one's own is synced, too, and for that a new profile asks a server for the one of its language. */
async function leaveSpellingAlone(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = { browser: { enable_spellchecking: false }, spellcheck: { dictionaries: [] } };
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(
    () => undefined,
  );
}

type Parts = {
  child: Child;
  cdp: Cdp;
  display: Display;
  extensionId: string;
  profileDir: string;
};

export class Chromium {
  readonly extensionId: string;
  readonly origin: string;
  readonly profileDir: string;
  readonly worker: ChromiumWorker;
  /** The protocol itself, for what has no name here. */
  readonly cdp: Cdp;
  readonly #parts: Parts;
  readonly #connections: Browser[] = [];
  #endpoint = '';

  constructor(parts: Parts) {
    this.#parts = parts;
    this.cdp = parts.cdp;
    this.extensionId = parts.extensionId;
    this.origin = `chrome-extension://${parts.extensionId}`;
    this.profileDir = parts.profileDir;
    this.worker = new ChromiumWorker(parts.cdp, this.origin);
  }

  async waitUntilReady(portFile: string): Promise<void> {
    const { child } = this.#parts;
    const lines = await waitFor('the debugging port', async () => {
      if (child.hasExited()) throw new Error('It ended at once.');
      const text = await readFile(portFile, 'utf8').catch(() => '');
      const [port, path] = text.split('\n');
      return port && path ? { port, path } : undefined;
    });
    this.#endpoint = `ws://127.0.0.1:${lines.port}${lines.path}`;
    await this.worker.waitUntilActive();
  }

  /** Opens a page of the extension in a new tab. */
  async open(path: string): Promise<Page> {
    const { targetId } = await this.cdp.send('Target.createTarget', { url: `${this.origin}/${path}` });
    const page = await this.#drive(targetId);
    await page.waitForLoadState();
    return page;
  }

  /** Enlarges every page, as somebody does in the browser’s settings who reads badly; a popup that is open keeps its size. */
  async enlargePages(factor: number): Promise<void> {
    // In front, it would take the focus from a popup.
    const settings = { url: 'chrome://settings/appearance', background: true };
    const { targetId } = await this.cdp.send('Target.createTarget', settings);
    const expression = `chrome.settingsPrivate?.setDefaultZoom(${factor}) ?? false`;
    await this.cdp.attached(targetId, (sessionId) =>
      waitFor('the browser’s settings', async () => {
        const options = { expression, awaitPromise: true, returnByValue: true };
        return (await this.cdp.send('Runtime.evaluate', options, sessionId)).result.value === true;
      }),
    );
    await this.cdp.send('Target.closeTarget', { targetId });
  }

  /** Opens the popup as a click on the icon does: the browser has it only for a window that has the focus. */
  async openPopup(): Promise<void> {
    const hasFocus = 'chrome.windows.getLastFocused().then(({ focused }) => focused)';
    await waitFor('a window to have the focus', () => this.worker.evaluate(hasFocus));
    await this.worker.evaluate('chrome.action.openPopup()');
  }

  /** Waits for the popup and answers with a page that drives it. */
  async popup({ timeoutMs = 60_000 }: { timeoutMs?: number } = {}): Promise<Page> {
    const targetId = await waitFor('the popup to open', () => this.#popupTarget(), { timeoutMs });
    const page = await this.#drive(targetId);
    await page.waitForLoadState();
    return page;
  }

  async popupIsOpen(): Promise<boolean> {
    return (await this.#popupTarget()) !== undefined;
  }

  /** Takes the focus from the popup by a real click into the page below it; answers once it is closed. */
  async closePopup(): Promise<void> {
    const { display } = this.#parts;
    if (!display.virtual) throw new Error('Taking the focus away needs a virtual display; try dismissPopup.');
    const { x, y } = await this.besidePopup();
    await click(display, x, y);
    await waitFor('the popup to close', async () => !(await this.popupIsOpen()));
  }

  /** A place on the screen where there is only the page below the popup. */
  async besidePopup(): Promise<{ x: number; y: number }> {
    const { left = 0, top = 0, height = 0 } = await this.#windowBounds();
    return { x: left + 40, y: top + height - 40 };
  }

  /** Puts the browser's windows out of sight, so that it is not what the person looks at. */
  async minimise(): Promise<void> {
    const { targetId } = await this.#ordinaryTab();
    const { windowId } = await this.cdp.send('Browser.getWindowForTarget', { targetId });
    await this.cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
  }

  /** Closes the popup without input, as window.close() would. */
  async dismissPopup(): Promise<void> {
    const targetId = await this.#popupTarget();
    if (targetId === undefined) return;
    await this.cdp.send('Target.closeTarget', { targetId });
    await waitFor('the popup to close', async () => !(await this.popupIsOpen()));
  }

  /** Shuts the browser down as a person would, so that all it holds is on disk. */
  async close(): Promise<void> {
    await this.letGo();
    const { child } = this.#parts;
    await this.cdp.send('Browser.close').catch(() => {});
    await waitFor('Chromium to end', () => child.hasExited(), { timeoutMs: CLOSE_TIMEOUT_MS }).catch(() => {
      child.kill('SIGKILL');
    });
    await this.#cleanUp();
  }

  /** Answers once the browser is gone, by whosever hand. */
  async ended(): Promise<void> {
    await this.#parts.child.exited;
  }

  /** Ends the browser at once, as a crash or a power cut of its process would. */
  async kill(): Promise<void> {
    this.#parts.child.kill('SIGKILL');
    await this.letGo();
    await this.#cleanUp();
  }

  /**
   * A Playwright connection sees the pages there are when it is made, so each page gets its own. One that is only just
   * opening may not be among them yet.
   */
  async #drive(targetId: string): Promise<Page> {
    return waitFor('a page to be driven', async () => {
      const browser = await chromium.connectOverCDP(this.#endpoint, { noDefaults: true });
      const page = await findPage(browser, targetId);
      if (page) {
        this.#connections.push(browser);
        return page;
      }
      await browser.close();
      const isThere = (await this.cdp.targets()).some((target) => target.targetId === targetId);
      if (!isThere) throw new Error('The page was gone before it could be driven.');
      return undefined;
    });
  }

  /**
   * Ends what drives the pages, not the pages. Until then Playwright is attached to the worker as well, and a worker with a
   * debugger does not fall asleep.
   */
  async letGo(): Promise<void> {
    await Promise.allSettled(this.#connections.splice(0).map((browser) => browser.close()));
  }

  /** The popup has a tab's address and type, but unlike a tab it belongs to no browser window. */
  async #popupTarget(): Promise<string | undefined> {
    const candidates = (await this.cdp.targets()).filter(
      ({ type, url }) => type === 'page' && url.startsWith(`${this.origin}/popup.html`),
    );
    for (const { targetId } of candidates) {
      const inWindow = await this.cdp.send('Browser.getWindowForTarget', { targetId }).then(
        () => true,
        () => false,
      );
      if (!inWindow) return targetId;
    }
    return undefined;
  }

  async #windowBounds() {
    const { targetId } = await this.#ordinaryTab();
    return (await this.cdp.send('Browser.getWindowForTarget', { targetId })).bounds;
  }

  async #ordinaryTab() {
    const page = (await this.cdp.targets()).find(
      ({ type, url }) => type === 'page' && !url.startsWith(this.origin),
    );
    if (!page) throw new Error('There is no ordinary tab to click into.');
    return page;
  }

  async #cleanUp(): Promise<void> {
    await this.#parts.child.exited;
    await removeTempFolder(this.profileDir);
  }
}

async function findPage(browser: Browser, targetId: string): Promise<Page | undefined> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    // One that has closed meanwhile is none of ours.
    const found = await readTargetId(page).catch(() => null);
    if (found === targetId) return page;
  }
  return undefined;
}

async function readTargetId(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}
