import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { test as plain } from '@playwright/test';
import { launchChromium } from '../../browsers/chromium/chromium.ts';
import { readNetLog } from '../../browsers/chromium/network-record.ts';
import { CHROMIUM_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';

/** A server on this machine that counts who comes. */
async function listen() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end('here');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { visits, url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

const PAGES = ['popup.html', 'options.html', 'welcome.html'];

test('a planted fetch is refused on every page and in the worker, before it leaves', async ({ chromium }) => {
  const server = await listen();
  for (const path of PAGES) {
    const page = await chromium.open(path);
    await expect(
      page.evaluate((url) => fetch(url, { mode: 'no-cors' }).then(() => 'sent'), server.url),
    ).rejects.toThrow(/Failed to fetch|Content Security Policy/);
    const image = page.evaluate((url) => {
      const picture = document.body.appendChild(new Image());
      return new Promise((resolve) => {
        picture.addEventListener('load', () => resolve('loaded'));
        picture.addEventListener('error', () => resolve('refused'));
        picture.src = `${url}/picture.png`;
      });
    }, server.url);
    expect(await image).toBe('refused');
  }
  await expect(
    chromium.worker.evaluate(`fetch('${server.url}', { mode: 'no-cors' }).then(() => 'sent')`),
  ).rejects.toThrow(/Failed to fetch|Content Security Policy/);
  expect(server.visits).toEqual([]);
  server.close();
});

test('the recording sees a request when there is one', async ({ display, folder }) => {
  const server = await listen();
  const netLog = `${folder}/control.json`;
  const chromium = await launchChromium({ extensionDir: CHROMIUM_BUILD, display, netLog });
  const page = await chromium.open('options.html');
  await page.goto(server.url);
  await chromium.close();
  server.close();
  expect(server.visits).toContain('/');
  expect((await readNetLog(netLog)).map(({ url }) => url)).toContain(`${server.url}/`);
});

/** What both browsers are told: whatever is not here was never chosen, even where the build adds it by itself. */
const MANIFEST = {
  manifest_version: 3,
  name: '__MSG_app_name__',
  description: '__MSG_app_description__',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  default_locale: 'en',
  icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/${size}.png`])),
  permissions: ['alarms', 'storage', 'idle', 'unlimitedStorage'],
  optional_permissions: ['notifications'],
  incognito: 'spanning',
  action: { default_title: 'Heartward', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
    lock: { description: '__MSG_lock_command__' },
  },
  content_security_policy: { extension_pages: expect.any(String) },
};

const MANIFESTS = {
  chrome: {
    ...MANIFEST,
    minimum_chrome_version: '144',
    background: { service_worker: 'background.js' },
  },
  firefox: {
    ...MANIFEST,
    browser_specific_settings: {
      gecko: {
        id: 'heartward@heartward',
        strict_min_version: '149.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    background: { scripts: ['background.js'] },
  },
};

plain.describe('what we ask of the browser', () => {
  for (const [browser, expected] of Object.entries(MANIFESTS)) {
    plain(
      `${browser}: every key of the manifest is one that we chose, and no page of its own is replaced`,
      async () => {
        const built = await readFile(`.output/${browser}-mv3/manifest.json`, 'utf8');
        expect(JSON.parse(built)).toEqual(expected);
        // What stands in the popup's page is a style that is named by what it says; nothing else is let in.
        const page = await readFile(`.output/${browser}-mv3/popup.html`, 'utf8');
        const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(
          ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
        );
        expect(styles).not.toEqual([]);
        expect(JSON.parse(built).content_security_policy.extension_pages).toBe(
          `default-src 'none'; script-src 'self'; style-src ${["'self'", ...styles.toSorted()].join(' ')}; ` +
            "img-src 'self' data:; connect-src 'none'; " +
            "form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'",
        );
      },
    );
  }
});
