import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { Part } from '../form/Part';
import { JoinedRoad } from './JoinedRoad';
import { JoinRoad } from './JoinRoad';
import { StartRoad } from './StartRoad';
import { useRoad } from './use-road';
import './computers.css';

/** One history on several computers, by way of the browser’s own sync. */
export function ComputersSection() {
  return (
    <>
      <p>{i18n.t('options.computers.intro')}</p>
      <p>{i18n.t('options.computers.sealed')}</p>
      <WhenUnlocked isPart>
        <Computers />
      </WhenUnlocked>
      <Part title={i18n.t('options.computers.about')}>
        <p>{i18n.t('options.computers.goes')}</p>
        <p>{i18n.t('options.computers.stays')}</p>
        <p>{i18n.t('options.computers.seen')}</p>
        <p>{i18n.t('options.computers.underLock')}</p>
      </Part>
    </>
  );
}

function Computers() {
  const [road, look] = useRoad();
  const [said, setSaid] = useState('');
  /** While the code is shown once it stays, whatever comes meanwhile. */
  const [shownOnce, setShownOnce] = useState<string | null>(null);

  if (road === undefined) return null;
  const onDone = (sentence: string) => {
    setShownOnce(null);
    setSaid(sentence);
    void look();
  };
  return (
    <div class="computers">
      {road && shownOnce === null ? (
        <JoinedRoad road={road} onSaid={setSaid} onChanged={look} />
      ) : (
        <>
          <StartRoad code={shownOnce} onCode={setShownOnce} onSaid={setSaid} onDone={onDone} />
          {shownOnce === null && <JoinRoad onSaid={setSaid} onDone={onDone} />}
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
