import { connect, type Socket } from 'node:net';
import { expression, type Evaluable } from '../expression.ts';

const COMMAND = 0;
const SCRIPT_TIMEOUT_MS = 60_000;

type Waiting = { name: string; resolve(value: unknown): void; reject(error: Error): void };

/** Firefox's own remote control: "<length>:<JSON>" over TCP, `[0, id, name, params]` there, `[1, id, error, value]` back. */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread = Buffer.alloc(0);
  #lastId = 0;
  #closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => this.#close());
    socket.on('close', () => this.#close());
  }

  /** Connects and begins a session that speaks to the browser itself, not to a page. */
  static async start(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const marionette = new Marionette(socket);
    await marionette.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { timeouts: { script: SCRIPT_TIMEOUT_MS } } },
    });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return marionette;
  }

  async send(name: string, params: object = {}): Promise<unknown> {
    if (this.#closed) throw new Error(`${name}: the browser is gone.`);
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { name, resolve, reject }));
    const message = JSON.stringify([COMMAND, id, name, params]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return answer;
  }

  /** Runs code in the browser's own window, with all its powers. */
  async evaluate<Args extends unknown[], Result>(
    code: Evaluable<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const answer = await this.send('WebDriver:ExecuteScript', {
      script: `return (${expression(code, args)});`,
      sandbox: 'system',
      newSandbox: false,
    });
    return valueIn(answer) as Result;
  }

  /** Installs an unpacked extension for this run of the browser, private windows included; answers with its id. */
  async installAddon(path: string): Promise<string> {
    const wishes = { temporary: true, allowPrivateBrowsing: true };
    return String(valueIn(await this.send('Addon:Install', { path, ...wishes })));
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#unread.subarray(0, colon));
      if (this.#unread.length < end) return;
      const message: unknown = JSON.parse(this.#unread.subarray(colon + 1, end).toString());
      this.#unread = this.#unread.subarray(end);
      this.#dispatch(message);
    }
  }

  #dispatch(message: unknown): void {
    // The first message is a greeting, and no array.
    if (!Array.isArray(message)) return;
    const [, id, error, value]: unknown[] = message;
    if (typeof id !== 'number') return;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.name}: ${messageOf(error)}`));
    else waiting?.resolve(value);
  }

  #close(): void {
    this.#closed = true;
    for (const { name, reject } of this.#waiting.values()) reject(new Error(`${name}: the browser is gone.`));
    this.#waiting.clear();
  }
}

function valueIn(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
