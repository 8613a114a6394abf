import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { keptCheckInSchema, type CheckIn } from '../checkin/check-in';

const HANDED_OVER = 'handedOver';

/**
 * Leaves a check-in that was made while the history is locked for the one page that is to say it: in memory only, and until
 * that page takes it.
 */
export async function handOver(checkIn: CheckIn): Promise<void> {
  await browser.storage.session.set({ [HANDED_OVER]: checkIn });
}

/** Takes what was left, if it is this one; it is then nowhere but on this page. */
export async function takeHandedOver(id: string): Promise<CheckIn | null> {
  const { [HANDED_OVER]: left } = await browser.storage.session.get(HANDED_OVER);
  await forgetHandedOver();
  const parsed = v.safeParse(keptCheckInSchema, left);
  return parsed.success && parsed.output.id === id ? parsed.output : null;
}

export async function forgetHandedOver(): Promise<void> {
  await browser.storage.session.remove(HANDED_OVER);
}
