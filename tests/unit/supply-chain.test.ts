import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };

/** A package as the lock file has it. */
interface Locked {
  version: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
}

const packages: [path: string, locked: Locked][] = Object.entries(lock.packages).filter(
  ([path]) => path !== '',
);

/**
 * The same tool for other systems, of which no hash was to be had where the lock file was made: nothing vouches for what
 * somebody installs there. They lint and read code, and no line of them comes into an extension.
 */
const WITHOUT_HASH: Record<string, readonly string[]> = {
  '@oxc-parser/binding-*@0.156.0': [
    'android-arm-eabi',
    'android-arm64',
    'darwin-arm64',
    'darwin-x64',
    'freebsd-x64',
    'linux-arm-gnueabihf',
    'linux-arm-musleabihf',
    'linux-ppc64-gnu',
    'linux-riscv64-gnu',
    'linux-riscv64-musl',
    'linux-s390x-gnu',
    'openharmony-arm64',
    'win32-arm64-msvc',
    'win32-ia32-msvc',
    'win32-x64-msvc',
  ],
  '@oxlint-tsgolint/*@7.0.2007': ['darwin-arm64', 'darwin-x64', 'win32-arm64', 'win32-x64'],
  '@oxlint/binding-*@1.94.0': [
    'android-arm-eabi',
    'android-arm64',
    'darwin-arm64',
    'darwin-x64',
    'freebsd-x64',
    'linux-arm-gnueabihf',
    'linux-arm-musleabihf',
    'linux-arm64-musl',
    'linux-ppc64-gnu',
    'linux-riscv64-gnu',
    'linux-riscv64-musl',
    'linux-s390x-gnu',
    'linux-x64-musl',
    'openharmony-arm64',
    'win32-arm64-msvc',
    'win32-ia32-msvc',
    'win32-x64-msvc',
  ],
};

describe('what is built with', () => {
  const unvouched = packages.filter(([, { integrity }]) => integrity === undefined);

  it('is vouched for by a hash, but for the tools of other systems that are named here', () => {
    const named = Object.entries(WITHOUT_HASH).flatMap(([tool, systems]) =>
      systems.map((system) => `node_modules/${tool.replace('*', system)}`),
    );
    expect(unvouched.map(([path, { version }]) => `${path}@${version}`)).toEqual(named.toSorted());
  });

  it('has a hash of the strong kind', () => {
    const weak = packages.filter(([, { integrity = 'sha512-' }]) => !integrity.startsWith('sha512-'));
    expect(weak).toEqual([]);
  });

  it('and what a person runs is always vouched for', () => {
    expect(unvouched.filter(([, { dev, optional }]) => !(dev && optional))).toEqual([]);
  });

  it.runIf(process.platform === 'linux' && process.arch === 'x64')('and none of them is used here', () => {
    expect(unvouched.filter(([path]) => existsSync(path))).toEqual([]);
  });
});

/** What seals, what makes a key of a passphrase, and what makes ids: a new version of one is read before it is taken. */
const READ_FIRST = ['@noble/ciphers', '@noble/curves', '@noble/hashes', 'age-encryption', 'uuid'] as const;

it.each(READ_FIRST)('%s changes only when somebody changes it', (name) => {
  expect(manifest.dependencies[name]).toBe(lock.packages[`node_modules/${name}`].version);
  expect(lock.packages[''].dependencies[name]).toBe(manifest.dependencies[name]);
});
