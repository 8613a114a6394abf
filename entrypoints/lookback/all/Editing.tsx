import { useState } from 'preact/hooks';
import { EditDialog } from './EditDialog';
import { leaveRow } from '@/components/check-in/focus-row';
import type { Changing } from '@/components/hooks/use-history-editing';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startEarlier } from '@/utils/checkin/edit';

interface Edited {
  checkIn: CheckIn;
  isNew: boolean;
}

interface EditingState {
  edited: Edited | null;
  open: (checkIn: CheckIn) => void;
  /** Begins a check-in for a moment of that day: now if it is today, else noon. */
  add: (date: Temporal.PlainDate) => void;
  close: () => void;
}

/** Which check-in is open to be put right. */
export function useEditing(): EditingState {
  const [edited, setEdited] = useState<Edited | null>(null);
  return {
    edited,
    open: (checkIn) => setEdited({ checkIn, isNew: false }),
    add: (date) => {
      const now = Temporal.Now.zonedDateTimeISO();
      const at = date.equals(now.toPlainDate())
        ? now
        : date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '12:00' });
      setEdited({ checkIn: startEarlier(at, now.toInstant()), isNew: true });
    },
    close: () => setEdited(null),
  };
}

interface Props {
  editing: EditingState;
  changing: Changing;
}

export function Editing({ editing: { edited, close }, changing }: Props) {
  return (
    edited && (
      <EditDialog
        {...edited}
        changing={changing}
        onSave={changing.save}
        onDelete={(checkIn) => {
          leaveRow(document.activeElement);
          changing.remove([checkIn.id]);
        }}
        onClose={close}
      />
    )
  );
}
