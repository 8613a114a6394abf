#!/usr/bin/env bash
# @webext-core/fake-browser 2.0.1, seen on Node 20.20.
#
# A key of storage.local that is set to null is gone in the fake. Chromium and Firefox keep it, and give null back. So code
# that tells "null" from "never stored" passes its unit tests for the wrong reason, or fails them where the browser would not.
#
# What is more, the fake awaits the listeners of storage.onChanged within set(), which no browser does: a listener that waits
# for a lock that the caller holds never ends there, and would in a browser.
#
# Output seen:
#   after set({ kept: null }): {}
#   set() ended before its listener did: false
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @webext-core/fake-browser@2.0.1 >/dev/null

cat >look.mjs <<'SCRIPT'
import { fakeBrowser } from '@webext-core/fake-browser';

await fakeBrowser.storage.local.set({ kept: null });
console.log('after set({ kept: null }):', JSON.stringify(await fakeBrowser.storage.local.get(null)));

let hasListened = false;
fakeBrowser.storage.onChanged.addListener(async () => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  hasListened = true;
});
await fakeBrowser.storage.local.set({ other: 1 });
console.log('set() ended before its listener did:', !hasListened);
SCRIPT

seen=$(node look.mjs)
echo "$seen"
expected='after set({ kept: null }): {}
set() ended before its listener did: false'
[ "$seen" = "$expected" ] || { echo 'This has changed.' >&2; exit 1; }
