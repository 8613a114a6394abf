import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findChromium, findFirefox } from './find-browser.ts';
import { canInstallPackages, installPackages } from './install-packages.ts';

const run = promisify(execFile);

/** Browsers in which somebody reads another language than ours, with what such a browser names as its languages. */
export const LANGUAGES = {
  de: { package: 'firefox-esr-l10n-de', pack: 'langpack-de', languages: 'de,en-US,en' },
  fa: { package: 'firefox-esr-l10n-fa', pack: 'langpack-fa', languages: 'fa,en-US,en' },
  'pt-BR': { package: 'firefox-esr-l10n-pt-br', pack: 'langpack-pt-BR', languages: 'pt-BR,pt,en-US,en' },
} as const;

export type Language = keyof typeof LANGUAGES;

const ALL: readonly Language[] = ['de', 'fa', 'pt-BR'];

const CHROMIUM_LOCALES = '/usr/lib/chromium/locales';
const FIREFOX_FOLDER = '/usr/lib/firefox-esr';

/**
 * Brings Debian's languages for Debian's browsers, where that is allowed; other builds of Chromium have them all. Where they
 * can't be had, as for a browser that the mirror has a newer version of, the browser names a language that it doesn't speak.
 */
export async function installLanguages(): Promise<void> {
  if (!(await canInstallPackages())) return;
  for (const missing of [await missingForChromium(), await missingForFirefox()]) {
    if (missing.length === 0) continue;
    await installPackages(missing).catch(() => console.log(`${missing.join(', ')} could not be installed.`));
  }
}

/** Whether Chromium speaks it by itself. What it does not speak it can still name to pages. */
export function chromiumSpeaks(program: string, language: Language): boolean {
  return !program.startsWith('/usr/lib/chromium/') || existsSync(`${CHROMIUM_LOCALES}/${language}.pak`);
}

/** The same of Firefox, of which each language is a package of its own. */
export async function firefoxSpeaks(program: string, language: Language): Promise<boolean> {
  return (await realpath(program)).startsWith(FIREFOX_FOLDER) && hasPack(language);
}

async function missingForChromium(): Promise<string[]> {
  const program = await findChromium();
  if (ALL.every((language) => chromiumSpeaks(program, language))) return [];
  // The languages of another version would bring another browser.
  const { stdout } = await run('dpkg-query', ['--show', '--showformat=${Version}', 'chromium']);
  return [`chromium-l10n=${stdout}`];
}

async function missingForFirefox(): Promise<string[]> {
  if (!(await realpath(await findFirefox())).startsWith(FIREFOX_FOLDER)) return [];
  return ALL.filter((language) => !hasPack(language)).map((language) => LANGUAGES[language].package);
}

function hasPack(language: Language): boolean {
  const { pack } = LANGUAGES[language];
  return existsSync(`${FIREFOX_FOLDER}/browser/extensions/${pack}@firefox-esr.mozilla.org.xpi`);
}
