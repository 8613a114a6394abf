import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { PassphraseField } from '@/components/lock/PassphraseField';

interface Props {
  /** Another one was tried and does not open the file. */
  isWrong: boolean;
  onOpen: (passphrase: string) => void;
  onLeave: () => void;
}

/** Asks for the passphrase of a file that was chosen. */
export function PassphraseForm({ isWrong, onOpen, onLeave }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const open = () => passphrase !== '' && onOpen(passphrase);

  return (
    <div class="file-preview">
      {isWrong ? (
        <p role="alert">{i18n.t('options.data.import.wrong')}</p>
      ) : (
        <p>{i18n.t('options.data.import.locked')}</p>
      )}
      <PassphraseField
        isFocused
        label={i18n.t('options.data.import.passphrase')}
        autocomplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={open}
      />
      <p class="row">
        <button type="button" class="button primary" disabled={passphrase === ''} onClick={open}>
          {i18n.t('options.data.import.open')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {i18n.t('options.data.preview.leave')}
        </button>
      </p>
    </div>
  );
}
