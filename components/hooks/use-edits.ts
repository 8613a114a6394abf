import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { correct, saySame, type Correction } from '@/utils/checkin/edit';
import { readFate, readFormer, type Fate } from '@/utils/history/erase/deleted-check-ins';
import type { Changing } from './use-history-editing';
import { useHistoryQuery } from './use-history-query';

/** Is told of every change as it is made; `before` is how the check-in was, or null where there is nothing to go back to. */
export type SaveEdit = (checkIn: CheckIn, before: CheckIn | null) => void;

/** What happened to it on another page: taken over, as nothing was changed here; changed on both; or deleted. */
type Elsewhere = 'taken' | 'both' | 'deleted' | 'gone';

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
  /** What was done to it on another page, or null. */
  elsewhere: Elsewhere | null;
  /** Where it was changed on both: keeps it as it is here. */
  keepMine: () => void;
  /** Where it was changed on both: shows what the other page made of it. */
  takeOther: () => void;
}

/** A check-in that is being put right, and the way back to how it was. */
export function useEdits(checkIn: CheckIn, isNew: boolean, changing: Changing, onSave: SaveEdit): Edits {
  const [edited, setEdited] = useState(checkIn);
  /** As it was when this edit began. */
  const [begun, setBegun] = useState(checkIn);
  /** As it was before an edit that is closed by now. */
  const [earlier, setEarlier] = useState<CheckIn | null>(null);
  /** What was there before it was put back. */
  const [left, setLeft] = useState<CheckIn | null>(null);
  const [turns, setTurns] = useState(0);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  /** All that it was on this page: whatever else is stored comes from another. */
  const seen = useRef([checkIn]);
  const isKept = useRef(!isNew);
  const { id } = checkIn;
  const fate = useHistoryQuery(changing, id, readFate);
  const isChanged = edited !== begun;
  const target = isChanged ? begun : earlier;

  useEffect(() => {
    // Where it cannot be read, there is nothing to go back to, and whoever shows the check-in says so.
    if (!isNew) void readFormer(id).then(setEarlier, () => {});
  }, [id, isNew]);

  useEffect(() => {
    if (fate) meet(fate);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each time that it was read
  }, [fate]);

  function meet(met: Fate) {
    if (met.kind !== 'kept') {
      // One that is only being made is not there yet.
      if (isKept.current) setElsewhere(met.kind);
      return;
    }
    isKept.current = true;
    if (seen.current.some((state) => saySame(state, met.checkIn))) {
      // It is had back.
      if (elsewhere === 'deleted' || elsewhere === 'gone') setElsewhere(null);
      return;
    }
    seen.current.push(met.checkIn);
    setElsewhere(isChanged ? 'both' : 'taken');
    // From now on this is what there is to go back to.
    setBegun(met.checkIn);
    if (isChanged) return;
    show(met.checkIn);
    void readFormer(id).then(setEarlier, () => {});
  }

  function show(next: CheckIn) {
    setEdited(next);
    setTurns(turns + 1);
  }

  function takeOther() {
    setLeft(edited);
    show(begun);
    onSave(begun, edited);
    setElsewhere(null);
  }

  function save(next: CheckIn, before: CheckIn | null) {
    seen.current.push(next);
    setElsewhere((known) => (known === 'deleted' || known === 'gone' ? known : null));
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
    elsewhere,
    keepMine: () => save(edited, begun),
    takeOther,
  };
}
