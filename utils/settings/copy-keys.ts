/** Under which `storage.local` keeps copies of check-ins, and what it knows of them. */
export const TALLY = 'tally';
export const MENDED = 'mended';

const COPY = 'copy:';

export function toCopyKey(month: string): string {
  return `${COPY}${month}`;
}

/** Whether it belongs to the copies. All else in that storage says nothing of what anybody felt. */
export function isOfCopies(key: string): boolean {
  return key === TALLY || key === MENDED || key.startsWith(COPY);
}
