import type { browser } from 'wxt/browser';
import type { Bench, Origins } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goBare, goPrepared, readPaint, type Tab } from '../visit.ts';

declare const chrome: typeof browser;

/** A page's first control, what one does with it, and how one sees that it answered. */
interface Control {
  selector: string;
  answered: string;
}

const HEARTWARD: Control = { selector: 'input[type=range]', answered: '[data-placed=true]' };

const CONTROLS: Omit<Record<keyof Origins, Control>, 'importing'> = {
  empty: { selector: 'summary', answered: 'details[open]' },
  preact: { selector: 'button', answered: '[aria-pressed=true]' },
  young: HEARTWARD,
  hundred: HEARTWARD,
  old: HEARTWARD,
};

/** The popup's page in a tab: when it is seen, when it answers, and what it takes. */
export async function measurePopupPage({ tab, origins, visits }: Bench): Promise<Figure[]> {
  const { empty, preact, young, old } = origins;
  const paints = await takeTurns({ empty, young }, visits, async (origin) => {
    await wake(tab, origin);
    await go(tab, `${origin}/popup.html`);
    return evaluate(tab, readPaint);
  });
  const answers = await takeTurns({ empty, preact, young, old }, visits, async (origin, name) => {
    await wake(tab, origin);
    await goPrepared(tab, `${origin}/popup.html`, tryControl, CONTROLS[name]);
    const answer = await evaluate(tab, () => window.answeredAt);
    const heap = await measureHeap(tab);
    if (CONTROLS[name] === HEARTWARD) await evaluate(tab, forgetDraft);
    return { answer, heap };
  });
  const toAnswer = (name: keyof typeof answers) => answers[name].map(({ answer }) => answer);
  const toHeap = (name: keyof typeof answers) => answers[name].map(({ heap }) => heap);
  return [
    compare({
      name: 'Popup: first contentful paint / empty floor',
      unit: 'ms',
      goal: 1.15,
      values: paints.young,
      floors: paints.empty,
    }),
    compare({
      name: 'Popup: first control answers an input / empty floor',
      unit: 'ms',
      goal: 1.6,
      values: toAnswer('young'),
      floors: toAnswer('empty'),
    }),
    compare({
      name: 'Popup with 100,000 check-ins / with none',
      unit: 'ms',
      goal: 1.1,
      values: toAnswer('old'),
      floors: toAnswer('young'),
    }),
    compare({
      name: 'Heap of the popup after the first step / Preact floor',
      unit: 'kB',
      goal: 1.5,
      values: toHeap('young'),
      floors: toHeap('preact'),
    }),
  ];
}

/**
 * Wakes an extension's worker, as it is awake when a nudge opens the popup. One that sleeps takes the extension's process
 * with it, and its next page some 25 ms more: visited by turns, the floors had to start anew, and ours, woken by its page, not.
 */
async function wake(tab: Tab, origin: string): Promise<void> {
  await goBare(tab, origin);
  // Nobody answers it: the sender hears that, too.
  await evaluate(tab, () => chrome.runtime.sendMessage('bench').catch(() => {}));
}

declare global {
  interface Window {
    /** The ms from the begin of the navigation until the first control, tried at every frame, answered. */
    answeredAt: Promise<number>;
  }
}

/** Runs in the page, before anything of it. */
function tryControl({ selector, answered }: Control): void {
  window.answeredAt = new Promise((resolve) => {
    const look = () => document.querySelector(answered) && resolve(performance.now());
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    const attempt = () => {
      if (document.querySelector(answered)) return;
      const control = document.querySelector<HTMLElement>(selector);
      if (control instanceof HTMLInputElement) {
        control.value = '40';
        control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      } else control?.click();
      // A person can only touch what is drawn.
      requestAnimationFrame(attempt);
    };
    requestAnimationFrame(attempt);
  });
}

/** The page's JavaScript heap after a collection, in kB. */
async function measureHeap({ cdp, session }: Tab): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage', undefined, session);
  const { usedSize } = await cdp.send('Runtime.getHeapUsage', undefined, session);
  return usedSize / 1000;
}

/** Runs in the page: the next visit begins without a draft again. */
function forgetDraft(): Promise<void> {
  return new Promise((resolve, reject) => {
    localStorage.removeItem('unfinished');
    const opening = indexedDB.open('heartward');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('drafts', 'readwrite');
      transaction.objectStore('drafts').clear();
      transaction.addEventListener('complete', () => (opening.result.close(), resolve()));
    });
  });
}
