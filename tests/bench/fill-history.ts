import type { browser } from 'wxt/browser';
import { waitFor } from '../browsers/wait-for.ts';
import { generateHistory } from '../generator/generate-history.ts';
import { generateNudges } from '../generator/generate-nudges.ts';
import { plantCheckIns, putRecords } from '../run/pictures/plant.ts';
import { evaluate, go, goBare, type Tab } from './visit.ts';

declare const chrome: typeof browser;

/** Over so many years, whether they are few or many. */
const YEARS = 10;

const COPIES_TIMEOUT_MS = 120_000;

/**
 * Gives a Heartward so many check-ins and a year of nudges, as if they had come one by one: counted, copied, and with
 * nothing left to be made up for.
 */
export async function fillHistory(tab: Tab, origin: string, n: number): Promise<void> {
  // The popup makes the history, if only for its drafts.
  await go(tab, `${origin}/popup.html`);
  await waitFor('the history to be made', () => evaluate(tab, hasHistory));
  await goBare(tab, origin);

  const page = { evaluate: <Arg, Result>(code: (arg: Arg) => Result, arg: Arg) => evaluate(tab, code, arg) };
  const checkIns = generateHistory({ n, years: YEARS, seed: 'bench', lastDay: yesterday() });
  await plantCheckIns(page, checkIns);
  await putRecords(page, 'nudges', generateNudges({ days: 365, seed: 'bench', lastDay: yesterday() }));

  const months = new Set(checkIns.map(({ localDate }) => localDate.slice(0, 7))).size;
  await evaluate(tab, () => void chrome.runtime.connect());
  await waitFor('the copies', async () => (await evaluate(tab, countCopiedMonths)) === months, {
    timeoutMs: COPIES_TIMEOUT_MS,
  });

  const found = await evaluate(tab, countRecords);
  if (found.checkins !== n || found.nudges < 365) {
    throw new Error(`The history to measure with is not as it should be: ${JSON.stringify(found)}.`);
  }
}

function yesterday(): string {
  return new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Runs in the page, as do the others. */
async function hasHistory(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name, version }) => name === 'heartward' && version);
}

async function countCopiedMonths(): Promise<number> {
  const { tally } = await chrome.storage.local.get<{ tally?: { months: object } }>('tally');
  return Object.keys(tally?.months ?? {}).length;
}

function countRecords(): Promise<{ checkins: number; nudges: number }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('heartward');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(['checkins', 'nudges']);
      const checkins = transaction.objectStore('checkins').count();
      const nudges = transaction.objectStore('nudges').count();
      transaction.addEventListener('complete', () => {
        opening.result.close();
        resolve({ checkins: checkins.result, nudges: nudges.result });
      });
    });
  });
}
