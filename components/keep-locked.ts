import { stayOpen } from '@/utils/delivery/close-lock';
import { findAccess } from '@/utils/history/database';
import { watchLock, type Access } from '@/utils/settings/lock';

/** So often it is noted that the page is used. */
const NOTE_EVERY_MS = 20_000;

/**
 * Has the page let go of all that it knows when the history is locked, and keeps it unlocked while the page is used.
 *
 * @param canStay whether there is something on the page that is to be finished, locked or not, such as a minute.
 */
export function keepLocked(canStay: () => boolean): void {
  let kind: Access['kind'] | null = null;
  let notedAt = 0;

  async function look() {
    const access = await findAccess().catch(() => ({ kind: 'locked' as const }));
    const before = kind;
    kind = access.kind;
    // Begun anew, a page holds nothing any more of what it showed.
    if (before === 'unlocked' && kind === 'locked' && !canStay()) location.reload();
  }

  function note() {
    if (kind !== 'unlocked' || Date.now() - notedAt < NOTE_EVERY_MS) return;
    notedAt = Date.now();
    // What is not noted is noted at the next touch, or it locks at its time.
    stayOpen(Temporal.Now.instant()).catch(() => {});
  }

  for (const type of ['keydown', 'pointerdown', 'scroll'] as const) {
    addEventListener(type, note, { capture: true, passive: true });
  }
  watchLock(() => void look());
  void look();
}
