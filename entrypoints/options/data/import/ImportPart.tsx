import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '@/components/hooks/use-settings';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import type { Settings } from '@/utils/settings/settings';
import { takeSettings, type BroughtSettings } from '@/utils/settings/settings-of-file';
import { readSettings } from '@/utils/storage/stored-settings';
import { toTimestamp } from '@/utils/time/timestamp';
import type { KnownWord } from '@/utils/import-export/compare/meaning';
import { makeCustomWords } from '@/utils/import-export/compare/make-custom-words';
import { EarlierImports } from './EarlierImports';
import { FilePreview, type Decision } from './FilePreview';
import { listKnownWords } from '../known-words';
import type { Opened, Report } from '../worker-messages';
import { PassphraseForm } from '../PassphraseForm';
import { Progress } from '../Progress';
import { sayBrought, sayFailure, sayRefusal } from '../sentences';
import { startTransfer, type Transfer } from '../start-transfer';

interface Props {
  settings: Settings;
  onSettings: Change<Settings>;
}

type State =
  | { kind: 'idle' }
  | { kind: 'reading'; share: number | null; label: string }
  | { kind: 'locked'; file: File; isWrong: boolean }
  | { kind: 'preview'; opened: Opened; known: readonly KnownWord[] }
  | { kind: 'bringing'; share: number | null }
  | { kind: 'said'; sentence: string }
  | { kind: 'refused'; sentence: string };

/** A file is looked through first; what is in it comes in when the person says so, all of it or nothing. */
export function ImportPart({ settings, onSettings }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  /** Settings that come in with the check-ins, once these are in. */
  const broughtSettings = useRef<BroughtSettings | null>(null);
  const transfer = useRef<Transfer | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  useEffect(() => () => transfer.current?.end(), []);

  function end(next: State) {
    transfer.current?.end();
    transfer.current = null;
    setState(next);
  }

  /** The focus was on something that is gone now. */
  function endHere(next: State) {
    end(next);
    chooser.current?.focus();
  }

  function lookThrough(file: File, passphrase?: string) {
    transfer.current?.end();
    const isLocked = passphrase !== undefined;
    const label = i18n.t(`options.data.import.${isLocked ? 'opening' : 'reading'}`);
    setState({ kind: 'reading', share: null, label });
    // Where the history does not open, the worker says why.
    const words = listKnownWords().catch(() => []);
    const started = startTransfer((report) => void hear(report, file, words));
    transfer.current = started;
    void words.then((known) =>
      started.order(isLocked ? { kind: 'unlock', file, known, passphrase } : { kind: 'open', file, known }),
    );
  }

  /** @param words by which the file is understood, here as by the worker */
  async function hear(report: Report, file: File, words: Promise<readonly KnownWord[]>) {
    switch (report.kind) {
      case 'progress':
        return setState((current) => ('share' in current ? { ...current, share: report.share } : current));
      case 'opened':
        return setState({ kind: 'preview', opened: report.opened, known: await words });
      case 'locked':
        return end({ kind: 'locked', file, isWrong: report.isWrong });
      case 'brought':
        // The worker has no other storage; the page has.
        keepCopies().catch(() => {});
        bringSettings(broughtSettings.current);
        return endHere({ kind: 'said', sentence: sayBrought(report) });
      case 'stopped':
        return endHere({ kind: 'said', sentence: i18n.t('options.data.import.stopped') });
      case 'refused':
        return end({ kind: 'refused', sentence: sayRefusal(report.reason, report.example) });
      case 'failed':
        return end({ kind: 'refused', sentence: sayFailure(report.failure) });
    }
  }

  function bringSettings(brought: BroughtSettings | null) {
    if (brought) void onSettings((current) => takeSettings(current, brought));
  }

  async function bringIn(opened: Opened, { meanings, withSettings, wanted, followed }: Decision) {
    setState({ kind: 'bringing', share: null });
    broughtSettings.current = withSettings ? opened.settings : null;
    // What is drawn may be older than what they are going to take the place of.
    const settingsBefore = withSettings ? await readSettings().catch(() => settings) : null;
    const at = toTimestamp(Temporal.Now.instant());
    transfer.current?.order({
      kind: 'bring',
      id: crypto.randomUUID(),
      at,
      meanings,
      own: makeCustomWords(opened.names, meanings, at),
      wanted,
      settingsBefore,
      followed,
    });
  }

  return (
    <div class="part" role="group" aria-labelledby="import-title">
      <h3 id="import-title">{i18n.t('options.data.import.title')}</h3>
      <p>{i18n.t('options.data.import.intro')}</p>
      <p class="soft">{i18n.t('options.data.import.formats')}</p>
      {state.kind === 'reading' && (
        <Progress
          label={state.label}
          share={state.share}
          onStop={() => endHere({ kind: 'said', sentence: i18n.t('options.data.import.stopped') })}
        />
      )}
      {state.kind === 'locked' && (
        <PassphraseForm
          isWrong={state.isWrong}
          onOpen={(passphrase) => lookThrough(state.file, passphrase)}
          onLeave={() => endHere({ kind: 'idle' })}
        />
      )}
      {state.kind === 'bringing' && (
        <Progress
          label={i18n.t('options.data.import.bringing')}
          share={state.share}
          onStop={() => transfer.current?.order({ kind: 'stop' })}
        />
      )}
      {state.kind === 'preview' && (
        <FilePreview
          opened={state.opened}
          known={state.known}
          onBring={(decision) => void bringIn(state.opened, decision)}
          onLeave={() => endHere({ kind: 'idle' })}
        />
      )}
      {state.kind === 'refused' && (
        <p class="problem" role="alert">
          {state.sentence}
        </p>
      )}
      <p role="status">{state.kind === 'said' && state.sentence}</p>
      <p class="file-field">
        <label for="import-file">{i18n.t('options.data.import.choose')}</label>
        <input
          id="import-file"
          ref={chooser}
          type="file"
          disabled={state.kind === 'bringing'}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // So that the same file can be chosen again.
            if (file) lookThrough(file);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <EarlierImports onSettings={onSettings} />
    </div>
  );
}
