import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { UnlockForm, type Anew } from '@/components/lock/UnlockForm';
import type { LockAnew } from '@/utils/locking/open-lock';
import { Known, SealAnew } from './LockChanges';
import type { Say } from './say';
import { MoveProgress, useMoving } from './MoveProgress';

interface Props {
  onSaid: Say;
  onMoving: (isMoving: boolean) => void;
}

/** There is a lock, and it is locked: what opens it, or with the recovery code makes it anew. */
export function LockClosed({ onSaid, onMoving }: Props) {
  const [made, setMade] = useState<LockAnew | null>(null);
  const moving = useMoving(onMoving);

  function end(sentence: string) {
    setMade(null);
    onSaid(sentence);
  }

  if (moving.isMoving) return <MoveProgress label={i18n.t('lock.known.sealing')} moving={moving} />;
  if (made) return <SealAnew made={made} moving={moving} onEnd={end} />;
  return <UnlockForm anew={{ ask: askKnown, onMade: setMade }} />;
}

const askKnown: Anew['ask'] = (isKnown, onChange) => (
  <Known question={i18n.t('lock.known.passphrase')} isKnown={isKnown} onChange={onChange} />
);
