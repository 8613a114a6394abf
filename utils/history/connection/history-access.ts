const HISTORY = 'history';
const MAKE_WAY = 'make-way';

/** The lock of whoever moves the history or deletes it, or tidies up after one who did. */
export const MOVING = 'move-history';

let channel: BroadcastChannel | null = null;

/**
 * Waits until nobody moves the history, and keeps anybody from it until the connection that goes with this is given up.
 *
 * @param onMakeWay called when somebody wishes to move the history: the connection is to be closed, and this released.
 * @returns how to release.
 */
export function holdShared(onMakeWay: () => void): Promise<() => void> {
  channel ??= new BroadcastChannel(MAKE_WAY);
  const source = channel;
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        HISTORY,
        { mode: 'shared' },
        () =>
          new Promise<void>((release) => {
            source.addEventListener('message', onMakeWay);
            resolve(() => {
              source.removeEventListener('message', onMakeWay);
              release();
            });
          }),
      )
      .catch(reject);
  });
}

/** Does some work while nobody, in any page or worker, has the history open. Whoever wants it waits. */
export async function holdExclusive<Result>(work: () => Promise<Result>): Promise<Result> {
  // A channel of its own, so that this page hears it, too.
  const source = new BroadcastChannel(MAKE_WAY);
  // Somebody may have been about to open it when they were first asked.
  const asking = setInterval(() => source.postMessage(null), 200);
  source.postMessage(null);
  try {
    return await navigator.locks.request(HISTORY, { mode: 'exclusive' }, () => {
      clearInterval(asking);
      return work();
    });
  } finally {
    clearInterval(asking);
    source.close();
  }
}

/** Does something while nobody plans or copies. Those who do hold these locks before they open the history. */
export function whileNobodyWrites<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('tend-nudges', () => navigator.locks.request('copies', work));
}
