import { closeUnusedLock, openUntil, stayOpen } from '@/utils/locking/close-lock';
import { findAccess } from '@/utils/history/connection/database';
import { isDeletionWanted, watchDeletion } from '@/utils/storage/deletion';
import { isOver, type OpenUntil } from '@/utils/crypto/lock-time';
import { isKnownOver, watchClosing, watchLock, type Access } from '@/utils/storage/lock-state';

/** So often it is noted that the page is used. */
const NOTE_EVERY_MS = 20_000;

/** So often a page looks at the time by itself: after sleep an alarm may be late, and nobody may touch what is in sight. */
const LOOK_EVERY_MS = 5000;

/** How a page is used. Who has it read aloud, or speaks to it, presses and writes without a key or a pointer. */
const USES = ['keydown', 'pointerdown', 'scroll', 'click', 'input'] as const;

/** Only a page that is unlocked can look after the road to one’s other computers. */
const loadTending = () => import('@/utils/road/tend-in-page');

interface Options {
  /** Whether the page shows nothing of the history and says itself that everything is gone. */
  saysDeletion?: boolean;
}

/**
 * Has the page let go of all that it knows when the history is locked, or is to be locked by now, or when everything is deleted,
 * and keeps it unlocked while the page is used. What was begun and not kept is a draft when it is locked, and is there again when
 * it is unlocked.
 */
export function keepLocked({ saysDeletion = false }: Options = {}): void {
  const root = document.documentElement;
  let kind: Access['kind'] | null = null;
  let notedAt = 0;
  /** Until when a page that is locked may show what was written on it meanwhile. */
  let ownUntil: OpenUntil = null;
  let isLeaving = false;

  const hasLock = () => kind === 'locked' || kind === 'unlocked';
  const isTimeOver = () =>
    kind === 'locked' ? isOver(ownUntil, Date.now()) : kind === 'unlocked' && isKnownOver();
  const cover = () => root.setAttribute('data-covered', '');
  const coverIfOpen = () => kind === 'unlocked' && cover();

  /** Begun anew, a page holds nothing any more of what it showed; and what it does not hold, the browser does not write down. */
  function leave() {
    if (isLeaving) return;
    isLeaving = true;
    cover();
    document.body.replaceChildren();
    location.reload();
  }

  async function look() {
    // Asked first: once it is done, neither the wish nor a lock is there any more.
    const isToGo = await isDeletionWanted().catch(() => false);
    const access = await findAccess().catch(() => ({ kind: 'locked' as const }));
    const before = kind;
    kind = access.kind;
    // While everything is deleted its keys go first, and the page says when the rest is gone.
    if (before === 'unlocked' && kind === 'locked' && !isToGo) return leave();
    if (before !== 'locked' && kind === 'locked') await noteOwnUse();
    if (kind === 'unlocked') void loadTending().then(({ tendInPage }) => tendInPage());
    if (!isLeaving) root.removeAttribute('data-covered');
  }

  /** What is over is covered in the same breath, before the browser draws it; then what is stored decides. */
  async function lookAtTime() {
    if (!hasLock()) return;
    if (isTimeOver()) cover();
    if (isTimeOver() && kind === 'locked') return leave();
    await closeUnusedLock(Temporal.Now.instant()).catch(() => {});
    await look();
  }

  async function noteOwnUse() {
    ownUntil = await openUntil(Temporal.Now.instant()).catch(() => null);
  }

  function use(event: Event) {
    if (isTimeOver()) {
      // It was meant for what is not to be seen any more.
      event.preventDefault();
      event.stopImmediatePropagation();
      void lookAtTime();
    } else if (hasLock() && Date.now() - notedAt >= NOTE_EVERY_MS) {
      notedAt = Date.now();
      // What is not noted is noted at the next touch, or it locks at its time.
      if (kind === 'locked') void noteOwnUse();
      else stayOpen(Temporal.Now.instant()).catch(() => {});
    }
  }

  for (const type of USES) addEventListener(type, use, { capture: true });
  for (const type of ['focus', 'pageshow']) addEventListener(type, () => void lookAtTime());
  for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, () => void lookAtTime());
  // A page that the browser puts aside hears of nothing, and comes back as it was.
  document.addEventListener('freeze', coverIfOpen);
  addEventListener('pagehide', ({ persisted }) => persisted && coverIfOpen());
  setInterval(() => isTimeOver() && void lookAtTime(), LOOK_EVERY_MS);
  watchLock(() => void look());
  watchClosing(() => hasLock() && leave());
  if (!saysDeletion) watchDeletion((isWanted) => !isWanted && leave());
  void look();
}
