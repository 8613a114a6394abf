type Work<T> = () => Promise<T> | T;

/** The locks of one browser, as far as they are used here: each is held by one at a time. */
export class FakeLocks {
  readonly #held = new Set<string>();

  async request<T>(name: string, work: Work<T>): Promise<T> {
    while (this.#held.has(name)) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#held.add(name);
    try {
      return await work();
    } finally {
      this.#held.delete(name);
    }
  }

  /** What a browser does when the page that holds them is closed or killed. */
  closePage(): void {
    this.#held.clear();
  }
}
