import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '@/components/hooks/use-settings';
import { saveFile } from '@/components/files/save-file';
import { EVERYTHING } from '@/utils/history/records/ranges';
import { readBackups, rememberBackup } from '@/utils/storage/backups';
import { BACKUP_MONTHS, type Settings } from '@/utils/settings/settings';
import { formatDateOfYear } from '@/utils/time/format';
import { toTimestamp } from '@/utils/time/timestamp';
import { listWordNames } from './known-words';
import type { Report } from './worker-messages';
import { FourWords } from '@/components/lock/FourWords';
import { findFault } from '@/components/lock/find-fault';
import { PassphraseField } from '@/components/lock/PassphraseField';
import { Progress } from './Progress';
import { sayFailure } from './sentences';
import { startTransfer, type Transfer } from './start-transfer';

interface Props {
  settings: Settings;
  onChange: Change<Settings>;
}

type State =
  | { kind: 'idle' }
  | { kind: 'writing'; share: number | null }
  | { kind: 'said'; sentence: string }
  | { kind: 'failed'; sentence: string };

/**
 * A backup is the file for Heartward, locked with a passphrase. There are none that make themselves: a file can be saved
 * without a page and without asking only with the `downloads` permission, and a passphrase that nobody types has to lie
 * beside what it locks.
 */
export function BackupPart({ settings, onChange }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [madeAt, setMadeAt] = useState<string | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const transfer = useRef<Transfer | null>(null);

  useEffect(() => {
    readBackups().then(
      (backups) => setMadeAt(backups?.madeAt ?? null),
      () => {},
    );
    return () => transfer.current?.end();
  }, []);

  function end(next: State) {
    transfer.current?.end();
    transfer.current = null;
    setState(next);
  }

  const fail = () => end({ kind: 'failed', sentence: sayFailure('unavailable') });

  async function start() {
    try {
      const fault = await findFault(passphrase, again);
      if (fault !== null) return setState({ kind: 'failed', sentence: fault });
      transfer.current?.end();
      setState({ kind: 'writing', share: null });
      const transferring = startTransfer((report) => void hear(report).catch(fail));
      transfer.current = transferring;
      const options = {
        format: 'json' as const,
        withNotes: true,
        exportedAt: toTimestamp(Temporal.Now.instant()),
        settings,
        names: await listWordNames(),
      };
      transferring.order({ kind: 'export', range: EVERYTHING, options, passphrase });
    } catch {
      fail();
    }
  }

  async function hear(report: Report) {
    switch (report.kind) {
      case 'progress':
        return setState({ kind: 'writing', share: report.share });
      case 'exported': {
        await saveFile(
          report.file,
          `heartward-backup-${Temporal.Now.plainDateISO().toString()}.${report.extension}.age`,
        );
        setPassphrase('');
        setAgain('');
        end({ kind: 'said', sentence: i18n.t('options.data.backup.done', report.count) });
        // The file is there. Where that cannot be noted, only the reminder comes too early.
        return rememberBackup(Temporal.Now.instant()).then(
          (backups) => setMadeAt(backups.madeAt),
          () => {},
        );
      }
      case 'failed':
        return end({ kind: 'failed', sentence: sayFailure(report.failure) });
      default:
        return fail();
    }
  }

  return (
    <div class="part" role="group" aria-labelledby="backup-title">
      <h3 id="backup-title">{i18n.t('options.data.backup.title')}</h3>
      <p>{i18n.t('options.data.backup.intro')}</p>
      <PassphraseField
        label={i18n.t('options.data.backup.passphrase')}
        autocomplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        onEnter={() => void start()}
      />
      <PassphraseField
        label={i18n.t('options.data.backup.again')}
        autocomplete="new-password"
        value={again}
        onChange={setAgain}
        onEnter={() => void start()}
      />
      <p class="soft">{i18n.t('options.data.backup.hint')}</p>
      <FourWords
        onTake={(words) => {
          setPassphrase(words);
          setAgain(words);
        }}
      />
      {state.kind === 'writing' ? (
        <Progress
          label={i18n.t('options.data.backup.writing')}
          share={state.share}
          onStop={() => end({ kind: 'said', sentence: i18n.t('options.data.backup.stopped') })}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => void start()}>
            {i18n.t('options.data.backup.start')}
          </button>
        </p>
      )}
      {state.kind === 'failed' && <p role="alert">{state.sentence}</p>}
      <p role="status">{state.kind === 'said' && state.sentence}</p>
      <p>
        {madeAt === null
          ? i18n.t('options.data.backup.none')
          : i18n.t('options.data.backup.last', [sayDay(madeAt)])}
      </p>
      <p class="row">
        <label for="backup-mention">{i18n.t('options.data.backup.remind')}</label>
        <select
          autocomplete="off"
          id="backup-mention"
          value={settings.backup.mentionAfterMonths ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const months = BACKUP_MONTHS.find((each) => String(each) === value) ?? null;
            void onChange((current) => ({
              ...current,
              backup: { ...current.backup, mentionAfterMonths: months },
            }));
          }}
        >
          <option value="">{i18n.t('options.data.backup.never')}</option>
          {BACKUP_MONTHS.map((months) => (
            <option key={months} value={months}>
              {i18n.t('options.data.backup.months', months)}
            </option>
          ))}
        </select>
      </p>
      <p class="soft">
        {i18n.t('options.data.backup.bySelf')} {i18n.t('options.data.backup.openWith')}
      </p>
    </div>
  );
}

function sayDay(moment: string): string {
  return formatDateOfYear(
    Temporal.Instant.from(moment).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate(),
  );
}
