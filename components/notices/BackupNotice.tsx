import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { openData } from '@/utils/browser/pages';
import { readSpan } from '@/utils/history/totals/days';
import { isBackupDue, keepQuiet, readBackups, type Backups } from '@/utils/storage/backups';
import { readSettings } from '@/utils/storage/stored-settings';
import { NotSaved } from './NotSaved';
import { useSaving } from '@/components/hooks/use-saving';
import { formatDateOfYear } from '@/utils/time/format';

/** One line where one looks back, once the last backup is older than the person chose. It goes for as long again. */
export function BackupNotice() {
  const [backups, setBackups] = useState<Backups | null>(null);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    // What cannot be read has its own sentence.
    findDue(Temporal.Now.instant()).then(setBackups, () => {});
  }, []);

  if (backups === null) return null;
  const { madeAt } = backups;

  async function leave() {
    if (await save(() => keepQuiet(Temporal.Now.instant()))) setBackups(null);
  }

  return (
    <>
      <p class="soft" role="status">
        {madeAt === null ? i18n.t('backup.none') : i18n.t('backup.last', [sayDay(madeAt)])}{' '}
        <button type="button" class="button plain" onClick={() => void openData()}>
          {i18n.t('backup.make')}
        </button>
        <button type="button" class="button plain" onClick={() => void leave()}>
          {i18n.t('backup.later')}
        </button>
      </p>
      {isRefused && <NotSaved />}
    </>
  );
}

/** What there is to mention, or null. The time begins with the first look at a history that has something in it. */
async function findDue(now: Temporal.Instant): Promise<Backups | null> {
  const { backup } = await readSettings();
  if (backup.mentionAfterMonths === null || (await readSpan()) === null) return null;
  const backups = (await readBackups()) ?? (await keepQuiet(now));
  return isBackupDue(backups, backup.mentionAfterMonths, now) ? backups : null;
}

function sayDay(moment: string): string {
  return formatDateOfYear(
    Temporal.Instant.from(moment).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate(),
  );
}
