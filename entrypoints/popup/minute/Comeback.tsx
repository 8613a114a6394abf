import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { namePartOfDay, startRevising } from '@/utils/checkin/comeback';
import { findComeback, noteComeback } from '@/utils/history/records/find-comeback';
import { claimDraft } from '@/utils/history/check-ins/drafts';
import type { Minute } from './minute';

interface Props {
  minute: Minute;
}

/** Once, some hours later, one line: "This morning you didn't know. Any word now?" */
export function Comeback({ minute }: Props) {
  const [checkIn, setCheckIn] = useState<CheckIn | null>(null);

  useEffect(() => {
    // Where the history does not open, or is locked, nothing comes back.
    findComeback(Temporal.Now.zonedDateTimeISO()).then(setCheckIn, () => {});
  }, []);

  useEffect(() => {
    if (checkIn) void noteComeback(checkIn, Temporal.Now.instant()).catch(() => {});
  }, [checkIn]);

  if (!checkIn) return null;

  function findWord(found: CheckIn) {
    void claimDraft(found.id);
    minute.takeUp(startRevising(found, minute.nudge?.id ?? null, Temporal.Now.instant()));
  }

  function letGo() {
    // The button that is pressed goes away with the line.
    document.querySelector<HTMLElement>('.step > .question')?.focus();
    setCheckIn(null);
  }

  return (
    <section class="earlier" aria-labelledby="comeback">
      <p id="comeback" role="status">
        {i18n.t(`comeback.${namePartOfDay(checkIn, Temporal.Now.zonedDateTimeISO())}`)}
      </p>
      <span class="buttons">
        <button type="button" class="button plain" onClick={() => findWord(checkIn)}>
          {i18n.t('comeback.find')}
        </button>
        <button type="button" class="button plain" onClick={letGo}>
          {i18n.t('comeback.letGo')}
        </button>
      </span>
    </section>
  );
}
