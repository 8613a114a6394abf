import type { Bench } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goBare, type Tab } from '../visit.ts';

/** From the touch on Keep until the check-in is durable, after ten years, next to a bare put that is durable, too. */
export async function measureKeep({ tab, origins: { old }, visits }: Bench): Promise<Figure[]> {
  // What a disk takes scatters.
  const often = 3 * visits;
  const times = await takeTurns({ keep: keepOne, put: putOne }, often, (measureOne) => measureOne(tab, old));
  return [
    compare({
      name: 'Keep (touch to durable) / a bare durable put',
      unit: 'ms',
      goal: 1.5,
      values: times.keep,
      floors: times.put,
    }),
  ];
}

async function keepOne(tab: Tab, origin: string): Promise<number> {
  await go(tab, 'about:blank');
  await go(tab, `${origin}/popup.html`);
  await evaluate(tab, placeMark);
  const keptAfter = await evaluate(tab, pressKeep);
  await evaluate(tab, untilCopied);
  return keptAfter;
}

/**
 * Runs in the page: places a mark, and waits for its words and until nothing is to be done. Nobody keeps in the instant of
 * the first touch, while the later steps are on their way.
 */
async function placeMark(): Promise<void> {
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  await idle();
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  if (!slider) throw new Error('There is no field.');
  slider.value = '40';
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (!document.querySelector('.affect-field .word')) await idle();
  await idle();
}

/** Runs in the page: tells the ms from the touch on Keep until what it wrote is durable. */
function pressKeep(): Promise<number> {
  return new Promise((resolve) => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      const started = transaction.apply(this, args);
      if (args[2]?.durability === 'strict') {
        started.addEventListener('complete', () => resolve(performance.now() - pressedAt));
      }
      return started;
    };
    const keep = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Keep');
    const pressedAt = performance.now();
    keep?.click();
  });
}

/** Runs in the page: else the next visit would wait for what is copied of this one. */
async function untilCopied(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await navigator.locks.request('copies', () => {});
}

async function putOne(tab: Tab, origin: string): Promise<number> {
  await goBare(tab, origin);
  return evaluate(tab, putBare);
}

/** Runs in the page. */
function putBare(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench');
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('checkins', { keyPath: 'id' });
    });
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const record = { id: crypto.randomUUID(), text: 'x'.repeat(300) };
      requestIdleCallback(() => {
        const from = performance.now();
        const transaction = opening.result.transaction('checkins', 'readwrite', { durability: 'strict' });
        transaction.objectStore('checkins').put(record);
        transaction.addEventListener('complete', () => {
          resolve(performance.now() - from);
          opening.result.close();
        });
      });
    });
  });
}
