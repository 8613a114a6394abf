import { defineConfig } from 'wxt';

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

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [128, 96, 48, 32, 16] },
  zip: { includeSources: ['assets/**'] },

  manifest: ({ browser, command }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['alarms', 'storage', 'idle'],
    action: { default_title: '__MSG_app_name__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+H' } } },
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

  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: { polyfill: false } },
  }),
});
