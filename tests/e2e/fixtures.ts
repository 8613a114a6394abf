import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchChromium, type Chromium, type ChromiumOptions } from '../browsers/chromium/chromium.ts';
import { openDisplay, type Display } from '../browsers/display.ts';
import { launchFirefox, type Firefox, type FirefoxOptions } from '../browsers/firefox/firefox.ts';
import { readNetLog, type NetworkEvent } from '../browsers/chromium/network-record.ts';
import { zoneAtNight } from '../browsers/zone-at-night.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';

interface Fixtures {
  /** In which a story lives in Firefox. Whatever the hour, it meets no nudge but its own. */
  firefoxZone: string;
  /** A folder that is gone after the test. */
  folder: string;
  /** Starts Chromium with Heartward; at the end it is closed, and must not have asked anything of the network. */
  startChromium: (options?: Partial<ChromiumOptions>) => Promise<Chromium>;
  chromium: Chromium;
  /** Starts Firefox likewise. */
  startFirefox: (options?: Partial<FirefoxOptions>) => Promise<Firefox>;
  firefox: Firefox;
}

export const test = base.extend<Fixtures, { display: Display }>({
  display: [
    async ({}, use) => {
      const display = await openDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'heartward-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },

  startChromium: async ({ display, folder }, use) => {
    const started: { browser: Chromium; netLog: string }[] = [];
    await use(async (options = {}) => {
      const netLog = join(folder, `network-${started.length}.json`);
      const browser = await launchChromium({
        extensionDir: CHROMIUM_BUILD,
        display,
        netLog,
        // Whatever the hour, a story meets no nudge but its own.
        timeZone: zoneAtNight(),
        ...options,
      });
      started.push({ browser, netLog });
      return browser;
    });
    const events: NetworkEvent[] = [];
    for (const { browser, netLog } of started) {
      await browser.close();
      events.push(...(await readNetLog(netLog)));
    }
    expect(events, 'nothing was asked of the network').toEqual([]);
  },

  chromium: async ({ startChromium }, use) => {
    await use(await startChromium());
  },

  firefoxZone: [zoneAtNight(), { option: true }],

  startFirefox: async ({ display, firefoxZone: timeZone }, use) => {
    const started: Firefox[] = [];
    await use(async (options = {}) => {
      const firefox = await launchFirefox({ extensionDir: FIREFOX_BUILD, display, timeZone, ...options });
      started.push(firefox);
      return firefox;
    });
    const events: NetworkEvent[] = [];
    for (const firefox of started) {
      events.push(...(await firefox.networkEvents()));
      await firefox.close();
    }
    expect(events, 'nothing was asked of the network').toEqual([]);
  },

  firefox: async ({ startFirefox }, use) => {
    await use(await startFirefox());
  },
});

export { expect };
