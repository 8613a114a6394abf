import type { Access } from '../../storage/lock-state';
import { findAccess, provideAccess } from '../connection/database';

const ASK = 'how-does-it-open';

/** For the worker of a page, which cannot look itself: the page is asked whenever the history is opened. */
export function askPage(): void {
  provideAccess(
    () =>
      new Promise((resolve, reject) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', ({ data }: MessageEvent<Access | null>) => {
          port1.close();
          if (data === null) reject(new Error('The page does not know how the history opens.'));
          else resolve(data);
        });
        port1.start();
        postMessage(ASK, { transfer: [port2] });
      }),
  );
}

/** For the page: answers its worker, before anybody else hears what it says. */
export function answerWorker(worker: Worker): void {
  worker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data !== ASK) return;
    event.stopImmediatePropagation();
    const [port] = event.ports;
    void findAccess()
      .catch(() => null)
      .then((access) => port?.postMessage(access));
  });
}
