import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { allowPopupStyles, inlinePopupStyles } from './assets/build/inline-styles-plugin';
import { moduleListPlugin } from './assets/build/module-list-plugin';
import { textsPlugin } from './assets/build/texts-plugin';
import { prerenderPopup } from './assets/build/prerender-plugin';
import { polyfillPlugin } from './assets/build/polyfill-plugin';

/**
 * The wall around every page of ours: nothing is loaded from, or sent to, anywhere but the extension itself. The styles that stand in the
 * popup's page are let in by their hash.
 * It does not cover WebRTC, navigation or new tabs; the linter keeps those to their declared doors.
 */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/**
 * A file each for what is needed together, because to the browser many small ones cost more than their bytes. What a file holds
 * is decided by the folder that a module is in, and what a module needs comes with it: `page` is what every page draws and
 * begins with, `platform` the doors to the browser with what they decide by.
 */
const CHUNKS = [
  {
    name: 'page',
    test: /^(?!.*\?inline).*(node_modules.(preact|uuid|@wxt-dev.(i18n|browser))\b|\.wxt.i18n|virtual:wxt|rolldown.runtime|preload-helper|assets.styles.base|components.(page|mood-field)\b|utils.(checkin.minute|storage.at-once)\b)/,
  },
  {
    name: 'platform',
    test: /node_modules.(webextension-polyfill|idb|valibot|pure-rand)\b|utils.(browser|storage(?!.synced)|nudging|schedule|history.(connection|check-ins))\b/,
  },
  {
    // A file each, by what it is: what never comes in a story is then told from the code of the same name.
    name: (file: string) => file.replace(/^.*assets.(texts.*)\.yml$/, '$1'),
    test: /assets.texts.*\.yml$/,
  },
];

const HOMEPAGE = process.env['HEARTWARD_HOMEPAGE'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [128, 96, 48, 32, 16] },

  manifest: ({ browser, command }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    // The history, and its copy in `storage.local`, may grow beyond what a browser allows by itself.
    permissions: ['alarms', 'storage', 'idle', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    // One history: what is kept in a private window that somebody allowed it in is kept, or said not to be. Split in two, two
    // workers would ask.
    incognito: 'spanning',
    // Where the project is at home is for who publishes it to say.
    ...(HOMEPAGE && { homepage_url: HOMEPAGE }),
    action: { default_title: '__MSG_app_name__' },
    commands: {
      // J is what is left: Alt+Shift with a letter of a menu opens that menu in Firefox on Linux, in whichever language, with
      // most others a screen reader goes through a page, and Ctrl+Shift is the browsers' own.
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      lock: { description: '__MSG_lock_command__' },
    },
    // The development server needs its socket, so the policy holds for builds only.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'heartward@heartward',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),

  hooks: {
    // The worker is one file, and has what it needs in it.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      const chunks = { build: { rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } } } };
      Object.assign(config, mergeConfig(config, chunks));
    },
    // By then the styles are known.
    'build:manifestGenerated': (_, manifest) => {
      const policy = manifest.content_security_policy;
      if (typeof policy !== 'object') return;
      policy.extension_pages = allowPopupStyles(policy.extension_pages ?? '');
    },
  },

  vite: ({ browser }) => ({
    plugins: [
      polyfillPlugin(),
      textsPlugin(),
      prerenderPopup(),
      inlinePopupStyles(),
      moduleListPlugin(browser),
    ],
    // So that a worker, too, can load later what it needs only now and then.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
});
