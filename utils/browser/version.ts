import { browser } from 'wxt/browser';

export function readVersion(): string {
  return browser.runtime.getManifest().version;
}
