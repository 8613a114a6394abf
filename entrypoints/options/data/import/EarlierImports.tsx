import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Change } from '@/components/hooks/use-settings';
import { onChange } from '@/utils/history/connection/changes';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import type { Import } from '@/utils/history/connection/history-schema';
import { countChanged, readImports } from '@/utils/history/records/imports';
import type { Settings } from '@/utils/settings/settings';
import { readBroughtSettings, takeSettings } from '@/utils/settings/settings-of-file';
import { formatDateOfYear } from '@/utils/time/format';
import { nameApp, sayUndone } from '../sentences';
import { ShowImport } from './ShowImport';
import { startTransfer } from '../start-transfer';

interface Props {
  onSettings: Change<Settings>;
}

/** What came in before, each with its way back. */
export function EarlierImports({ onSettings }: Props) {
  const [imports, setImports] = useState<Import[]>([]);
  const [undoing, setUndoing] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    const read = () => void readImports().then(setImports, () => {});
    read();
    return onChange(read);
  }, []);

  function undo(id: string) {
    setUndoing(id);
    const transfer = startTransfer((report) => {
      if (report.kind === 'progress') return;
      transfer.end();
      setUndoing(null);
      if (report.kind !== 'undone') return setSaid(i18n.t('history.failed'));
      keepCopies().catch(() => {});
      // What no file may bring, no import changed.
      const before = readBroughtSettings(report.settingsBefore);
      if (before) void onSettings((current) => takeSettings(current, before));
      setSaid(sayUndone(report));
    });
    transfer.order({ kind: 'undo', id });
  }

  return (
    <>
      {imports.length > 0 && (
        <ul class="imports" aria-label={i18n.t('options.data.import.earlier')}>
          {imports.map((each) => (
            <li key={each.id}>
              <span>
                {i18n.t('options.data.import.one', {
                  app: nameApp(each.app),
                  checkIns: sayBroughtBy(each),
                  day: formatDateOfYear(
                    Temporal.Instant.from(each.at)
                      .toZonedDateTimeISO(Temporal.Now.timeZoneId())
                      .toPlainDate(),
                  ),
                })}
              </span>
              <ShowImport brought={each} />
              <button type="button" class="button" disabled={undoing !== null} onClick={() => undo(each.id)}>
                {i18n.t('options.data.import.undo')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{said}</p>
    </>
  );
}

function sayBroughtBy(each: Import): string {
  const changed = countChanged(each);
  const events = each.eventIds?.length ?? 0;
  return [
    (each.ids.length > 0 || changed + events === 0) && i18n.t('options.data.checkIns', each.ids.length),
    changed > 0 && i18n.t('options.data.import.changedHere', changed),
    events > 0 && i18n.t('options.data.import.eventsHere', events),
  ]
    .filter(Boolean)
    .join(', ');
}
