import { i18n } from '@/utils/texts/i18n';
import { toTimestamp } from '@/utils/time/timestamp';

interface Props {
  onChoose: (from: string) => void;
}

/** Why it asks less often, and how it does not. */
export function AskAsBefore({ onChoose }: Props) {
  return (
    <>
      {i18n.t('backOff.why')}{' '}
      <button type="button" class="button" onClick={() => onChoose(toTimestamp(Temporal.Now.instant()))}>
        {i18n.t('backOff.asBefore')}
      </button>
    </>
  );
}
