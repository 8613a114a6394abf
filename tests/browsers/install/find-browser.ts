import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { aptHasRealBrowsers, canInstallPackages, installPackages } from './install-packages.ts';

const run = promisify(execFile);

type Kind = {
  name: string;
  variable: string;
  /** The first version in which `action.openPopup` needs no gesture, or the one our manifest asks for. */
  oldestVersion: number;
  firstPlaces: string[];
  names: string[];
  otherPlaces: string[];
  readVersion(path: string): Promise<string>;
};

/**
 * Google Chrome is left out on purpose: since 137 it ignores --load-extension. Edge is left out too: it follows Chrome in
 * such things at its own time, and its services cannot all be silenced. Chromium and Chrome for Testing keep the switch.
 */
const CHROMIUM: Kind = {
  name: 'Chromium',
  variable: 'HEARTWARD_CHROMIUM',
  oldestVersion: 144,
  // Debian's /usr/bin/chromium is a script that adds switches and keys of its own; this is the program behind it.
  firstPlaces: ['/usr/lib/chromium/chromium'],
  names: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  otherPlaces: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    ...windowsPlaces('Chromium\\Application\\chrome.exe'),
  ],
  readVersion: readChromiumVersion,
};

const FIREFOX: Kind = {
  name: 'Firefox',
  variable: 'HEARTWARD_FIREFOX',
  oldestVersion: 149,
  firstPlaces: [],
  names: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
  otherPlaces: [
    '/usr/lib/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
    ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
    ...windowsPlaces('Firefox Developer Edition\\firefox.exe'),
  ],
  readVersion: readFirefoxVersion,
};

/** The path of a Chromium that loads unpacked extensions; installs one where it may. Throws if there is none. */
export async function findChromium(): Promise<string> {
  const skipped: string[] = [];
  const found = await findInstalled(CHROMIUM, skipped, [playwrightChromium()]);
  if (found) return found;

  if ((await canInstallPackages()) && (await aptHasRealBrowsers())) {
    await installPackages(['chromium', 'chromium-l10n']);
    return (await findInstalled(CHROMIUM, skipped)) ?? notFound(CHROMIUM, skipped);
  }

  console.log('Installing Chromium through Playwright (this takes a minute or two) …');
  const failure = await installPlaywrightChromium();
  if (failure) skipped.push(failure);
  return (await findInstalled(CHROMIUM, skipped, [playwrightChromium()])) ?? notFound(CHROMIUM, skipped);
}

/** The path of a Firefox that opens popups by itself; installs one where it may. Throws if there is none. */
export async function findFirefox(): Promise<string> {
  const skipped: string[] = [];
  const found = await findInstalled(FIREFOX, skipped);
  if (found) return found;

  // Playwright's own Firefox is a patched one without Marionette, so it is no fallback here.
  if ((await canInstallPackages()) && (await aptHasRealBrowsers())) {
    await installPackages(['firefox-esr']);
    return (await findInstalled(FIREFOX, skipped)) ?? notFound(FIREFOX, skipped);
  }
  return notFound(FIREFOX, skipped);
}

async function findInstalled(
  kind: Kind,
  skipped: string[],
  lastPlaces: string[] = [],
): Promise<string | undefined> {
  const wanted = process.env[kind.variable];
  if (wanted) {
    const reason = await reasonToSkip(kind, wanted);
    if (!reason) return wanted;
    throw new Error(`${kind.variable} names ${wanted}, but ${reason}.`);
  }

  for (const path of [...kind.firstPlaces, ...onPath(kind.names), ...kind.otherPlaces, ...lastPlaces]) {
    if (!path || !existsSync(path)) continue;
    const reason = await reasonToSkip(kind, path);
    if (!reason) return path;
    skipped.push(`${path}: ${reason}`);
  }
  return undefined;
}

async function reasonToSkip(kind: Kind, path: string): Promise<string | undefined> {
  if (!existsSync(path)) return 'there is no such file';
  if (await isSnap(path)) return 'it is a snap, which cannot use a profile of its own';

  const version = await kind.readVersion(path).catch(() => '');
  const major = Number.parseInt(version, 10);
  if (Number.isNaN(major)) return 'it does not say its version';
  if (major < kind.oldestVersion)
    return `it is version ${version}, and ${kind.oldestVersion} or newer is needed`;
  return undefined;
}

function notFound(kind: Kind, skipped: string[]): never {
  const seen = skipped.length > 0 ? ` Passed over: ${skipped.join('; ')}.` : '';
  throw new Error(
    `No ${kind.name} ${kind.oldestVersion} or newer was found on the PATH or in the usual places.${seen} ` +
      `Please install one, or set ${kind.variable} to the path of its program.`,
  );
}

function onPath(names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsPlaces(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${path}`);
}

function playwrightChromium(): string {
  return chromium.executablePath();
}

async function installPlaywrightChromium(): Promise<string | undefined> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const withSystemPackages = (await canInstallPackages()) ? ['--with-deps'] : [];
  return run(process.execPath, [cli, 'install', ...withSystemPackages, 'chromium']).then(
    () => undefined,
    (error: unknown) => `Playwright could not install it (${firstLine(error)})`,
  );
}

/** A snap hides behind a link to /usr/bin/snap or behind a short script. */
async function isSnap(path: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const target = await realpath(path);
  if (target.includes('/snap')) return true;
  const start = (await readFile(target)).subarray(0, 4096).toString('latin1');
  return start.startsWith('#!') && start.includes('/snap/bin/');
}

async function readChromiumVersion(path: string): Promise<string> {
  if (process.platform !== 'win32') return versionIn((await run(path, ['--version'])).stdout);
  // On Windows --version would open a window; a folder or manifest beside the program is named after the version.
  const names = await readdir(dirname(path));
  return versionIn(names.find((name) => /^\d+\.\d+\.\d+\.\d+/.test(name)) ?? '');
}

async function readFirefoxVersion(path: string): Promise<string> {
  if (process.platform !== 'win32') return versionIn((await run(path, ['--version'])).stdout);
  const settings = await readFile(join(dirname(path), 'application.ini'), 'utf8');
  return versionIn(/^Version=(.*)$/m.exec(settings)?.[1] ?? '');
}

function versionIn(text: string): string {
  return /\d+(\.\d+)+/.exec(text)?.[0] ?? '';
}

function firstLine(error: unknown): string {
  return String(error).split('\n', 1)[0] ?? '';
}
