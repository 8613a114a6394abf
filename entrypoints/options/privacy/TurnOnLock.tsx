import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { NewPassphrase, useNewPassphrase } from '@/components/lock/NewPassphrase';
import { prepareLock, type NewLock } from '@/utils/locking/open-lock';
import type { Say } from './say';
import { MoveProgress, useMoving } from './MoveProgress';
import { RecoverySheet } from './RecoverySheet';

interface Props {
  onSaid: Say;
  onMoving: (isMoving: boolean) => void;
}

/** There is no lock yet: what one has to know beforehand, a passphrase, the code, and then it is locked. */
export function TurnOnLock({ onSaid, onMoving }: Props) {
  const [isWanted, setIsWanted] = useState(false);
  const [made, setMade] = useState<NewLock | null>(null);
  const moving = useMoving(onMoving);

  function leave() {
    setIsWanted(false);
    setMade(null);
  }

  async function turnOn(lock: NewLock) {
    const isDone = await moving.run((how) => lock.turnOn(how));
    if (isDone === null) return onSaid(i18n.t('lock.failed'));
    leave();
    onSaid(i18n.t(isDone ? 'lock.done' : 'lock.stopped'));
  }

  if (moving.isMoving) return <MoveProgress label={i18n.t('lock.locking')} moving={moving} />;
  if (made) {
    return (
      <RecoverySheet
        code={made.recoveryCode}
        button={i18n.t('lock.turnOn')}
        onGoOn={() => void turnOn(made)}
        onLeave={leave}
      />
    );
  }
  if (isWanted) return <Choosing onMade={setMade} onLeave={leave} onSaid={onSaid} />;
  return (
    <>
      <p>{i18n.t('lock.off')}</p>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            onSaid('');
            setIsWanted(true);
          }}
        >
          {i18n.t('lock.start')}
        </button>
      </p>
    </>
  );
}

interface ChoosingProps {
  onMade: (lock: NewLock) => void;
  onLeave: () => void;
  onSaid: Say;
}

function Choosing({ onMade, onLeave, onSaid }: ChoosingProps) {
  const { chosen, judge } = useNewPassphrase();
  const [fault, setFault] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);

  function goOn() {
    judge(make, setFault);
  }

  function make() {
    setFault(null);
    if (isMaking) return;
    setIsMaking(true);
    prepareLock(chosen.passphrase)
      .then(onMade, () => onSaid(i18n.t('lock.failed')))
      .finally(() => setIsMaking(false));
  }

  return (
    <>
      <p class="final">{i18n.t('lock.final')}</p>
      <NewPassphrase {...chosen} onEnter={goOn} />
      {fault !== null && <p role="alert">{fault}</p>}
      <p class="row">
        <button type="button" class="button primary" disabled={isMaking} onClick={goOn}>
          {i18n.t('lock.next')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {i18n.t('lock.cancel')}
        </button>
      </p>
    </>
  );
}
