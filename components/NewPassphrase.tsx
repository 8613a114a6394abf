import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { LEAST_LENGTH } from '@/utils/delivery/open-lock';
import { PassphraseField } from './PassphraseField';

interface Chosen {
  passphrase: string;
  setPassphrase: (value: string) => void;
  again: string;
  setAgain: (value: string) => void;
  /** What is wrong with it, or null. */
  fault: string | null;
}

export function useNewPassphrase(): Chosen {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  return { passphrase, setPassphrase, again, setAgain, fault: findFault(passphrase, again) };
}

function findFault(passphrase: string, again: string): string | null {
  if (passphrase.length < LEAST_LENGTH) return i18n.t('lock.short');
  return passphrase === again ? null : i18n.t('lock.different');
}

interface Props extends Omit<Chosen, 'fault'> {
  onEnter: () => void;
}

/** A passphrase that is new, twice, because one need not see what one types. */
export function NewPassphrase({ passphrase, setPassphrase, again, setAgain, onEnter }: Props) {
  return (
    <>
      <PassphraseField
        label={i18n.t('lock.newPassphrase')}
        autocomplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={onEnter}
      />
      <PassphraseField
        label={i18n.t('lock.again')}
        autocomplete="new-password"
        value={again}
        onChange={setAgain}
        onEnter={onEnter}
      />
      <p class="soft">{i18n.t('lock.hint')}</p>
    </>
  );
}
