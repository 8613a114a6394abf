import { i18n } from '@/utils/texts/i18n';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './PassphraseField.css';
import { PRIVATE_TEXT } from '@/components/form/private-text';

interface Props {
  label: string;
  autocomplete: 'new-password' | 'current-password';
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
  /** Whether it is what one came for. */
  isFocused?: boolean;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

/** A passphrase, of which one sees what one types as long as one likes. */
export function PassphraseField({ label, autocomplete, value, onChange, onEnter, isFocused = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isShown, setIsShown] = useState(false);

  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  return (
    <p class="passphrase">
      <label id={`${id}-label`} for={id}>
        {label}
      </label>
      <span class="typed">
        <input
          id={id}
          ref={field}
          {...(isShown ? SHOWN : HIDDEN)}
          // What is shown is still nobody else's: no speller is sent it, and no keyboard learns it.
          {...PRIVATE_TEXT}
          autocomplete={autocomplete}
          autocapitalize="none"
          autocorrect="off"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && onEnter()}
        />
        <button
          type="button"
          class="button"
          aria-pressed={isShown}
          aria-controls={id}
          aria-describedby={`${id}-label`}
          onClick={() => setIsShown(!isShown)}
        >
          {i18n.t('lock.show')}
        </button>
      </span>
    </p>
  );
}
