import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '@/components/page/Problem';
import { useAccess, type Opening } from '@/components/hooks/use-access';
import type { Change } from '@/components/hooks/use-settings';
import { isUntidy, tidyMoves } from '@/utils/history/sealed/tidy-moves';
import { readLock, readUnfinished, writeUnfinished, type Access } from '@/utils/storage/lock-state';
import type { PrivacySettings } from '@/utils/settings/settings';
import { LockClosed } from './LockClosed';
import { TurnOnLock } from './TurnOnLock';
import { LockSettings } from './LockSettings';
import './lock.css';

interface Props {
  privacy: PrivacySettings;
  onChange: Change<PrivacySettings>;
}

/** The lock: what it does and does not do, how it is turned on and off, and how it opens. */
export function LockPart({ privacy, onChange }: Props) {
  const access = useAccess();
  // While it is turned on or off, what is drawn stays, whatever the lock says by then.
  const [held, setHeld] = useState<typeof access>(null);
  const [said, setSaid] = useState('');
  const shown = held ?? access;

  useEffect(() => {
    void tidyUp().then(setSaid, () => {});
  }, []);

  const hold = (isMoving: boolean) => setHeld(isMoving ? access : null);
  return (
    <div class="part lock" role="group" aria-labelledby="lock-title">
      <h3 id="lock-title">{i18n.t('lock.title')}</h3>
      <p>{i18n.t('lock.about')}</p>
      <p>{i18n.t('lock.visible')}</p>
      <p>{i18n.t('lock.before')}</p>
      <p>{i18n.t('lock.waits')}</p>
      {shown === 'plain' && <TurnOnLock onSaid={setSaid} onMoving={hold} />}
      {shown === 'locked' && <LockClosed onSaid={setSaid} onMoving={hold} />}
      {shown !== null && !isKnown(shown) && <Problem reason={shown} />}
      {shown === 'unlocked' && (
        <LockSettings privacy={privacy} onChange={onChange} onSaid={setSaid} onMoving={hold} />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

/** Whether it is known what of the lock there is; else it is known why not. */
function isKnown(opening: Opening): opening is Access['kind'] {
  return opening === 'plain' || opening === 'locked' || opening === 'unlocked';
}

const UNFINISHED = {
  on: 'lock.unfinishedOn',
  off: 'lock.unfinishedOff',
  anew: 'lock.unfinishedAnew',
} as const;

/** Says once what was not finished the last time. */
async function tidyUp(): Promise<string> {
  if (isUntidy(await readLock())) await tidyMoves();
  const unfinished = await readUnfinished();
  if (unfinished === null) return '';
  await writeUnfinished(null);
  return i18n.t(UNFINISHED[unfinished]);
}
