/** How long keys do nothing after the popup opened by itself. */
const FIRST_INSTANT_MS = 800;

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

let lift: (() => void) | null = null;

/** A popup that opens while somebody types takes their next keys: for a first instant they answer nothing. */
export function guardFirstInstant(): void {
  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of KEY_EVENTS) window.addEventListener(type, swallow, { capture: true });
  lift = () => {
    for (const type of KEY_EVENTS) window.removeEventListener(type, swallow, { capture: true });
  };
  setTimeout(liftGuard, FIRST_INSTANT_MS);
}

/** The person opened it themselves, so that their keys are meant for it. */
export function liftGuard(): void {
  lift?.();
}
