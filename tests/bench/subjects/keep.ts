import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goBare, goPrepared, type Tab } from '../visit.ts';

/** From the touch on Keep until the check-in is durable, after ten years, next to a bare put that is durable, too. */
export async function measureKeep({ tab, origins: { old }, visits }: Bench): Promise<Figure[]> {
  const times = await takeTurns({ keep: keepOne, put: putOne }, visits, (measureOne) => measureOne(tab, old));
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

declare global {
  interface Window {
    /** The ms from the touch on Keep until what it wrote is durable. */
    keptAfter: Promise<number>;
  }
}

async function keepOne(tab: Tab, origin: string): Promise<number> {
  await go(tab, 'about:blank');
  await goPrepared(tab, `${origin}/popup.html`, pressKeep);
  const keptAfter = await evaluate(tab, () => window.keptAfter);
  await evaluate(tab, untilCopied);
  return keptAfter;
}

/** Runs in the page, before anything of it: places a mark, and presses Keep once the draft with it is saved. */
function pressKeep(): void {
  window.keptAfter = new Promise((resolve) => {
    let pressedAt: number | null = null;
    const press = () => {
      const keep = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Keep');
      // The draft can be saved before the button is drawn.
      if (!keep) return void requestIdleCallback(press);
      pressedAt = performance.now();
      keep.click();
    };
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      const started = transaction.apply(this, args);
      const [stores, , options] = args;
      started.addEventListener('complete', () => {
        if (pressedAt !== null && options?.durability === 'strict') resolve(performance.now() - pressedAt);
        // When all is drawn and nothing else is on its way.
        if (pressedAt === null && stores === 'drafts' && started.mode === 'readwrite')
          requestIdleCallback(press);
      });
      return started;
    };
    const place = () => {
      const slider = document.querySelector<HTMLInputElement>('input[type=range]');
      if (!slider) return;
      slider.value = '40';
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    addEventListener('load', () => requestIdleCallback(place));
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
