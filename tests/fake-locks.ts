type Work<T> = (lock: object | null) => Promise<T> | T;

type Mode = 'exclusive' | 'shared';

interface Options {
  mode?: Mode;
  ifAvailable?: boolean;
}

interface Held {
  name: string;
  mode: Mode;
}

interface Wait {
  held: Held;
  begin: () => void;
}

/** The locks of one browser, as far as they are used here. Whoever came first is served first. */
export class FakeLocks {
  #held: Held[] = [];
  #waiting: Wait[] = [];
  #watching: (() => void)[] = [];

  async request<T>(name: string, options: Options | Work<T>, work?: Work<T>): Promise<T> {
    const { mode = 'exclusive', ifAvailable = false } = typeof options === 'function' ? {} : options;
    const doWork = typeof options === 'function' ? options : work;
    if (!doWork) throw new TypeError('There is no work to do.');
    if (ifAvailable && !this.#isFree(name, mode)) return doWork(null);
    const held: Held = { name, mode };
    await new Promise<void>((begin) => {
      this.#waiting.push({ held, begin });
      this.#serve();
    });
    try {
      return await doWork({ name });
    } finally {
      this.#held = this.#held.filter((other) => other !== held);
      this.#serve();
    }
  }

  /** Resolves once somebody waits for the lock of that name. */
  async isWaitedFor(name: string): Promise<void> {
    while (!this.#waiting.some(({ held }) => held.name === name)) {
      await new Promise<void>((look) => this.#watching.push(look));
    }
  }

  /** What a browser does when the page that holds them is closed or killed. */
  closePage(): void {
    this.#held = [];
    this.#serve();
  }

  #isFree(name: string, mode: Mode): boolean {
    const asked = this.#waiting.map(({ held }) => held);
    const others = [...this.#held, ...asked].filter((other) => other.name === name);
    return others.every((other) => mode === 'shared' && other.mode === 'shared');
  }

  #serve(): void {
    for (const wait of this.#waiting) {
      const { name, mode } = wait.held;
      const earlier = this.#waiting.slice(0, this.#waiting.indexOf(wait)).map(({ held }) => held);
      const others = [...this.#held, ...earlier].filter((other) => other.name === name);
      if (others.some((other) => mode === 'exclusive' || other.mode === 'exclusive')) continue;
      this.#waiting = this.#waiting.filter((other) => other !== wait);
      this.#held.push(wait.held);
      wait.begin();
    }
    for (const look of this.#watching.splice(0)) look();
  }
}
