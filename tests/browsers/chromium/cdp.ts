import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
// Playwright has the protocol's types, but does not export them.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol';

type Method = keyof Protocol.CommandParameters;
type Event = keyof Protocol.EventMap;
export type TargetInfo = Protocol.Target.TargetInfo;

type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
};
type Waiting = { method: string; resolve(result: unknown): void; reject(error: Error): void };

/**
 * The browser's debugging protocol over its pipe, attached to nothing that was not asked for. A debugger keeps a service
 * worker awake, so what tests say about its sleep must not depend on one that listens all the time.
 */
export class Cdp {
  readonly #outgoing: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter().setMaxListeners(0);
  #lastId = 0;
  #unread = '';
  #closed = false;

  constructor(incoming: Readable, outgoing: Writable) {
    this.#outgoing = outgoing;
    for (const stream of [incoming, outgoing]) {
      stream.on('close', () => this.#close());
      stream.on('error', () => this.#close());
    }
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => this.#read(chunk));
  }

  async send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
    sessionId?: string,
  ): Promise<Protocol.CommandReturnValues[M]> {
    if (this.#closed) throw new Error(`${method}: the browser is gone.`);
    const id = ++this.#lastId;
    const result = new Promise<unknown>((resolve, reject) =>
      this.#waiting.set(id, { method, resolve, reject }),
    );
    this.#outgoing.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return (await result) as Protocol.CommandReturnValues[M];
  }

  /** Calls `listener` for each such event of a session; answers with how to stop that. */
  on<E extends Event>(
    event: E,
    listener: (params: Protocol.EventMap[E][0]) => void,
    sessionId = '',
  ): () => void {
    const name = `${sessionId} ${event}`;
    this.#events.on(name, listener);
    return () => this.#events.off(name, listener);
  }

  /** Attaches to a target for as long as `use` takes, and lets go of it afterwards. */
  async attached<T>(targetId: string, use: (sessionId: string) => Promise<T>): Promise<T> {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    // A target that goes away takes the answers to our commands with it.
    const left = new Promise<never>((_, reject) => {
      this.#events.on(`detached ${sessionId}`, () => reject(new Error('The page or worker is gone.')));
    });
    try {
      return await Promise.race([use(sessionId), left]);
    } finally {
      this.#events.removeAllListeners(`detached ${sessionId}`);
      await this.send('Target.detachFromTarget', { sessionId }).catch(() => {});
    }
  }

  async targets(): Promise<TargetInfo[]> {
    return (await this.send('Target.getTargets')).targetInfos;
  }

  #read(chunk: string): void {
    const messages = (this.#unread + chunk).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) this.#dispatch(JSON.parse(message) as Message);
  }

  #dispatch({ id, method, params, sessionId = '', result, error }: Message): void {
    if (id === undefined) {
      if (method === 'Target.detachedFromTarget') this.#events.emit(`detached ${String(sessionIn(params))}`);
      this.#events.emit(`${sessionId} ${method}`, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: the browser is gone.`));
    this.#waiting.clear();
  }
}

function sessionIn(params: unknown): unknown {
  return typeof params === 'object' && params !== null && 'sessionId' in params ? params.sessionId : '';
}
