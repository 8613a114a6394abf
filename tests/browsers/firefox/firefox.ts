import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startChild, type Child } from '../child-process.ts';
import type { ColorScheme } from '../chromium/chromium-flags.ts';
import type { Display } from '../display.ts';
import { findFirefox } from '../install/find-browser.ts';
import {
  closeBrowser,
  contentArea,
  focusPopup,
  hidePopups,
  hostOf,
  listViews,
  observeNetwork,
  observedSoFar,
  openTab,
  stopBackground,
  wakeBackground,
  type ViewInfo,
} from './firefox-inside.ts';
import { colorPrefs, KEEP_DATA_PREFS, QUIET_PREFS, userJs, type Prefs } from './firefox-prefs.ts';
import { FirefoxView } from './firefox-view.ts';
import { click } from '../input.ts';
import { firefoxSpeaks, LANGUAGES, type Language } from '../install/install-languages.ts';
import { Marionette } from './marionette.ts';
import type { NetworkEvent } from '../chromium/network-record.ts';
import { makeTempFolder, removeTempFolder } from '../temp-folder.ts';
import { waitFor } from '../wait-for.ts';

const START_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 60_000;

export type FirefoxOptions = {
  extensionDir: string;
  display: Display;
  /** A profile to begin with and to keep; without it a fresh one, removed at the end. */
  profileDir?: string;
  timeZone?: string;
  colorScheme?: ColorScheme;
  /** The language of the browser itself: whoever has such a one reads it before English. */
  language?: Language;
  prefs?: Prefs;
};

