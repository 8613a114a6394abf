import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { runnerImport, type Plugin } from 'vite';
import type * as source from './prerender';

const MOUNT_POINT = '<div id="app"></div>';

/** What the page loads in the place of its script. */
const AFTER_PAINT = 'after-first-paint.js';

/** A popup that is behind something, or in a tab that nobody looks at, may never be painted. */
const NO_PAINT_MS = 100;

/**
 * Puts the popup's first step into its page as HTML, and lets its scripts wait until that is painted: read before, they keep
 * the first picture waiting.
 */
export function prerenderPopup(): Plugin {
  let firstStep = '';
  return {
    name: 'heartward:prerender-popup',
    apply: 'build',
    async configResolved() {
      firstStep = await renderFirstStep();
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('popup/index.html'));
        // The build of the worker has no pages.
        if (page?.type !== 'asset') return;
        const { html, script } = takeScript(String(page.source));
        if (!html.includes(MOUNT_POINT)) throw new Error('The popup’s page has no place for its first step.');
        page.source = html.replace(MOUNT_POINT, `<div id="app">${firstStep}</div>`);
        this.emitFile({ type: 'asset', fileName: AFTER_PAINT, source: loadAfterPaint(script) });
      },
    },
  };
}

/** Takes a page's script from it, and what is fetched ahead for that. */
function takeScript(page: string): { html: string; script: string } {
  const [tag, script] = /<script type="module"[^>]*? src="([^"]+)"><\/script>/.exec(page) ?? [];
  if (tag === undefined || script === undefined) throw new Error('The popup’s page has no script.');
  const html = page
    .replace(tag, `<script type="module" src="/${AFTER_PAINT}"></script>`)
    .replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, '');
  return { html, script };
}

/** Where the first step is not the one to see, nothing is painted before the scripts have run. */
function loadAfterPaint(script: string): string {
  return `const load = () => import('${script}');
if (document.hidden || document.documentElement.classList.contains('waits')) load();
else {
  requestAnimationFrame(() => setTimeout(load));
  setTimeout(load, ${NO_PAINT_MS});
}
`;
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
