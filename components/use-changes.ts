import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ProblemReason } from '@/components/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns, saveCheckIn } from '@/utils/history/check-ins';
import { onChange } from '@/utils/history/changes';
import { HistoryError, onBlocked } from '@/utils/history/database';
import { saveLatest } from '@/utils/history/save-latest';
import { isUndoKey, useShortcut } from './use-shortcut';

export interface Changing {
  /** Another number whenever the history has changed, here or elsewhere: what was read is to be read anew. */
  revision: number;
  problem: ProblemReason | null;
  /** What was deleted last, and can be had back. */
  deleted: readonly CheckIn[];
  save: (checkIn: CheckIn) => void;
  remove: (ids: readonly string[]) => void;
  undo: () => void;
  /** Does some reading, and says so where it does not work. */
  attempt: (work: () => Promise<void>) => void;
}

/** Changes to the history, the way back from the last deletion, and when to look again. */
export function useChanges(): Changing {
  const [revision, setRevision] = useState(0);
  const [deleted, setDeleted] = useState<readonly CheckIn[]>([]);
  const [problem, setProblem] = useState<ProblemReason | null>(null);

  useEffect(() => {
    const stops = [
      onChange(() => setRevision((n) => n + 1)),
      onBlocked((wait) => wait === 'blocked' && setProblem(wait)),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);

  const attempt = useCallback((work: () => Promise<void>) => {
    work().catch((error: unknown) => {
      const reason = error instanceof HistoryError ? error.reason : 'unavailable';
      // What is locked says so itself, and until when.
      if (reason !== 'locked') setProblem(reason);
    });
  }, []);

  const saver = useMemo(
    () =>
      saveLatest(async (checkIn: CheckIn) => {
        await saveCheckIn(checkIn);
        setRevision((n) => n + 1);
      }),
    [],
  );

  function change(...changes: Parameters<typeof changeCheckIns>) {
    attempt(async () => {
      // Or what was just deleted would be saved once more.
      await saver.settle();
      const replaced = await changeCheckIns(...changes);
      if (changes[0].delete) setDeleted(replaced);
      setRevision((n) => n + 1);
    });
  }

  function undo() {
    change({ put: deleted });
    setDeleted([]);
  }
  useShortcut(isUndoKey, deleted.length > 0 ? undo : null);

  return {
    revision,
    problem,
    deleted,
    save: (checkIn) => attempt(() => saver.save(checkIn)),
    remove: (ids) => change({ delete: ids }),
    undo,
    attempt,
  };
}
