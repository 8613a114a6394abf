import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { correct, type Correction } from '@/utils/checkin/edit';
import { readFormer } from '@/utils/history/deleted';

/** Is told of every change as it is made; `before` is how the check-in was, or null where there is nothing to go back to. */
export type SaveEdit = (checkIn: CheckIn, before: CheckIn | null) => void;

interface Edits {
  edited: CheckIn;
  isChanged: boolean;
  change: (correction: Correction) => void;
  /** How often it was put back: fields that know more than the check-in begin anew then. */
  turns: number;
  /** Puts it back as it was before the latest edit, this one or an earlier one; null where there is none. */
  putBack: (() => void) | null;
  /** Takes that back once more; null where nothing was put back just now. */
  undo: (() => void) | null;
  /** Lets go of how it was, for good. */
  forget: () => void;
}

/** A check-in that is being put right, and the way back to how it was. */
export function useEdits(checkIn: CheckIn, isNew: boolean, onSave: SaveEdit): Edits {
  const [edited, setEdited] = useState(checkIn);
  /** As it was when this edit began. */
  const [begun, setBegun] = useState(checkIn);
  /** As it was before an edit that is closed by now. */
  const [earlier, setEarlier] = useState<CheckIn | null>(null);
  /** What was there before it was put back. */
  const [left, setLeft] = useState<CheckIn | null>(null);
  const [turns, setTurns] = useState(0);
  const { id } = checkIn;
  const isChanged = edited !== begun;
  const target = isChanged ? begun : earlier;

  useEffect(() => {
    // Where it cannot be read, there is nothing to go back to, and whoever shows the check-in says so.
    if (!isNew) void readFormer(id).then(setEarlier, () => {});
  }, [id, isNew]);

  function save(next: CheckIn, before: CheckIn | null) {
    setEdited(next);
    onSave(next, isNew ? null : before);
  }

  function change(correction: Correction) {
    setLeft(null);
    save(correct(edited, correction, Temporal.Now.instant()), begun);
  }

  function putBack() {
    if (target === null) return;
    // An edit that is taken back was none: what could be put back before still can.
    save(target, isChanged ? earlier : null);
    if (!isChanged) setEarlier(null);
    setBegun(target);
    setLeft(edited);
    setTurns(turns + 1);
  }

  function undo() {
    if (left === null) return;
    save(left, begun);
    setLeft(null);
    setTurns(turns + 1);
  }

  function forget() {
    save(edited, null);
    setBegun(edited);
    setEarlier(null);
    setLeft(null);
  }

  return {
    edited,
    isChanged,
    change,
    turns,
    putBack: target === null || isNew ? null : putBack,
    undo: left && undo,
    forget,
  };
}
