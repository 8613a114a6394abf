import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { browser } from 'wxt/browser';
import { writeCheckIn, writeFoot, writeHead } from '../../../utils/import-export/formats/heartward.ts';
import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import { makeTempFolder, removeTempFolder } from '../../browsers/temp-folder.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import type { Bench } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goBare, type Tab } from '../visit.ts';

declare const chrome: typeof browser;

const COUNT = 100_000;

/** One takes half a minute, and says as much as five short ones. */
const VISITS_PER_IMPORT = 5;

/** So many records go to the browser in one message. */
const BATCH = 5000;

const PATIENCE_MS = 180_000;

/** From the click on “Bring in” until an export of ours is in, next to putting the same records into a bare store. */
export async function measureImport({ tab, origins, visits }: Bench): Promise<Figure[]> {
  const origin = origins.importing;
  const folder = await makeTempFolder('import');
  try {
    const checkIns = generateHistory({ n: COUNT, years: 10, seed: 'import' });
    const file = join(folder, 'heartward.json');
    await writeFile(file, toExport(checkIns));
    const { targetId } = await tab.cdp.send('Target.createTarget', { url: 'about:blank' });
    const times = await tab.cdp.attached(targetId, async (session) => {
      const bare = { cdp: tab.cdp, session };
      await tab.cdp.send('Page.enable', undefined, session);
      await goBare(bare, origin);
      for (let from = 0; from < COUNT; from += BATCH) {
        await evaluate(bare, giveRecords, checkIns.slice(from, from + BATCH));
      }
      const ways = { bring: () => bringIn(tab, origin, file), put: () => evaluate(bare, putAll) };
      return takeTurns(ways, Math.ceil(visits / VISITS_PER_IMPORT), (measureOne) => measureOne(), {
        warmUp: 1,
      });
    });
    await tab.cdp.send('Target.closeTarget', { targetId });
    return [
      compare({
        name: 'Import of 100,000 own check-ins / bare bulk put of the same records',
        unit: 'ms',
        goal: 2,
        values: times.bring,
        floors: times.put,
      }),
    ];
  } finally {
    await removeTempFolder(folder);
  }
}

function toExport(checkIns: readonly CheckIn[]): string {
  const lines = checkIns.map((checkIn, index) => writeCheckIn(checkIn, index === 0));
  return [
    writeHead('2026-11-25T12:00:00.000Z'),
    ...lines,
    writeFoot({ settings: {}, own: { words: [], abouts: [], prompts: [] }, events: [], told: [] }),
  ].join('');
}

async function bringIn(tab: Tab, origin: string, file: string): Promise<number> {
  const { cdp, session } = tab;
  await goBare(tab, origin);
  await evaluate(tab, forgetAll);
  await go(tab, `${origin}/options.html#data`);
  await waitFor('the field for a file', () =>
    evaluate(tab, () => document.querySelector('#import-file') !== null),
  );
  const { root } = await cdp.send('DOM.getDocument', undefined, session);
  const { nodeId } = await cdp.send(
    'DOM.querySelector',
    { nodeId: root.nodeId, selector: '#import-file' },
    session,
  );
  await cdp.send('DOM.setFileInputFiles', { files: [file], nodeId }, session);
  await waitFor('the preview', () => evaluate(tab, hasPreview), { timeoutMs: PATIENCE_MS });
  const time = await evaluate(tab, pressBringIn);
  await waitFor('the copies', () => evaluate(tab, areCopied), { timeoutMs: PATIENCE_MS });
  return time;
}

/** Runs in the page, as do the others: leaves no history, and no copies of one that would be brought back. */
async function forgetAll(): Promise<void> {
  await chrome.storage.local.clear();
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('heartward');
    deleting.addEventListener('success', resolve);
    deleting.addEventListener('error', () => reject(deleting.error));
  });
}

function hasPreview(): boolean {
  return document.querySelector('.file-preview .primary') !== null;
}

function pressBringIn(): Promise<number> {
  return new Promise((resolve) => {
    const said = document
      .querySelector('#import-title')
      ?.parentElement?.querySelector(':scope > [role=status]');
    if (!said) throw new Error('There is no place that says what came in.');
    const from = performance.now();
    new MutationObserver(() => said.textContent && resolve(performance.now() - from)).observe(said, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    document.querySelector<HTMLElement>('.file-preview .primary')?.click();
  });
}

async function areCopied(): Promise<boolean> {
  const { tally } = await chrome.storage.local.get<{ tally?: { months: object } }>('tally');
  return Object.keys(tally?.months ?? {}).length >= 120;
}

declare global {
  interface Window {
    /** What is put. */
    records?: unknown[];
  }
}

function giveRecords(records: unknown[]): void {
  window.records = [...(window.records ?? []), ...records];
}

async function putAll(): Promise<number> {
  await new Promise((resolve) => indexedDB.deleteDatabase('bench').addEventListener('success', resolve));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench');
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('checkins', { keyPath: 'id' });
    });
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const from = performance.now();
      const transaction = opening.result.transaction('checkins', 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore('checkins');
      for (const record of window.records ?? []) store.put(record);
      transaction.addEventListener('complete', () => {
        resolve(performance.now() - from);
        opening.result.close();
      });
    });
  });
}
