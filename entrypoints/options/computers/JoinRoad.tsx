import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import { PRIVATE_TEXT } from '@/components/form/private-text';
import { guessComputerName } from '@/utils/road/this-computer';
import { joinRoad } from '@/utils/road/join-road';
import { Part } from '../form/Part';

interface Props {
  onSaid: (sentence: string) => void;
  onDone: (sentence: string) => void;
}

/** Another computer has begun: with its code this one joins it. */
export function JoinRoad({ onSaid, onDone }: Props) {
  const id = useId();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState('');
  const [isJoining, setIsJoining] = useState(false);

  async function joinIt() {
    if (isJoining) return;
    onSaid('');
    setFault('');
    setIsJoining(true);
    await joinRoad(code, guessComputerName()).then(
      (isCode) =>
        isCode ? onDone(i18n.t('options.computers.joined')) : setFault(i18n.t('options.computers.noCode')),
      () => onSaid(i18n.t('options.computers.failed')),
    );
    setIsJoining(false);
  }

  return (
    <Part title={i18n.t('options.computers.second')}>
      <p id={`${id}-hint`}>{i18n.t('options.computers.secondHint')}</p>
      <p class="code-field">
        <label for={id}>{i18n.t('options.computers.code')}</label>
        <input
          {...PRIVATE_TEXT}
          type="text"
          id={id}
          dir="ltr"
          maxLength={100}
          autocapitalize="characters"
          value={code}
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== ''}
          onInput={(event) => setCode(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && void joinIt()}
        />
      </p>
      <p id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <p>
        <button type="button" class="button primary" disabled={isJoining} onClick={() => void joinIt()}>
          {i18n.t('options.computers.join')}
        </button>
      </p>
    </Part>
  );
}
