import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  prepareAnewByCode,
  unlock,
  unlockByCode,
  type LockAnew,
  type Outcome,
} from '@/utils/locking/open-lock';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase';
import { PassphraseField } from './PassphraseField';
import './UnlockForm.css';
import { PRIVATE_TEXT } from '@/components/form/private-text';

/** How a history is sealed anew by who has lost the passphrase, on a page that has what it takes. */
export interface Anew {
  /** Draws the question whether it is to be. */
  ask: (isWanted: boolean | null, onChange: (isWanted: boolean) => void) => ComponentChildren;
  onMade: (made: LockAnew) => void;
}

interface Props {
  /** Without it, the settings are named, where there is one. */
  anew?: Anew;
}

/** Stands where a history would, until it is unlocked. */
export function UnlockForm({ anew }: Props) {
  const [isByCode, setIsByCode] = useState(false);
  return (
    <section class="unlock" aria-label={i18n.t('lock.isLocked')}>
      <p>{i18n.t('lock.isLocked')}</p>
      {isByCode ? <ByCode anew={anew} /> : <ByPassphrase />}
      <p>
        <button type="button" class="button plain" onClick={() => setIsByCode(!isByCode)}>
          {i18n.t(isByCode ? 'lock.byPassphrase' : 'lock.byCode')}
        </button>
      </p>
      <p class="soft">{i18n.t('lock.whileLocked')}</p>
    </section>
  );
}

function ByPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const trying = useTrying();

  function go() {
    if (passphrase === '') return;
    trying.attempt(async () => {
      const outcome = await unlock(passphrase);
      if (outcome.kind === 'wrong') setPassphrase('');
      return outcome;
    });
  }

  return (
    <>
      <PassphraseField
        isFocused
        label={i18n.t('lock.passphrase')}
        autocomplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={go}
      />
      <p>
        <button
          type="button"
          class="button primary"
          disabled={passphrase === '' || trying.isTrying}
          onClick={go}
        >
          {i18n.t('lock.unlock')}
        </button>
      </p>
      <Tried {...trying} />
    </>
  );
}

function ByCode({ anew }: { anew: Anew | undefined }) {
  const id = useId();
  const [code, setCode] = useState('');
  const [isKnown, setIsKnown] = useState<boolean | null>(null);
  const { chosen, judge } = useNewPassphrase();
  const trying = useTrying();

  function go() {
    const { passphrase } = chosen;
    const open = () =>
      anew && isKnown ? prepareAnewByCode(code, passphrase, anew.onMade) : unlockByCode(code, passphrase);
    judge(() => {
      if (anew && isKnown === null) trying.say(i18n.t('lock.known.choose'));
      else trying.attempt(open);
    }, trying.say);
  }

  return (
    <>
      <p class="passphrase">
        <label for={id}>{i18n.t('lock.code')}</label>
        <textarea
          id={id}
          rows={1}
          {...PRIVATE_TEXT}
          dir="ltr"
          autocapitalize="characters"
          aria-describedby={`${id}-hint`}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (code !== '') go();
          }}
        />
        <span class="soft" id={`${id}-hint`}>
          {i18n.t('lock.codeHint')}
        </span>
      </p>
      <NewPassphrase {...chosen} onEnter={go} />
      {anew ? anew.ask(isKnown, setIsKnown) : <AskedElsewhere />}
      <p>
        <button type="button" class="button primary" disabled={code === '' || trying.isTrying} onClick={go}>
          {i18n.t(isKnown ? 'lock.next' : 'lock.setNew')}
        </button>
      </p>
      <Tried {...trying} />
    </>
  );
}

/** The same lock with another passphrase is not enough where somebody knows the one before. */
function AskedElsewhere() {
  return (
    <p class="soft">
      {i18n.t('lock.known.elsewhere')}{' '}
      <a href="/options.html#privacy" target="_blank">
        {i18n.t('lock.known.settings')}
      </a>
    </p>
  );
}

interface Trying {
  isTrying: boolean;
  /** What is wrong, or empty. */
  fault: string;
  attempt: (tryIt: () => Promise<Outcome>, onDone?: () => void) => void;
  say: (fault: string) => void;
}

/** A try with a passphrase or a code, and what came of it. */
export function useTrying(): Trying {
  const [isTrying, setIsTrying] = useState(false);
  const [fault, setFault] = useState('');

  function attempt(tryIt: () => Promise<Outcome>, onDone = () => {}) {
    if (isTrying) return;
    setIsTrying(true);
    setFault('');
    tryIt()
      .then(
        (outcome) => {
          setFault(sayOutcome(outcome));
          if (outcome.kind === 'done') onDone();
        },
        () => setFault(i18n.t('lock.failed')),
      )
      .finally(() => setIsTrying(false));
  }

  return { isTrying, fault, attempt, say: setFault };
}

export function Tried({ isTrying, fault }: Pick<Trying, 'isTrying' | 'fault'>) {
  return (
    <>
      <p role="status">{isTrying && i18n.t('lock.unlocking')}</p>
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}

function sayOutcome(outcome: Outcome): string {
  if (outcome.kind === 'damaged') return i18n.t('lock.damaged');
  if (outcome.kind === 'done') return '';
  const { waitSeconds } = outcome;
  if (waitSeconds === 0) return i18n.t('lock.wrong');
  return i18n.t('lock.wait', {
    time:
      waitSeconds < 60
        ? i18n.t('lock.waitSeconds', waitSeconds)
        : i18n.t('lock.waitMinutes', Math.ceil(waitSeconds / 60)),
  });
}
