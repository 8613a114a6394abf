import type { Draft } from '../checkin/draft';
import { openedHistory, openHistory } from './database';

/** The draft that was touched last, or null. */
export async function readDraft(): Promise<Draft | null> {
  const history = await openHistory();
  const drafts = await history.getAll('drafts');
  return drafts.toSorted((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1))[0] ?? null;
}

/**
 * Saves a draft. On an open history it is on its way before this returns, so that a popup that closes in the same
 * instant loses nothing.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  const history = openedHistory() ?? (await openHistory());
  const transaction = history.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const written = transaction.store.put(draft);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

export async function deleteDraft(id: string): Promise<void> {
  const history = await openHistory();
  await history.delete('drafts', id);
}
