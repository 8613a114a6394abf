type Store = 'checkins' | 'drafts' | 'nudges';

/**
 * Everything in a store of the history, read past our own code. It runs inside a page of the extension, so it can only
 * know what it is given.
 */
export function readStore(store: Store): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('heartward');
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
