/** The lock of whoever empties this installation's `storage.local` and fills it again. */
const EMPTYING = 'empty-storage';

/** Empties and fills it; whoever looks or writes by {@link whileFilled} waits so long. */
export async function whileEmptying(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(EMPTYING, work);
}

/** Does something that must not fall into the moment between emptying and filling. */
export function whileFilled<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(EMPTYING, { mode: 'shared' }, work);
}
