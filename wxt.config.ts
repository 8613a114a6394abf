import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { textsPlugin } from './assets/texts/texts-plugin';
import { prerenderPopup } from './entrypoints/popup/prerender-plugin';
import { polyfillPlugin } from './utils/browser/polyfill-plugin';

/**
 * The wall around every page of ours: nothing is loaded from, or sent to, anywhere but the extension itself.
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
 * A file each for what is needed together, because to the browser many small ones cost more than their bytes: what every
 * page draws and begins with, and the doors to the browser with what they decide by.
 */
const CHUNKS = [
  {
    name: 'page',
    // Styles that are wanted as text stay with who wants them.
    test: /^(?!.*\?inline).*(node_modules.(preact|uuid)\b|@wxt-dev.(i18n|browser)\b|\.wxt.i18n|virtual:wxt-plugins|rolldown.runtime|preload-helper|styles.base|wxt-html-plugins|components.(mount-point|use-loaded|use-own|AffectField|FieldColours|place-at-pointer|Problem|SupportLink|blend)|utils.(texts.i18n|checkin.(answers|draft|steps)|settings.first-sight|time.timestamp|vocabulary.(colour-shares|place|name-place)))/,
  },
  {
    name: 'doors',
    test: /node_modules.(webextension-polyfill|@wxt-dev.webextension-polyfill|idb|valibot|pure-rand)\b|utils.(browser|delivery(?!.(delete-everything|open-lock)\b)|history(?!.(access-of-page|copy-records|days|delete-range|deleted|events|imports|move|outbox|own|people|prompts|ranges|repair|seal-copies|seal-records|take-in|told|plain|unlocked|unseal-database|week)\b)|nudge|settings|time.timestamp)\b/,
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
  },

  vite: () => ({
    plugins: [polyfillPlugin(), textsPlugin(), prerenderPopup()],
    // So that a worker, too, can load later what it needs only now and then.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
});
