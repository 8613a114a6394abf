/** An event of the browser that the worker can listen to, and that can be let happen. */
export class FakeEvent<Listener extends (...args: never[]) => unknown> {
  readonly #listeners = new Set<Listener>();

  addListener(listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  hasListener(listener: Listener): boolean {
    return this.#listeners.has(listener);
  }

  hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  removeAllListeners(): void {
    this.#listeners.clear();
  }

  trigger(...args: Parameters<Listener>): void {
    // One that listens because of this very event does not hear it.
    for (const listener of Array.from(this.#listeners)) listener(...args);
  }
}
