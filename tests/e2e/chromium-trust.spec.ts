import { createServer } from 'node:http';
import { once } from 'node:events';
import { test as plain } from '@playwright/test';
import { launchChromium } from '../browsers/chromium.ts';
import { readNetLog } from '../browsers/network-record.ts';
import { CHROMIUM_BUILD } from './builds.ts';
import { expect, test } from './fixtures.ts';

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

plain.describe('what we ask of the browser', () => {
  for (const browser of ['chrome', 'firefox']) {
    plain(`${browser}: four permissions, one more on wish, no host, and the policy`, async () => {
      const { default: manifest } = await import(`../../.output/${browser}-mv3/manifest.json`, {
        with: { type: 'json' },
      });
      expect(manifest.manifest_version).toBe(3);
      expect(manifest.permissions.toSorted()).toEqual(['alarms', 'idle', 'storage', 'unlimitedStorage']);
      expect(manifest.optional_permissions).toEqual(['notifications']);
      for (const key of [
        'host_permissions',
        'optional_host_permissions',
        'content_scripts',
        'web_accessible_resources',
        'externally_connectable',
      ]) {
        expect(manifest).not.toHaveProperty(key);
      }
      const policy = new Map(
        manifest.content_security_policy.extension_pages
          .split(';')
          .map((directive: string) => directive.trim().split(/\s+(.*)/))
          .filter(([name]: string[]) => name),
      );
      expect(Object.fromEntries(policy)).toEqual({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data:",
        'connect-src': "'none'",
        'form-action': "'none'",
        'frame-src': "'none'",
        'base-uri': "'none'",
        'object-src': "'none'",
      });
    });
  }
});
