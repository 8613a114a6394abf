import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { NotSaved } from '@/components/notices/NotSaved';
import { useSaving } from '@/components/hooks/use-saving';
import type { Change as ChangePart } from '@/components/hooks/use-settings';
import { Tried, useTrying } from '@/components/lock/UnlockForm';
import { closeLock, stayOpen } from '@/utils/locking/close-lock';
import { findWayOff, type TakeOff } from '@/utils/locking/open-lock';
import { LOCK_MINUTES, type PrivacySettings } from '@/utils/settings/settings';
import { Buttons, Current } from './form-parts';
import { ChangePassphrase, RenewCode } from './LockChanges';
import { Choice } from '../form/Choice';
import type { Say } from './say';
import { MoveProgress, useMoving } from './MoveProgress';

interface Props {
  privacy: PrivacySettings;
  onChange: ChangePart<PrivacySettings>;
  onSaid: Say;
  onMoving: (isMoving: boolean) => void;
}

type Opened = 'change' | 'renew' | 'off' | null;

/** There is a lock, and it is open: what one may do with it. */
export function LockSettings({ privacy, onChange, onSaid, onMoving }: Props) {
  const [opened, setOpened] = useState<Opened>(null);
  const [save, isRefused] = useSaving();
  const moving = useMoving(onMoving);
  const end = (sentence: string) => {
    setOpened(null);
    onSaid(sentence);
  };

  if (moving.isMoving) {
    const label = i18n.t(opened === 'off' ? 'lock.opening' : 'lock.known.sealing');
    return <MoveProgress label={label} moving={moving} />;
  }
  if (opened === 'change') return <ChangePassphrase moving={moving} onEnd={end} />;
  if (opened === 'renew') return <RenewCode moving={moving} onEnd={end} />;
  if (opened === 'off') return <Off moving={moving} onEnd={end} />;
  const choose = (what: Opened) => () => {
    onSaid('');
    setOpened(what);
  };
  return (
    <>
      <p>{i18n.t('lock.on')}</p>
      <p>
        <button type="button" class="button primary" onClick={() => void save(closeLock)}>
          {i18n.t('lock.lockNow')}
        </button>
      </p>
      {isRefused && <NotSaved />}
      <After privacy={privacy} onChange={onChange} />
      {/* Firefox never says that the screen is locked. */}
      {!import.meta.env.FIREFOX && (
        <Choice
          type="checkbox"
          name="lock-with-screen"
          label={i18n.t('lock.withScreen')}
          hint={i18n.t('lock.withScreenHint')}
          checked={privacy.lockWithScreen}
          onChange={(lockWithScreen) => void onChange((current) => ({ ...current, lockWithScreen }))}
        />
      )}
      <p class="soft">
        {i18n.t('lock.key')} <a href="#about">{i18n.t('options.keys.title')}</a>
      </p>
      <p class="row">
        <button type="button" class="button" onClick={choose('change')}>
          {i18n.t('lock.change')}
        </button>
        <button type="button" class="button" onClick={choose('renew')}>
          {i18n.t('lock.renew')}
        </button>
        <button type="button" class="button" onClick={choose('off')}>
          {i18n.t('lock.turnOff')}
        </button>
      </p>
      <p class="soft">{i18n.t('lock.memory')}</p>
    </>
  );
}

function After({ privacy, onChange }: Pick<Props, 'privacy' | 'onChange'>) {
  const [save, isRefused] = useSaving();
  const value = String(privacy.lockAfterMinutes ?? 'never');

  async function choose(chosen: string) {
    const lockAfterMinutes = LOCK_MINUTES.find((minutes) => String(minutes) === chosen) ?? null;
    const isSaved = await onChange((current) => ({ ...current, lockAfterMinutes }));
    // Once it is stored, it counts from now on.
    if (isSaved) await save(() => stayOpen(Temporal.Now.instant()));
  }

  return (
    <>
      <p class="row">
        <label for="lock-after">{i18n.t('lock.after')}</label>
        <select
          autocomplete="off"
          id="lock-after"
          value={value}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          {LOCK_MINUTES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {i18n.t(`lock.afters.${minutes}`)}
            </option>
          ))}
          <option value="never">{i18n.t('lock.afters.never')}</option>
        </select>
      </p>
      <p class="soft">{i18n.t('lock.afterHint')}</p>
      {isRefused && <NotSaved />}
    </>
  );
}

interface EndProps {
  onEnd: (sentence: string) => void;
}

const ENDS = { off: 'lock.isOff', stopped: 'lock.stopped', 'not-all': 'lock.notAll' } as const;

function Off({ moving, onEnd }: EndProps & { moving: ReturnType<typeof useMoving> }) {
  const [current, setCurrent] = useState('');
  const trying = useTrying();

  async function go(takeOff: TakeOff) {
    const end = await moving.run(takeOff);
    onEnd(i18n.t(end === null ? 'lock.failed' : ENDS[end]));
  }

  function turnOff() {
    trying.attempt(() => findWayOff(current, (takeOff) => void go(takeOff)));
  }

  return (
    <>
      <p>{i18n.t('lock.turnOffIntro')}</p>
      <Current value={current} onChange={setCurrent} onEnter={turnOff} />
      <Tried {...trying} />
      <Buttons
        button={i18n.t('lock.turnOff')}
        isBusy={trying.isTrying}
        onDo={turnOff}
        onLeave={() => onEnd('')}
      />
    </>
  );
}
