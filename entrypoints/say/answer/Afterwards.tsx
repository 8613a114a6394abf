import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { Problem } from '@/components/page/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import { noteShared } from '@/utils/history/records/share-records';

interface Props {
  checkIn: CheckIn;
  /** What stands on the card now, and is what was said. */
  sentence: string;
  onChange: (checkIn: CheckIn) => void;
}

/** That it was said, if one likes to note it. It is never counted. */
export function Afterwards({ checkIn, sentence, onChange }: Props) {
  const [hasFailed, setHasFailed] = useState(false);
  const isTold = checkIn.saidAt !== null;

  function mark(told: boolean) {
    noteShared(checkIn, told, Temporal.Now.instant(), sentence || undefined).then(onChange, () =>
      setHasFailed(true),
    );
  }

  return (
    <section aria-labelledby="afterwards-title">
      <h2 id="afterwards-title">{i18n.t('say.afterwards')}</h2>
      {hasFailed && <Problem reason="unavailable" />}
      <p class="row">
        {!isTold && (
          <button type="button" class="button" onClick={() => mark(true)}>
            {i18n.t('say.said')}
          </button>
        )}
        <span role="status">{isTold && i18n.t('say.saidNote')}</span>
        {isTold && (
          <button type="button" class="button plain" onClick={() => mark(false)}>
            {i18n.t('say.unsaid')}
          </button>
        )}
      </p>
    </section>
  );
}
