import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  onWrite: (value: string) => void;
}

/** A line to write; what does not fit is cut, and that is said. */
export function LineField({ label, hint, value, maxLength, onWrite }: Props) {
  const id = useId();
  const { write, isCut } = useLimitedInput(maxLength, onWrite);

  return (
    <p class="line-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        {...PRIVATE_TEXT}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => write(event.currentTarget)}
      />
      <span class="soft" id={`${id}-hint`} role="status">
        {isCut ? i18n.t('written.cut', [String(maxLength)]) : hint}
      </span>
    </p>
  );
}
