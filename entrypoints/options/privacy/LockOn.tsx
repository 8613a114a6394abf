import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { PassphraseField } from '@/components/PassphraseField';
import { NotSaved } from '@/components/NotSaved';
import { useSaving } from '@/components/use-saving';
import type { Change as ChangePart } from '@/components/use-settings';
import { NewPassphrase, useNewPassphrase } from '@/components/NewPassphrase';
import { Tried, useTrying } from '@/components/UnlockForm';
import { closeLock, stayOpen } from '@/utils/delivery/close-lock';
import {
  findWayOff,
  renewCode,
  setPassphrase as changePassphrase,
  type TakeOff,
} from '@/utils/delivery/open-lock';
import { LOCK_MINUTES, type PrivacySettings } from '@/utils/settings/settings';
import type { Say } from './LockPart';
import { MoveProgress, useMoving } from './MoveProgress';
import { RecoverySheet } from './RecoverySheet';

interface Props {
  privacy: PrivacySettings;
  onChange: ChangePart<PrivacySettings>;
  onSaid: Say;
  onMoving: (isMoving: boolean) => void;
}

type Opened = 'change' | 'renew' | 'off' | null;

/** There is a lock, and it is open: what one may do with it. */
export function LockOn({ privacy, onChange, onSaid, onMoving }: Props) {
  const [opened, setOpened] = useState<Opened>(null);
  const [save, isRefused] = useSaving();
  const moving = useMoving(onMoving);
  const end = (sentence: string) => {
    setOpened(null);
    onSaid(sentence);
  };

  if (moving.isMoving) return <MoveProgress label={i18n.t('lock.opening')} moving={moving} />;
  if (opened === 'change') return <Change onEnd={end} />;
  if (opened === 'renew') return <Renew onEnd={end} />;
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
        <select id="lock-after" value={value} onChange={(event) => void choose(event.currentTarget.value)}>
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

function Change({ onEnd }: EndProps) {
  const [current, setCurrent] = useState('');
  const { chosen, judge } = useNewPassphrase();
  const trying = useTrying();

  function change() {
    judge(
      () =>
        trying.attempt(
          () => changePassphrase(current, chosen.passphrase),
          () => onEnd(i18n.t('lock.changed')),
        ),
      trying.say,
    );
  }

  return (
    <>
      <Current value={current} onChange={setCurrent} onEnter={change} />
      <NewPassphrase {...chosen} onEnter={change} />
      <Tried {...trying} />
      <Buttons
        button={i18n.t('lock.change')}
        isBusy={trying.isTrying}
        onDo={change}
        onLeave={() => onEnd('')}
      />
    </>
  );
}

function Renew({ onEnd }: EndProps) {
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const trying = useTrying();
  const renew = () => trying.attempt(() => renewCode(current, setCode));

  if (code !== null) {
    return (
      <RecoverySheet code={code} button={i18n.t('lock.next')} onGoOn={() => onEnd(i18n.t('lock.renewed'))} />
    );
  }
  return (
    <>
      <Current value={current} onChange={setCurrent} onEnter={renew} />
      <Tried {...trying} />
      <Buttons
        button={i18n.t('lock.renew')}
        isBusy={trying.isTrying}
        onDo={renew}
        onLeave={() => onEnd('')}
      />
    </>
  );
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

interface CurrentProps {
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}

function Current({ value, onChange, onEnter }: CurrentProps) {
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

function Buttons({ button, isBusy, onDo, onLeave }: ButtonsProps) {
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
