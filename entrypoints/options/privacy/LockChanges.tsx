import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { NewPassphrase, useNewPassphrase } from '@/components/lock/NewPassphrase';
import { Tried, useTrying } from '@/components/lock/UnlockForm';
import { prepareAnew, renewCode, setPassphrase, type LockAnew } from '@/utils/locking/open-lock';
import { Choice } from '../form/Choice';
import { Buttons, Current } from './form-parts';
import type { useMoving } from './MoveProgress';
import { RecoverySheet } from './RecoverySheet';

interface Props {
  moving: ReturnType<typeof useMoving>;
  onEnd: (sentence: string) => void;
}

/** Another passphrase: a new wrap of the key that there is, or, where somebody may know the one before, a new key. */
export function ChangePassphrase({ moving, onEnd }: Props) {
  const [current, setCurrent] = useState('');
  const [isKnown, setIsKnown] = useState<boolean | null>(null);
  const [made, setMade] = useState<LockAnew | null>(null);
  const { chosen, judge } = useNewPassphrase();
  const trying = useTrying();

  function change() {
    judge(() => {
      if (isKnown === null) trying.say(i18n.t('lock.known.choose'));
      else if (isKnown) trying.attempt(() => prepareAnew(current, chosen.passphrase, setMade));
      else {
        trying.attempt(
          () => setPassphrase(current, chosen.passphrase),
          () => onEnd(i18n.t('lock.changed')),
        );
      }
    }, trying.say);
  }

  if (made) return <SealAnew made={made} moving={moving} onEnd={onEnd} />;
  return (
    <>
      <Current value={current} onChange={setCurrent} onEnter={change} />
      <NewPassphrase {...chosen} onEnter={change} />
      <Known question={i18n.t('lock.known.passphrase')} isKnown={isKnown} onChange={setIsKnown} />
      <Tried {...trying} />
      <Buttons
        button={i18n.t(isKnown ? 'lock.next' : 'lock.change')}
        isBusy={trying.isTrying}
        onDo={change}
        onLeave={() => onEnd('')}
      />
    </>
  );
}

/** Another recovery code, in the same two ways. */
export function RenewCode({ moving, onEnd }: Props) {
  const [current, setCurrent] = useState('');
  const [isKnown, setIsKnown] = useState<boolean | null>(null);
  const [made, setMade] = useState<LockAnew | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const trying = useTrying();

  function renew() {
    if (isKnown === null) trying.say(i18n.t('lock.known.choose'));
    else
      trying.attempt(() => (isKnown ? prepareAnew(current, current, setMade) : renewCode(current, setCode)));
  }

  if (made) return <SealAnew made={made} moving={moving} onEnd={onEnd} />;
  if (code !== null) {
    return (
      <RecoverySheet code={code} button={i18n.t('lock.next')} onGoOn={() => onEnd(i18n.t('lock.renewed'))} />
    );
  }
  return (
    <>
      <Current value={current} onChange={setCurrent} onEnter={renew} />
      <Known question={i18n.t('lock.known.code')} isKnown={isKnown} onChange={setIsKnown} />
      <Tried {...trying} />
      <Buttons
        button={i18n.t(isKnown ? 'lock.next' : 'lock.renew')}
        isBusy={trying.isTrying}
        onDo={renew}
        onLeave={() => onEnd('')}
      />
    </>
  );
}

interface KnownProps {
  question: string;
  /** Null until it is answered: nobody is led to one of the two. */
  isKnown: boolean | null;
  onChange: (isKnown: boolean) => void;
}

/** Whether a new wrap is enough. */
export function Known({ question, isKnown, onChange }: KnownProps) {
  return (
    <fieldset class="known">
      <legend>{question}</legend>
      {[false, true].map((value) => (
        <Choice
          key={String(value)}
          type="radio"
          name="known"
          label={i18n.t(value ? 'lock.known.yes' : 'lock.known.no')}
          hint={i18n.t(value ? 'lock.known.yesHint' : 'lock.known.noHint')}
          checked={isKnown === value}
          onChange={() => onChange(value)}
        />
      ))}
    </fieldset>
  );
}

const ENDS = { anew: 'lock.known.sealed', stopped: 'lock.stopped', 'not-all': 'lock.notAll' } as const;

/** The new code first, then the move. */
export function SealAnew({ made, moving, onEnd }: Props & { made: LockAnew }) {
  async function go() {
    const end = await moving.run(made.sealAnew);
    onEnd(i18n.t(end === null ? 'lock.failed' : ENDS[end]));
  }

  return (
    <RecoverySheet
      code={made.recoveryCode}
      button={i18n.t('lock.known.seal')}
      onGoOn={() => void go()}
      onLeave={() => onEnd('')}
    />
  );
}
