/** What both browsers call it. */
declare const chrome: {
  alarms: { create(name: string, info: { when: number; periodInMinutes: number }): Promise<void> };
};

/**
 * Everything in `checkins`, `drafts` or `nudges`, read past our own code. It runs inside a page of the extension, so it can only
 * know what it is given.
 */
export async function readStore(store: string): Promise<Record<string, unknown>[]> {
  // Whoever has only just started may still be making it.
  for (let look = 0; look < 100; look++) {
    if ((await indexedDB.databases()).some(({ name, version }) => name === 'heartward' && version)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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

/** Puts records into a store past our own code, as another day left them there. It, too, can only know what it is given. */
export function putRecords([store, records]: [string, Record<string, unknown>[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('heartward');
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction(store, 'readwrite');
      for (const record of records) writing.objectStore(store).put(record);
      writing.addEventListener('error', () => reject(writing.error));
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}

/**
 * Puts a nudge into the store, past our own code, and lets the alarm ring: at once for whoever looks after the nudges, who must
 * not find one without the other. Those that are over by now were shown a day ago, or it would have to wait for the gap.
 */
export function plantNudge(nudge: Record<string, unknown>): Promise<void> {
  const longAgo = new Date(Date.now() - 24 * 3_600_000).toISOString();
  return navigator.locks.request('tend-nudges', () => findName().then(write).then(ring));

  /** Where there is a lock, they are in another database, as readable as ever. */
  async function findName(): Promise<string> {
    for (;;) {
      const names = new Set((await indexedDB.databases()).map(({ name }) => name));
      if (names.has('heartward-locked')) return 'heartward-locked';
      if (names.has('heartward')) return 'heartward';
      // Whoever has only just started may still be making it.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function write(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
      opening.addEventListener('error', () => reject(opening.error));
      opening.addEventListener('success', () => {
        const transaction = opening.result.transaction('nudges', 'readwrite');
        const nudges = transaction.objectStore('nudges');
        const reading = nudges.getAll();
        reading.addEventListener('success', () => {
          for (const other of reading.result)
            if (other.endedAt !== null) nudges.put({ ...other, shownAt: other.shownAt && longAgo });
          nudges.put(nudge);
        });
        transaction.addEventListener('error', () => reject(transaction.error));
        transaction.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
      });
    });
  }

  function ring(): Promise<void> {
    return chrome.alarms.create('due', { when: Date.now(), periodInMinutes: 5 });
  }
}
