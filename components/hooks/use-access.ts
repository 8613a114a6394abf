import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { findAccess, HistoryError, openConnection } from '@/utils/history/connection/database';
import { watchLock, type Access } from '@/utils/storage/lock-state';

/** Whether the history is open or locked, or else why it does not open, whatever is known of a lock. */
export type Opening = Access['kind'] | Exclude<HistoryError['reason'], 'locked'> | 'damaged-lock';

/** How the history opens, as it is now wherever that was changed; null until it is known. */
export function useAccess(): Opening | null {
  const [opening, setOpening] = useState<Opening | null>(null);

  useEffect(() => {
    const look = () => void lookHowItOpens(setOpening);
    look();
    return watchLock(look);
  }, []);

  return opening;
}

function toReason(error: unknown): HistoryError['reason'] | 'damaged-lock' {
  if (error instanceof HistoryError) return error.reason;
  return error instanceof v.ValiError ? 'damaged-lock' : 'unavailable';
}

/** Says what is known at once, and where it then does not open, why. */
async function lookHowItOpens(say: (opening: Opening) => void): Promise<void> {
  try {
    const { kind } = await findAccess();
    say(kind);
    await openConnection();
  } catch (error) {
    const reason = toReason(error);
    if (reason !== 'locked') say(reason);
  }
}
