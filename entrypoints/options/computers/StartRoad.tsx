import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { guessComputerName } from '@/utils/road/this-computer';
import { drawCode, startRoad } from '@/utils/road/join-road';
import { Choice } from '../form/Choice';
import { Part } from '../form/Part';
import { CodeSheet } from './CodeSheet';

interface Props {
  /** The code that is shown and not begun with yet; null: none. */
  code: string | null;
  onCode: (code: string | null) => void;
  onSaid: (sentence: string) => void;
  onDone: (sentence: string) => void;
}

/** This computer is the first: a code, to be written down, and then it begins. Until then nothing is in the browser’s sync. */
export function StartRoad({ code, onCode, onSaid, onDone }: Props) {
  const [hasIt, setHasIt] = useState(false);
  const [isStarting, setIsStarting] = useState(false);

  function show() {
    onSaid('');
    setHasIt(false);
    onCode(drawCode());
  }

  async function begin(withCode: string) {
    if (isStarting) return;
    setIsStarting(true);
    await startRoad(withCode, guessComputerName()).then(
      () => onDone(i18n.t('options.computers.started')),
      () => onSaid(i18n.t('options.computers.failed')),
    );
    setIsStarting(false);
  }

  return (
    <Part title={i18n.t('options.computers.first')}>
      {code === null ? (
        <>
          <p>{i18n.t('options.computers.firstHint')}</p>
          <p>
            <button type="button" class="button primary" onClick={show}>
              {i18n.t('options.computers.start')}
            </button>
          </p>
        </>
      ) : (
        <>
          <CodeSheet code={code} />
          <Choice
            type="checkbox"
            name="has-road-code"
            label={i18n.t('options.computers.codeHave')}
            checked={hasIt}
            onChange={setHasIt}
          />
          <p class="row">
            <button
              type="button"
              class="button primary"
              disabled={!hasIt || isStarting}
              onClick={() => void begin(code)}
            >
              {i18n.t('options.computers.begin')}
            </button>
            <button type="button" class="button plain" onClick={() => onCode(null)}>
              {i18n.t('options.computers.cancel')}
            </button>
          </p>
        </>
      )}
    </Part>
  );
}
