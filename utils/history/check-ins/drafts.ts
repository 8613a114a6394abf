import { NO_ANSWERS } from '../../checkin/answers';
import { FIRST_VIEW, type Draft } from '../../checkin/minute/draft';
import { HistoryError, openConnection, openedConnection, openStored } from '../connection/database';
import type { DraftTrace } from '../connection/history-schema';

/** A page that has just closed may hold its drafts for an instant longer. */
const CLAIM_TIMEOUT_MS = 250;

/** Every draft, the one that was touched last first. */
export async function readDrafts(): Promise<Draft[]> {
  const { history } = await openConnection();
  // What was begun before it was locked is found again when it is unlocked.
  if (history === null) return [];
  const drafts = await history.getAll('drafts');
  return drafts.map(complete).toSorted((a, b) => (a.touchedAt < b.touchedAt ? 1 : -1));
}

/** What may be seen of every draft, whether it is locked or not. */
export async function readDraftTraces(): Promise<DraftTrace[]> {
  const stored = await openStored();
  const drafts = await stored.getAll('drafts');
  return drafts.map(({ id, nudge, touchedAt }) => ({ id, nudge, touchedAt }));
}

/** A draft of an earlier version lacks what came later. */
function complete(draft: Draft): Draft {
  const stored: Partial<Draft> = draft;
  return {
    ...draft,
    view: { ...FIRST_VIEW, ...stored.view },
    answers: { ...NO_ANSWERS, ...stored.answers },
    zone: stored.zone ?? Temporal.Now.timeZoneId(),
    revised: stored.revised ?? null,
  };
}

/**
 * The drafts that no other open page works on, the one that was touched last first. From now on they are this page's,
 * until it closes or is ended: of two windows, neither writes over what is begun in the other.
 *
 * @param onLate called with each draft that becomes this page's only later, because the page that had it closed
 */
export async function claimDrafts(onLate: (draft: Draft) => void): Promise<Draft[]> {
  const claims = (await readDrafts()).map(({ id }) => ({ id, claimed: claimDraft(id) }));
  const isTooLong = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), CLAIM_TIMEOUT_MS);
  });
  const isOurs = await Promise.all(claims.map(({ claimed }) => Promise.race([claimed, isTooLong])));
  for (const { id, claimed } of claims.filter((_, index) => !isOurs[index])) {
    void claimed.then(() => readClaimed([id])).then((drafts) => drafts.forEach(onLate));
  }
  return readClaimed(claims.filter((_, index) => isOurs[index]).map(({ id }) => id));
}

/** Until they were ours, another page may have gone on with them. */
async function readClaimed(ids: readonly string[]): Promise<Draft[]> {
  return (await readDrafts()).filter(({ id }) => ids.includes(id));
}

/** Makes a draft this page's for as long as the page lives, once no other has it. */
export function claimDraft(id: string): Promise<true> {
  return new Promise((resolve) => {
    void navigator.locks.request(`draft:${id}`, () => {
      resolve(true);
      return new Promise(() => {});
    });
  });
}

/**
 * Saves a draft. On an open history it is on its way before this returns, so that a popup that closes in the same
 * instant loses nothing.
 */
export async function saveDraft(draft: Draft): Promise<void> {
  const { history, outbox } = openedConnection() ?? (await openConnection());
  if (outbox) return outbox.saveDraft(draft);
  if (!history) throw new HistoryError('locked', null);
  const transaction = history.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  const written = transaction.store.put(draft);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Saves what a page could not before it closed, where nothing later is stored and it wasn't kept. */
export async function saveLeftDraft(draft: Draft): Promise<void> {
  const stored = await openStored();
  const [known, kept] = await Promise.all([
    stored.get('drafts', draft.id),
    stored.getKey('checkins', draft.id),
  ]);
  if (kept === undefined && (known === undefined || known.touchedAt <= draft.touchedAt))
    await saveDraft(draft);
}

export async function deleteDraft(id: string): Promise<void> {
  const stored = await openStored();
  await stored.delete('drafts', id);
}
