import * as v from 'valibot';
import { storedItem } from './stored-item';

const isLeft = storedItem({ key: 'pinAdviceLeft', schema: v.boolean(), fallback: false });

/** Whether the person has read how to pin the icon, and left it where it is. */
export const readPinAdviceLeft = isLeft.read;

export async function leavePinAdvice(): Promise<void> {
  await isLeft.write(true);
}
