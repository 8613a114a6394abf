import { browser } from 'wxt/browser';
import { whileFilled } from './emptying';

const LEFT = 'pinAdviceLeft';

/** Whether the person has read how to pin the icon, and left it where it is. */
export async function readPinAdviceLeft(): Promise<boolean> {
  const stored = await browser.storage.local.get(LEFT);
  return stored[LEFT] === true;
}

export async function leavePinAdvice(): Promise<void> {
  await whileFilled(() => browser.storage.local.set({ [LEFT]: true }));
}
