import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { runnerImport, type Plugin } from 'vite';
import type * as source from '../../entrypoints/popup/prerender';

const MOUNT_POINT = '<div id="app"></div>';

/** Puts the popup's first step into its page as HTML, so that it is painted before any script has run. */
export function prerenderPopup(): Plugin {
  let firstStep = '';
  return {
    name: 'heartward:prerender-popup',
    apply: 'build',
    async configResolved() {
      firstStep = await renderFirstStep();
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (!filename.replaceAll('\\', '/').endsWith('/popup/index.html')) return html;
        if (!html.includes(MOUNT_POINT)) throw new Error('The popup’s page has no place for its first step.');
        return html.replace(MOUNT_POINT, `<div id="app">${firstStep}</div>`);
      },
    },
  };
}

async function renderFirstStep(): Promise<string> {
  const messages = generateChromeMessages(await parseMessagesFile('assets/locales/en.yml'));
  const getMessage = (key: string) => messages[key]?.message ?? '';
  // The little of a browser that the first step asks for.
  Object.assign(globalThis, {
    chrome: { i18n: { getMessage } },
    location: new URL('about:blank'),
    localStorage: { getItem: () => null },
  });
  const { module } = await runnerImport<typeof source>('./entrypoints/popup/prerender.ts', {
    configFile: false,
    logLevel: 'error',
    plugins: [withoutStyles()],
    resolve: { alias: { '@': resolve('.'), '#i18n': resolve('.wxt/i18n') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  return module.prerender();
}

/** The page has its style sheets by other means. */
function withoutStyles(): Plugin {
  const NOTHING = '\0nothing';
  return {
    name: 'heartward:without-styles',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('.css') ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? '' : undefined),
  };
}
