import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/files/save-file';
import { EVERYTHING, inOrder, type DayRange } from '@/utils/history/records/ranges';
import type { Settings } from '@/utils/settings/settings';
import { toTimestamp } from '@/utils/time/timestamp';
import { EXPORT_FORMATS, type ExportFormat } from '@/utils/import-export/write/write-export';
import { Choice } from '../form/Choice';
import { listWordNames } from './known-words';
import type { Report } from './worker-messages';
import { Progress } from './Progress';
import { RangeFields } from './RangeFields';
import { sayFailure } from './sentences';
import { startTransfer, type Transfer } from './start-transfer';

interface Props {
  settings: Settings;
}

type State =
  | { kind: 'idle' }
  | { kind: 'writing'; share: number | null }
  | { kind: 'said'; sentence: string }
  | { kind: 'failed'; sentence: string };

export function ExportPart({ settings }: Props) {
  const [format, setFormat] = useState<ExportFormat>('json');
  const [range, setRange] = useState<DayRange>(EVERYTHING);
  const [withNotes, setWithNotes] = useState(true);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const transfer = useRef<Transfer | null>(null);

  useEffect(() => () => transfer.current?.end(), []);

  function end(next: State) {
    transfer.current?.end();
    transfer.current = null;
    setState(next);
  }

  const fail = () => end({ kind: 'failed', sentence: sayFailure('unavailable') });

  async function start() {
    transfer.current?.end();
    setState({ kind: 'writing', share: null });
    const transferring = startTransfer((report) => void hear(report).catch(fail));
    transfer.current = transferring;
    try {
      const options = {
        format,
        withNotes,
        exportedAt: toTimestamp(Temporal.Now.instant()),
        settings,
        names: await listWordNames(),
      };
      transferring.order({ kind: 'export', range: inOrder(range), options, passphrase: null });
    } catch {
      fail();
    }
  }

  async function hear(report: Report) {
    switch (report.kind) {
      case 'progress':
        return setState({ kind: 'writing', share: report.share });
      case 'exported': {
        const day = Temporal.Now.plainDateISO().toString();
        await saveFile(report.file, `heartward-${format}-${day}.${report.extension}`);
        return end({ kind: 'said', sentence: sayExported(report.count, report.leftOut) });
      }
      case 'failed':
        return end({ kind: 'failed', sentence: sayFailure(report.failure) });
      default:
        return end({ kind: 'idle' });
    }
  }

  return (
    <div class="part" role="group" aria-labelledby="export-title">
      <h3 id="export-title">{i18n.t('options.data.export.title')}</h3>
      <p>{i18n.t('options.data.export.intro')}</p>
      <fieldset>
        <legend class="visually-hidden">{i18n.t('options.data.export.format')}</legend>
        {EXPORT_FORMATS.map((each) => (
          <Choice
            key={each}
            type="radio"
            name="export-format"
            label={i18n.t(`options.data.export.${each}`)}
            hint={i18n.t(`options.data.export.${each}Hint`)}
            checked={format === each}
            onChange={() => setFormat(each)}
          />
        ))}
      </fieldset>
      <RangeFields range={range} onChange={setRange} />
      <Choice
        type="checkbox"
        name="export-notes"
        label={i18n.t('options.data.export.notes')}
        checked={withNotes}
        onChange={setWithNotes}
      />
      {state.kind === 'writing' ? (
        <Progress
          label={i18n.t('options.data.export.writing')}
          share={state.share}
          onStop={() => end({ kind: 'said', sentence: i18n.t('options.data.export.stopped') })}
        />
      ) : (
        <p>
          <button type="button" class="button" onClick={() => void start()}>
            {i18n.t('options.data.export.start')}
          </button>
        </p>
      )}
      {state.kind === 'failed' && <p role="alert">{state.sentence}</p>}
      <p role="status">{state.kind === 'said' && state.sentence}</p>
      <p class="soft">
        {i18n.t('options.data.export.schema')}{' '}
        <a href="/heartward-export.schema.json" download>
          {i18n.t('options.data.export.schemaLink')}
        </a>
      </p>
    </div>
  );
}

function sayExported(count: number, leftOut: number): string {
  const done = i18n.t('options.data.export.done', count);
  return leftOut === 0 ? done : `${done} ${i18n.t('options.data.export.leftOut', leftOut)}`;
}
