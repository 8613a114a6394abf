import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { namePartOfDay, startRevising } from '@/utils/checkin/comeback';
import { findComeback, noteComeback } from '@/utils/history/records/find-comeback';
import { claimDraft } from '@/utils/history/check-ins/drafts';
import { rememberAskFirst } from '@/utils/storage/at-once/first-paint-flag';
import type { Minute } from './minute';

interface Props {
  minute: Minute;
  found: CheckIn;
}

/** So long ahead it is asked whether something may come back another time. */
const SOON = { hours: 1 };

/** What comes back now, or null; and notes whether to look again the next time. */
export async function lookForComeback(): Promise<CheckIn | null> {
  const now = Temporal.Now.zonedDateTimeISO();
  try {
    const found = await findComeback(now);
    rememberAskFirst((found ?? (await findComeback(now.add(SOON)))) !== null);
    return found;
  } catch {
    // Where the history does not open, or is locked, nothing comes back.
    return null;
  }
}

/** Once, some hours later, one line: "This morning you didn't know. Any word now?" */
export function Comeback({ minute, found }: Props) {
  const [isThere, setIsThere] = useState(true);

  useEffect(() => {
    rememberAskFirst(false);
    void noteComeback(found, Temporal.Now.instant()).catch(() => {});
  }, [found]);

  if (!isThere) return null;

  function findWord() {
    void claimDraft(found.id);
    minute.takeUp(startRevising(found, minute.nudge?.id ?? null, Temporal.Now.instant()));
  }

  function letGo() {
    // The button that is pressed goes away with the line.
    document.querySelector<HTMLElement>('.step > .question')?.focus();
    setIsThere(false);
  }

  return (
    <section class="earlier" aria-labelledby="comeback">
      <p id="comeback" role="status">
        {i18n.t(`comeback.${namePartOfDay(found, Temporal.Now.zonedDateTimeISO())}`)}
      </p>
      <span class="buttons">
        <button type="button" class="button plain" onClick={findWord}>
          {i18n.t('comeback.find')}
        </button>
        <button type="button" class="button plain" onClick={letGo}>
          {i18n.t('comeback.letGo')}
        </button>
      </span>
    </section>
  );
}
