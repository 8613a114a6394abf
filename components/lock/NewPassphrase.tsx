import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { FourWords } from './FourWords';
import { findFault } from './find-fault';
import { PassphraseField } from './PassphraseField';

interface Chosen {
  passphrase: string;
  setPassphrase: (value: string) => void;
  again: string;
  setAgain: (value: string) => void;
}

interface Choosing {
  chosen: Chosen;
  /** Goes on with the passphrase, or says what is wrong with it. */
  judge: (goOn: () => void, say: (fault: string) => void) => void;
}

export function useNewPassphrase(): Choosing {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  return {
    chosen: { passphrase, setPassphrase, again, setAgain },
    judge: (goOn, say) => {
      findFault(passphrase, again).then(
        (fault) => (fault === null ? goOn() : say(fault)),
        () => say(i18n.t('lock.failed')),
      );
    },
  };
}

interface Props extends Chosen {
  onEnter: () => void;
}

/** A passphrase that is new, twice, because one need not see what one types; or four words that are drawn. */
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
      <FourWords
        onTake={(words) => {
          setPassphrase(words);
          setAgain(words);
        }}
      />
    </>
  );
}
