import { countBytes, type Limits } from '@/utils/sync/road-limits';
import type { Writes } from '@/utils/sync/speak';

/** What one account has on the browser's server, and all that it ever had. */
export class Account {
  readonly items = new Map<string, unknown>();
  readonly earlier: ReadonlyMap<string, unknown>[] = [];

  remember(): void {
    this.earlier.push(new Map(this.items));
  }

  setBack(to: ReadonlyMap<string, unknown>): void {
    this.items.clear();
    for (const [name, value] of to) this.items.set(name, value);
  }
}

/** The browser's sync on one computer, which does what it likes. */
export class Engine {
  account: Account;
  readonly items = new Map<string, unknown>();
  private readonly unsent = new Set<string>();

  constructor(
    account: Account,
    private readonly limits: Limits,
  ) {
    this.account = account;
  }

  /** @throws when there is no room; then nothing was stored. */
  write({ remove, set }: Writes): void {
    for (const name of remove) this.put(name, undefined);
    const after = new Map<string, unknown>([...this.items, ...Object.entries(set)]);
    const tooLarge = Object.entries(set).some((item) => countBytes([item]) > this.limits.itemBytes + 2);
    const isFull = countBytes(after) + 2 > this.limits.bytes || after.size > this.limits.items;
    if (tooLarge) throw new Error('Resource::kQuotaBytesPerItem quota exceeded');
    if (isFull) throw new Error('Resource::kQuotaBytes quota exceeded');
    for (const [name, value] of Object.entries(set)) this.put(name, value);
  }

  /** Brings some of it to the server, in whatever order. */
  send(isChosen: (name: string) => boolean): void {
    this.account.remember();
    for (const name of [...this.unsent].filter(isChosen)) {
      this.unsent.delete(name);
      copy(name, this.items, this.account.items);
    }
  }

  /** Brings some of it from there, what is there or what was there once. */
  receive(
    isChosen: (name: string) => boolean,
    from: ReadonlyMap<string, unknown> = this.account.items,
  ): void {
    for (const name of new Set([...from.keys(), ...this.items.keys()])) {
      if (isChosen(name) && !this.unsent.has(name)) copy(name, from, this.items);
    }
  }

  /** As at a first sync: what only this computer had is gone. */
  replace(account: Account): void {
    this.account = account;
    this.unsent.clear();
    this.receive(() => true);
  }

  empty(): void {
    this.items.clear();
    this.unsent.clear();
  }

  private put(name: string, value: unknown): void {
    this.unsent.add(name);
    if (value === undefined) this.items.delete(name);
    else this.items.set(name, value);
  }
}

function copy(name: string, from: ReadonlyMap<string, unknown>, to: Map<string, unknown>): void {
  if (from.has(name)) to.set(name, from.get(name));
  else to.delete(name);
}