/** Starts a real, visible Firefox and installs the extension's folder in it, as a temporary add-on. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const program = await findFirefox();
  const profileDir = options.profileDir ?? (await makeTempFolder('firefox'));
  const prefs = {
    ...QUIET_PREFS,
    ...KEEP_DATA_PREFS,
    ...colorPrefs(options.colorScheme ?? 'light'),
    // Firefox picks a free port and writes it down.
    'marionette.port': 0,
    // Lookups of names are only told to observers when asked for.
    'network.dns.notifyResolution': true,
    ...(options.language && (await languagePrefs(program, options.language))),
    ...options.prefs,
  };
  await writeFile(join(profileDir, 'user.js'), userJs(prefs));
  const portFile = join(profileDir, 'MarionetteActivePort');
  await rm(portFile, { force: true });

  const child = startChild(
    program,
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--new-instance',
      '--profile',
      profileDir,
      '--width',
      '1280',
      '--height',
      '900',
      'about:blank',
    ],
    {
      env: {
        ...options.display.env,
        ...(options.timeZone && { TZ: options.timeZone }),
        MOZ_CRASHREPORTER_DISABLE: '1',
        // Only so is the pref that points remote settings nowhere obeyed outside nightly builds.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
    },
  );

  try {
    const port = await waitFor(
      'the port of Marionette',
      async () => {
        if (child.hasExited()) throw new Error('It ended at once.');
        return Number(await readFile(portFile, 'utf8').catch(() => '0')) || undefined;
      },
      { timeoutMs: START_TIMEOUT_MS },
    );
    const marionette = await Marionette.start(port);
    // Before the extension is there, so that nothing of it is missed.
    await marionette.evaluate(observeNetwork);
    const addonId = await marionette.installAddon(resolve(options.extensionDir));
    const host = await waitFor('the extension to start', async () => {
      return (await marionette.evaluate(hostOf, addonId)) || undefined;
    });
    return new Firefox({ child, marionette, addonId, host, options, profileDir });
  } catch (error) {
    child.kill('SIGKILL');
    await child.exited;
    await removeTempFolder(profileDir);
    throw new Error(`Firefox did not start: ${child.lastWords()}`, { cause: error });
  }
}

async function languagePrefs(program: string, language: Language): Promise<Prefs> {
  if (await firefoxSpeaks(program, language)) return { 'intl.locale.requested': language };
  return { 'intl.accept_languages': LANGUAGES[language].languages };
}

type Parts = {
  child: Child;
  marionette: Marionette;
  addonId: string;
  host: string;
  options: FirefoxOptions;
  profileDir: string;
};

export class Firefox {
  readonly addonId: string;
  readonly extensionOrigin: string;
  readonly profileDir: string;
  /** The browser's own window, for what has no name here. */
  readonly marionette: Marionette;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.addonId = parts.addonId;
    this.extensionOrigin = `moz-extension://${parts.host}`;
    this.profileDir = parts.profileDir;
    this.marionette = parts.marionette;
  }

  /** Opens a page of the extension in a new tab. */
  async open(path: string): Promise<FirefoxView> {
    const url = `${this.extensionOrigin}/${path}`;
    const before = new Set((await this.#views('tab')).map(({ id }) => id));
    await this.marionette.evaluate(openTab, url);
    return this.#loaded(`${path} to open`, async () =>
      (await this.#views('tab')).find((view) => view.url === url && !before.has(view.id)),
    );
  }

  /** Waits until the popup's panel is really open, and answers with what drives it. */
  async popup({ timeoutMs = 60_000 }: { timeoutMs?: number } = {}): Promise<FirefoxView> {
    return this.#loaded(
      'the popup to open',
      async () => (await this.#views('popup')).find((v) => v.showing),
      timeoutMs,
    );
  }

  async popupIsOpen(): Promise<boolean> {
    return (await this.#views('popup')).some(({ showing }) => showing);
  }

  /** Opens the popup as a click on the icon does: one that code opened gets no keys from Firefox before it is clicked. */
  async openPopup(): Promise<FirefoxView> {
    const background = await this.background();
    await background.evaluate('browser.action.openPopup()');
    const popup = await this.popup();
    await this.marionette.evaluate(focusPopup);
    await popup.waitFor('document.hasFocus()');
    return popup;
  }

  /** Takes the focus from the popup by a real click into the page below it; answers once it is closed. */
  async closePopup(): Promise<void> {
    const { x, y } = await this.besidePopup();
    await click(this.#parts.options.display, x, y);
    await waitFor('the popup to close', async () => !(await this.popupIsOpen()));
  }

  /** A place on the screen where there is only the page below the popup. */
  async besidePopup(): Promise<{ x: number; y: number }> {
    const { x, y } = await this.marionette.evaluate(contentArea);
    return { x: x + 40, y: y - 40 };
  }

  /** Closes the popup's panel without input. */
  async dismissPopup(): Promise<void> {
    await this.marionette.evaluate(hidePopups);
    await waitFor('the popup to close', async () => !(await this.popupIsOpen()));
  }

  async backgroundIsRunning(): Promise<boolean> {
    return (await this.#views('background')).length > 0;
  }

  /** The event page, woken if it sleeps. */
  async background(): Promise<FirefoxView> {
    await this.marionette.evaluate(wakeBackground, this.addonId);
    return this.#loaded('the background page', async () => (await this.#views('background'))[0]);
  }

  /** Ends the event page as Firefox does when it is idle for too long. */
  async stopBackground(): Promise<void> {
    await this.marionette.evaluate(stopBackground, this.addonId);
    await waitFor('the background page to stop', async () => !(await this.backgroundIsRunning()));
  }

  /** What the whole browser asked of the network since just before the extension was installed. */
  async networkEvents(): Promise<NetworkEvent[]> {
    return this.marionette.evaluate(observedSoFar);
  }

  /** Shuts Firefox down as a person would, so that all it holds is on disk. */
  async close(): Promise<void> {
    const { child, marionette } = this.#parts;
    await marionette.evaluate(closeBrowser).catch(() => {});
    await waitFor('Firefox to end', () => child.hasExited(), { timeoutMs: CLOSE_TIMEOUT_MS }).catch(() => {
      child.kill('SIGKILL');
    });
    await this.#cleanUp();
  }

  /** Ends Firefox at once, as a crash would. */
  async kill(): Promise<void> {
    this.#parts.child.kill('SIGKILL');
    await this.#cleanUp();
  }

  async #views(kind: ViewInfo['kind']): Promise<ViewInfo[]> {
    return (await this.marionette.evaluate(listViews, this.addonId)).filter((view) => view.kind === kind);
  }

  async #loaded(
    what: string,
    find: () => Promise<ViewInfo | undefined>,
    timeoutMs?: number,
  ): Promise<FirefoxView> {
    const info = await waitFor(what, find, timeoutMs ? { timeoutMs } : {});
    const { marionette, options } = this.#parts;
    const view = new FirefoxView({
      marionette,
      display: options.display,
      addonId: this.addonId,
      viewId: info.id,
    });
    await view.waitFor(`document.readyState === 'complete'`);
    return view;
  }

  async #cleanUp(): Promise<void> {
    this.marionette.disconnect();
    await this.#parts.child.exited;
    await removeTempFolder(this.profileDir);
  }
}
