interface LatestSaver<Item> {
  /** Done once nothing waits any more; fails where something could not be saved. */
  save: (item: Item) => Promise<void>;
  /** Done once nothing waits any more, saved or not. */
  settle: () => Promise<void>;
}

/** Saves one thing after the other, and of what changes meanwhile only the latest state: one may write quicker than a disk. */
export function saveLatest<Item extends { id: string }>(
  save: (item: Item) => Promise<void>,
): LatestSaver<Item> {
  const waiting = new Map<string, Item>();
  let running: Promise<void> | null = null;

  async function saveAll(): Promise<void> {
    const failures: unknown[] = [];
    // What comes while it goes through them is gone through, too, and one that fails holds up no other.
    for (const [id, item] of waiting) {
      waiting.delete(id);
      await save(item).catch((error: unknown) => failures.push(error));
    }
    running = null;
    if (failures.length > 0) throw failures[0];
  }

  return {
    save: (item) => {
      waiting.set(item.id, item);
      running ??= saveAll();
      return running;
    },
    settle: () => running?.catch(() => {}) ?? Promise.resolve(),
  };
}
