import { useEffect, useId, useRef } from 'preact/hooks';
import './PassphraseField.css';

interface Props {
  label: string;
  autocomplete: 'new-password' | 'current-password';
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
  /** Whether it is what one came for. */
  isFocused?: boolean;
}

export function PassphraseField({ label, autocomplete, value, onChange, onEnter, isFocused = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  return (
    <p class="passphrase">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="password"
        autocomplete={autocomplete}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && onEnter()}
      />
    </p>
  );
}
