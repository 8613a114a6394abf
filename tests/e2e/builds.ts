/** The built extension, as it is shipped. */
export const CHROMIUM_BUILD = '.output/chrome-mv3';
export const FIREFOX_BUILD = '.output/firefox-mv3';
