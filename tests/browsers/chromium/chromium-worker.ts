import type { Cdp, TargetInfo } from './cdp.ts';
import { expression, type Evaluable } from '../expression.ts';
import { waitFor } from '../wait-for.ts';

/**
 * The extension's service worker, as the browser sees it. Nothing stays attached between two calls, so that it falls asleep
 * and wakes as it would for anybody.
 */
export class ChromiumWorker {
  readonly #cdp: Cdp;
  readonly #origin: string;

  constructor(cdp: Cdp, origin: string) {
    this.#cdp = cdp;
    this.#origin = origin;
  }

  async isRunning(): Promise<boolean> {
    return (await this.#target()) !== undefined;
  }

  /** Runs code in the worker and gives back what it returns, or resolves to, as JSON; wakes it first if it sleeps. */
  async evaluate<Args extends unknown[], Result>(
    code: Evaluable<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const target = (await this.#target()) ?? (await this.start());
    return this.#cdp.attached(target.targetId, async (sessionId) => {
      await this.#untilReady(sessionId);
      const { result, exceptionDetails } = await this.#cdp.send(
        'Runtime.evaluate',
        { expression: expression(code, args), awaitPromise: true, returnByValue: true, userGesture: false },
        sessionId,
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as Result;
    });
  }

  /** A worker that has only just started has none of the browser's API yet. */
  async #untilReady(sessionId: string): Promise<void> {
    await waitFor('the worker to have its API', async () => {
      const { result } = await this.#cdp.send(
        'Runtime.evaluate',
        { expression: 'Boolean(globalThis.chrome?.runtime?.id)' },
        sessionId,
      );
      return result.value === true;
    });
  }

  async start(): Promise<TargetInfo> {
    await this.#command(async (sessionId) => {
      await this.#cdp.send('ServiceWorker.enable', undefined, sessionId);
      await this.#cdp.send('ServiceWorker.startWorker', { scopeURL: `${this.#origin}/` }, sessionId);
    });
    return waitFor('the service worker to start', () => this.#target());
  }

  /** Ends the worker as the browser does when it is idle for too long; answers once it is gone. */
  async stop(): Promise<void> {
    const running = await this.#target();
    if (!running) return;
    await this.#command(async (sessionId) => {
      await this.#cdp.send('ServiceWorker.enable', undefined, sessionId);
      await this.#cdp.send('ServiceWorker.stopAllWorkers', undefined, sessionId);
    });
    // By then another may have been started.
    await waitFor(
      'the service worker to stop',
      async () => (await this.#target())?.targetId !== running.targetId,
    );
  }

  /**
   * Waits until the worker is installed and active, which is when the extension is ready. Code that is run in a worker while
   * it is being installed is lost, and sometimes the worker with it.
   */
  async waitUntilActive(): Promise<void> {
    await this.#command(async (sessionId) => {
      const ours = new Set<string>();
      let active = false;
      const forget = [
        this.#cdp.on(
          'ServiceWorker.workerRegistrationUpdated',
          ({ registrations }) => {
            for (const { scopeURL, registrationId } of registrations) {
              if (scopeURL === `${this.#origin}/`) ours.add(registrationId);
            }
          },
          sessionId,
        ),
        this.#cdp.on(
          'ServiceWorker.workerVersionUpdated',
          ({ versions }) => {
            active ||= versions.some(
              ({ registrationId, status }) => ours.has(registrationId) && status === 'activated',
            );
          },
          sessionId,
        ),
      ];
      await this.#cdp.send('ServiceWorker.enable', undefined, sessionId);
      await waitFor('the extension to be loaded', () => active).finally(() =>
        forget.forEach((stop) => stop()),
      );
    });
  }

  /** Makes a change for which the browser loads the extension anew, and answers once that is ready. */
  async loadAnew(change: () => Promise<unknown>): Promise<void> {
    const before = (await this.#target()) ?? (await this.start());
    await change();
    await waitFor('the extension to be loaded anew', async () => {
      const target = await this.#target();
      return target !== undefined && target.targetId !== before.targetId;
    });
    await this.waitUntilActive();
  }

  async #target(): Promise<TargetInfo | undefined> {
    const targets = await this.#cdp.targets();
    return targets.find(({ type, url }) => type === 'service_worker' && url.startsWith(`${this.#origin}/`));
  }

  /** The protocol controls workers through any page, whatever that page shows. */
  async #command<T>(send: (sessionId: string) => Promise<T>): Promise<T> {
    const page = await waitFor('a page', async () =>
      (await this.#cdp.targets()).find(({ type }) => type === 'page'),
    );
    return this.#cdp.attached(page.targetId, send);
  }
}
