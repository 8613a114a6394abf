/** What first-sight.js, which runs before all else, knows and keeps from the first instant on. */
interface FirstInput {
  /** Whether a nudge opened the popup, so that a key may have been meant for something else. */
  hasOpenedItself: boolean;
  /** For a first instant of a popup that opened itself, keys answer nothing. */
  isDeaf: boolean;
  /** `page`: nothing answers yet. `step`: the next step is on its way, and a key is meant for that. */
  waitsFor: 'page' | 'step' | null;
  held: Event[];
}

declare global {
  var firstInput: FirstInput | undefined;
}

let isAnswering = false;
let isHandingOver = false;

export function hasOpenedItself(): boolean {
  return globalThis.firstInput?.hasOpenedItself ?? false;
}

/** The person opened it themselves, so that their keys are meant for it. */
export function liftGuard(): void {
  if (globalThis.firstInput) globalThis.firstInput.isDeaf = false;
}

/** Keeps what is pressed from now on until {@link answerKeys}: what it is meant for is not drawn yet. */
export function holdKeys(): void {
  isAnswering = false;
  const input = globalThis.firstInput;
  if (input) input.waitsFor ??= 'step';
}

/** Hands over what was pressed meanwhile, one after the other as it was, and from then on nothing is kept. */
export function answerKeys(): void {
  isAnswering = true;
  if (globalThis.firstInput && !isHandingOver) void handOver(globalThis.firstInput);
}

/** Nobody is there any more for whom it was meant. */
export function forgetHeld(): void {
  const input = globalThis.firstInput;
  input?.held.splice(0);
  answerKeys();
}

async function handOver(input: FirstInput): Promise<void> {
  isHandingOver = true;
  for (let next = input.held.shift(); next; next = isAnswering ? input.held.shift() : undefined) {
    repeat(next);
    // A key may change what the next one does, once that is drawn.
    await Promise.resolve();
  }
  isHandingOver = false;
  input.waitsFor = isAnswering ? null : 'step';
}

function repeat(event: Event): void {
  if (event instanceof KeyboardEvent) return repeatKey(event);
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.isConnected) return;
  if (event.type === 'click') return target.click();
  target.dispatchEvent(new PointerEvent('pointerdown', event));
  target.dispatchEvent(new PointerEvent('pointerup', event));
}

function repeatKey(event: KeyboardEvent): void {
  const focused = document.activeElement ?? document.body;
  const isUsed = !focused.dispatchEvent(new KeyboardEvent('keydown', event));
  if (!isUsed && [...event.key].length === 1) write(event.key);
}

/** What the browser does with a letter, where one that is repeated is nothing to it. */
function write(letter: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  if (field.selectionStart === null || field.selectionEnd === null) return;
  field.setRangeText(letter, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' }));
}
