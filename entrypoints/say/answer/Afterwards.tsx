import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { Problem, type ProblemReason } from '@/components/page/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import { reasonOf } from '@/utils/history/connection/database';
import { noteShared } from '@/utils/history/records/share-records';

interface Props {
  checkIn: CheckIn;
  /** What stands on the card now, and is what was said. */
  sentence: string;
  onChange: (checkIn: CheckIn) => void;
}

/** That it was said, if one likes to note it. It is never counted. */
export function Afterwards({ checkIn, sentence, onChange }: Props) {
  const [failure, setFailure] = useState<'gone' | ProblemReason | null>(null);
  const isTold = checkIn.saidAt !== null;

  function mark(told: boolean) {
    noteShared(checkIn.id, told, Temporal.Now.instant(), sentence || undefined).then(
      (changed) => {
        setFailure(changed ? null : 'gone');
        if (changed) onChange(changed);
      },
      (error: unknown) => setFailure(reasonOf(error)),
    );
  }

  return (
    <section aria-labelledby="afterwards-title">
      <h2 id="afterwards-title">{i18n.t('say.afterwards')}</h2>
      {failure === 'gone' && <p role="alert">{i18n.t('say.gone')}</p>}
      {failure !== null && failure !== 'gone' && <Problem reason={failure} />}
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
