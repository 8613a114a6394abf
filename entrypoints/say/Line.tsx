import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import { toNote } from '@/utils/checkin/note';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  label: string;
  value: string;
  onWrite: (value: string) => void;
}

/** A part of the sentence, to be written anew. It grows with what is in it. */
export function Line({ label, value, onWrite }: Props) {
  const id = useId();
  const { write, isCut } = useLimitedInput(NOTE_MAX_LENGTH, onWrite, toNote);
  return (
    <p class="line">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        dir="auto"
        {...PRIVATE_TEXT}
        aria-describedby={`${id}-cut`}
        value={value}
        onInput={(event) => write(event.currentTarget)}
      />
      <span class="soft" id={`${id}-cut`} role="status">
        {isCut && i18n.t('written.cut', [String(NOTE_MAX_LENGTH)])}
      </span>
    </p>
  );
}
