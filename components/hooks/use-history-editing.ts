import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ProblemReason } from '@/components/page/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Edit } from '@/utils/checkin/edit';
import { changeCheckIns, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { leaveUntilSaved } from '@/utils/browser/page-messages';
import { onChange } from '@/utils/history/connection/changes';
import { reasonOf, onBlocked } from '@/utils/history/connection/database';
import { deleteCheckIns, putBackDeleted } from '@/utils/history/erase/deleted-check-ins';
import { forgetEdit, makeEdit, noteEdit } from '@/utils/history/check-ins/edits';
import { saveLatest } from '@/utils/history/check-ins/save-latest';
import { isUndoKey, useShortcut } from './use-shortcut';

export interface Changing {
  /** Another number whenever the history has changed, here or elsewhere: what was read is to be read anew. */
  revision: number;
  problem: ProblemReason | null;
  /** What was deleted on this page and can be had back, the last at the end. */
  deletions: readonly Deletion[];
  /** `before` is how it was before this edit, or null where there is nothing to go back to. */
  save: (checkIn: CheckIn, before: CheckIn | null) => void;
  /** Keeps one that was deleted elsewhere, as it is here. */
  keepAfterAll: (checkIn: CheckIn) => void;
  remove: (ids: readonly string[]) => void;
  /** Deletes anything else: `work` deletes it and says how it can be had back; null where it was gone already. */
  removeOther: (work: () => Promise<Deletion | null>) => void;
  /** Puts the last deletion back, and then the one before. */
  undo: () => void;
  /** Does with what was deleted lately, on this page or not, what leaves nothing of it to be undone here. */
  settle: (ids: readonly string[], work: () => Promise<unknown>, onDone: () => void) => void;
  /** Does some writing, after which all is read anew, and says so where it does not work. */
  change: (work: () => Promise<void>) => void;
  /** Does some reading, and says so where it does not work. */
  attempt: (work: () => Promise<void>) => void;
}

/** What went at once. */
interface Deletion {
  ids: readonly string[];
  /** Puts it back, and says how many could be. */
  putBack: () => Promise<number>;
}

/** Changes to the history, the way back from deletions, and when to look again. */
export function useHistoryEditing(): Changing {
  const [revision, setRevision] = useState(0);
  const [deletions, setDeletions] = useState<readonly Deletion[]>([]);
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
      const reason = reasonOf(error);
      // What is locked says so itself, and until when.
      if (reason !== 'locked') setProblem(reason);
    });
  }, []);

  const saver = useMemo(
    () =>
      saveLatest(async (edit: Edit) => {
        await saveCheckIn(edit.checkIn, edit.before);
        await forgetEdit(edit);
        setRevision((n) => n + 1);
      }),
    [],
  );

  async function save(edit: Edit) {
    // Each on its own way: what is noted does not wait for what is saved.
    await leaveUntilSaved({ edit }, () => Promise.all([noteEdit(edit), saver.save(edit)]));
  }

  function change(work: () => Promise<void>) {
    attempt(async () => {
      // Or what was just deleted would be saved once more.
      await saver.settle();
      await work();
      setRevision((n) => n + 1);
    });
  }

  function remove(ids: readonly string[]) {
    removeOther(async () => {
      const deleted = await deleteCheckIns(ids, Temporal.Now.instant());
      const putBack = () => putBackDeleted(deleted);
      return deleted.length > 0 ? { ids: deleted, putBack } : null;
    });
  }

  function removeOther(work: () => Promise<Deletion | null>) {
    change(async () => {
      const deletion = await work();
      if (deletion) setDeletions((before) => [...before, deletion]);
    });
  }

  function undo() {
    const done: Deletion[] = [];
    change(async () => {
      for (const deletion of deletions.toReversed()) {
        done.push(deletion);
        // What was put back or wiped elsewhere is passed over.
        if ((await deletion.putBack()) > 0) break;
      }
      setDeletions((all) => all.filter((each) => !done.includes(each)));
    });
  }
  useShortcut(isUndoKey, deletions.length > 0 ? undo : null);

  function settle(ids: readonly string[], work: () => Promise<unknown>, onDone: () => void) {
    change(async () => {
      await work();
      onDone();
      const settled = new Set(ids);
      setDeletions((all) => all.filter((deletion) => deletion.ids.some((id) => !settled.has(id))));
    });
  }

  return {
    revision,
    problem,
    deletions,
    save: (checkIn, before) => attempt(() => save(makeEdit(checkIn, before))),
    keepAfterAll: (checkIn) =>
      change(async () => {
        await changeCheckIns({ put: [checkIn] });
      }),
    remove,
    removeOther,
    undo,
    settle,
    change,
    attempt,
  };
}
