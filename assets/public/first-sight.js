/* oxlint-disable no-restricted-globals -- utils/storage/at-once/first-paint-flag.ts says why */
// Runs before the popup's first paint: what is drawn by then is the first step, which may not be the one to see.
const isHistory = location.hash === '#history';
const mayBeAnother = ['unfinished', 'asks-first'].some((flag) => localStorage.getItem(flag) !== null);
if (mayBeAnother || isHistory) {
  document.documentElement.classList.add('waits');
}

// What is pressed before the page can answer is kept here, in its order; entrypoints/popup/minute/first-input.ts hands it over.
const hasOpenedItself = new URLSearchParams(location.search).has('nudge');
const firstInput = {
  hasOpenedItself,
  isDeaf: hasOpenedItself,
  waitsFor: isHistory ? null : 'page',
  held: [],
};
Object.assign(globalThis, { firstInput });

// A popup that opens while somebody types takes their next keys: for a first instant they answer nothing.
const FIRST_INSTANT_MS = 800;
const unheard = new Set();
if (hasOpenedItself) {
  addEventListener('load', () => setTimeout(() => (firstInput.isDeaf = false), FIRST_INSTANT_MS));
}

for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'click']) {
  addEventListener(type, listen, { capture: true });
}

function listen(event) {
  // What is handed over was heard before.
  if (!event.isTrusted) return;
  const isKey = event.type.startsWith('key');
  const isHeard = isKey ? !isUnheard(event) : true;
  if (isHeard && !isToBeHeld(event)) return;
  if (isHeard && event.type !== 'keyup' && event.type !== 'keypress') firstInput.held.push(event);
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A key that was pressed in the first instant is not heard later, either, for as long as it is held down. */
function isUnheard({ type, code, repeat }) {
  if (firstInput.isDeaf) unheard.add(code);
  else if (!repeat && type === 'keydown') unheard.delete(code);
  return unheard.has(code);
}

function isToBeHeld(event) {
  const { type, target } = event;
  if (firstInput.waitsFor === null || !(target instanceof Element)) return false;
  if (type === 'click') return firstInput.waitsFor === 'page' && target.closest('main button') !== null;
  if (type === 'pointerdown') return firstInput.waitsFor === 'page' && target.closest('.surface') !== null;
  return !isForBrowser(event, target);
}

/** What the browser itself does with a key, it does at once: the click that comes of it is held in its place. */
function isForBrowser({ key, ctrlKey, altKey, metaKey, isComposing }, target) {
  if (isComposing || key === 'Tab' || key === 'Escape' || /^F\d|^(Control|Shift|Alt|Meta|Dead)/.test(key))
    return true;
  if (key === 'Enter' || key === ' ') return target.closest('button, a, summary') !== null;
  return ctrlKey || altKey || metaKey;
}
