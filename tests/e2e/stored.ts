/**
 * Everything in `checkins`, `drafts` or `nudges`, read past our own code. It runs inside a page of the extension, so it can only
 * know what it is given.
 */
export function readStore(store: string): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('heartward');
    // Looking must not make a history where there is none yet.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.addEventListener('error', () => reject(reading.error));
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve(reading.result);
      });
    });
  });
}
