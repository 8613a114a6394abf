import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isUnsureStep } from '@/utils/checkin/minute/steps';
import type { Minute } from './minute';

/** What does something of its own with Enter. */
const TAKES_ENTER = 'button, a, textarea, select, summary';

const BOXES = '.word-picker input[type="checkbox"]';

/** The axis that each arrow moves along, and what moves further that way. */
const ARROWS: Readonly<Record<string, readonly ['pleasantness' | 'energy', 'PageUp' | 'PageDown']>> = {
  ArrowRight: ['pleasantness', 'PageUp'],
  ArrowLeft: ['pleasantness', 'PageDown'],
  ArrowUp: ['energy', 'PageUp'],
  ArrowDown: ['energy', 'PageDown'],
};

/**
 * The short ways by key, beside Tab and Space: the arrows move the mark over the field, Enter goes on, Ctrl + Enter
 * keeps, a number takes the word or the answer at that place, and a letter begins the search or the line. Numbers and letters count
 * only within the step, so that nothing is said by a key that was meant for something else.
 */
export function useStepKeys(minute: Minute, step: RefObject<HTMLElement | null>): void {
  // In the same breath as the drawing: a next key may come before the next frame.
  useLayoutEffect(() => {
    function press(event: KeyboardEvent) {
      // A preview on another page leaves that page its keys.
      if (minute.isPreview) return;
      const { target } = event;
      if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return;
      if (step.current && actOn(event, target, minute, step.current)) event.preventDefault();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** @returns whether the key is used up. */
function actOn(event: KeyboardEvent, target: HTMLElement, minute: Minute, step: HTMLElement): boolean {
  const { key } = event;
  const isNowhere = target === document.body;
  // One that stays down answers once: else a slow finger goes on through every step, or takes a word out again.
  if (event.repeat && isChoosing(key, target)) return true;
  if (key === 'Enter' && target.matches('[type="search"]') && !isKeepKey(event))
    return takeFirst(minute, step);
  if (key === 'Enter') return goOn(event, target, minute);
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  // The browser closes the popup by it; so that is no, and not left unsaid.
  if (key === 'Escape' && minute.isFirstStep && !minute.hasAnswer) minute.refuse();

  const isOnField = minute.step === 'place' || minute.step === 'shown';
  if (isOnField && (isNowhere || target.matches('.question'))) return moveMark(event, minute, step);
  // A browser may let go of the focus while it shows the popup; whoever opened it still means the step.
  const isInStep = step.contains(target) || (isNowhere && !minute.hasOpenedItself);
  if (!isInStep || isWriting(target)) return false;
  if (/^[1-9]$/.test(key)) return pressNumbered(Number(key), minute, step);
  if (!/^\p{L}$/u.test(key)) return false;
  if (minute.step === 'words' || minute.step === 'everyday') {
    minute.look({ query: (minute.view.query ?? '') + key });
    return true;
  }
  // The letter itself follows the focus into the line.
  if (minute.step === 'about') step.querySelector('textarea')?.focus();
  return false;
}

function isKeepKey({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

function goOn(event: KeyboardEvent, target: HTMLElement, minute: Minute): boolean {
  const isTaken = target.closest(TAKES_ENTER) && !(isKeepKey(event) && isWriting(target));
  if (isTaken || !minute.hasAnswer) return false;
  if (isKeepKey(event) || minute.isLastStep) minute.keep();
  else minute.goOn();
  return true;
}

/** In the search, Enter takes the first word that is found, or makes it one's own; once it is taken, it goes on. */
function takeFirst(minute: Minute, step: HTMLElement): boolean {
  const [first] = listBoxes(step);
  if (first?.checked) minute.goOn();
  else (first ?? step.querySelector<HTMLElement>('.own-word'))?.click();
  return true;
}

/** As if the key were pressed on the slider of that axis, which knows where the mark is. */
function moveMark({ key, shiftKey }: KeyboardEvent, minute: Minute, step: HTMLElement): boolean {
  const arrow = ARROWS[key];
  // Whoever was not asked may still be typing somewhere else.
  if (!arrow || minute.hasOpenedItself) return false;
  const [axis, page] = arrow;
  const pressed = new KeyboardEvent('keydown', { key: shiftKey ? page : key });
  step.querySelector(`input.${axis}`)?.dispatchEvent(pressed);
  return true;
}

/** The word in that row, the large button at that place, or that of the first chips. */
function pressNumbered(number: number, { step: name }: Minute, step: HTMLElement): boolean {
  const chosen = isUnsureStep(name) ? '.large-choice button' : ':scope > .chips input';
  const numbered = step.querySelectorAll<HTMLElement>(name === 'words' ? BOXES : chosen);
  const pressed = numbered[number - 1];
  pressed?.click();
  return pressed !== undefined;
}

function listBoxes(step: HTMLElement): HTMLInputElement[] {
  return [...step.querySelectorAll<HTMLInputElement>(BOXES)];
}

/** Whether a key does something at once, and writes nothing. */
function isChoosing(key: string, target: HTMLElement): boolean {
  return key === 'Enter' ? !target.matches('textarea') : /^[1-9]$/.test(key) && !isWriting(target);
}

function isWriting(target: HTMLElement): boolean {
  return target.matches('textarea, input[type="search"], input[type="text"]');
}
