import { i18n } from '@/utils/texts/i18n';
import { PassphraseField } from '@/components/lock/PassphraseField';

interface CurrentProps {
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}

/** The passphrase that there is. */
export function Current({ value, onChange, onEnter }: CurrentProps) {
  return (
    <PassphraseField
      isFocused
      label={i18n.t('lock.current')}
      autocomplete="current-password"
      value={value}
      onChange={onChange}
      onEnter={onEnter}
    />
  );
}

interface ButtonsProps {
  button: string;
  isBusy: boolean;
  onDo: () => void;
  onLeave: () => void;
}

/** What is done with it, and the way back. */
export function Buttons({ button, isBusy, onDo, onLeave }: ButtonsProps) {
  return (
    <p class="row">
      <button type="button" class="button primary" disabled={isBusy} onClick={onDo}>
        {button}
      </button>
      <button type="button" class="button plain" onClick={onLeave}>
        {i18n.t('lock.cancel')}
      </button>
    </p>
  );
}
