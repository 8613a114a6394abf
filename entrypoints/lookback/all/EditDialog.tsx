import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { hasAnswer } from '@/utils/checkin/minute/draft';
import { CheckInEditor } from '@/components/check-in/CheckInEditor';
import type { Changing } from '@/components/hooks/use-history-editing';

interface Props {
  checkIn: CheckIn;
  isNew: boolean;
  changing: Changing;
  onSave: (checkIn: CheckIn, before: CheckIn | null) => void;
  onDelete: (checkIn: CheckIn) => void;
  onClose: () => void;
}

/** A check-in opened over the page; Escape closes it, and everything is kept by then. */
export function EditDialog({ checkIn, isNew, changing, onSave, onDelete, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isKept = useRef(!isNew);
  const title = useRef<HTMLHeadingElement>(null);

  // In the same breath as the drawing: a next key may come before the next frame, and would move the focus behind it.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);

  /** A moment that was only given a time is none yet. */
  function saveOnceSaid(edited: CheckIn, before: CheckIn | null) {
    if (!isKept.current && !hasAnswer(edited)) return;
    isKept.current = true;
    onSave(edited, before);
  }

  return (
    <dialog class="edit-dialog" ref={dialog} aria-labelledby="edit-title" onClose={onClose}>
      <div class="inside">
        <h2 id="edit-title" tabIndex={-1} ref={title}>
          {i18n.t(isNew ? 'edit.newTitle' : 'edit.title')}
        </h2>
        <CheckInEditor checkIn={checkIn} isNew={isNew} changing={changing} onSave={saveOnceSaid} />
        <div class="feet">
          <button
            type="button"
            class="button plain"
            onClick={() => {
              dialog.current?.close();
              onDelete(checkIn);
            }}
          >
            {i18n.t('history.delete')}
          </button>
          <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
            {i18n.t('minute.done')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
