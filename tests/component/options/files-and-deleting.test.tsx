import { i18n } from '@/utils/texts/i18n';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveFile } from '@/components/files/save-file';
import { BackupPart } from '@/entrypoints/options/data/BackupPart';
import { DeletePart } from '@/entrypoints/options/data/DeletePart';
import { ExportPart } from '@/entrypoints/options/data/ExportPart';
import { ImportPart } from '@/entrypoints/options/data/import/ImportPart';
import type { Opened, Order, Report } from '@/entrypoints/options/data/worker-messages';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { countInRange } from '@/utils/history/records/ranges';
import { parseSettings } from '@/utils/settings/settings';
import { readBackups } from '@/utils/storage/backups';
import { beginAfresh } from '../begin-afresh';

vi.mock('@/components/files/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('@/components/lock/find-fault', () => ({ findFault: async () => null }));
vi.mock('@/utils/history/records/ranges', { spy: true });
vi.mock('@/utils/history/records/custom-word-records', { spy: true });

const orders: Order[] = [];
const OPENED: Opened = {
  app: 'heartward',
  rows: 1,
  total: 1,
  known: 0,
  changed: 0,
  asked: [],
  first: '2026-11-01',
  last: '2026-11-01',
  names: [],
  leftOut: [],
  own: [],
  settings: null,
  repeats: 0,
  ignored: 0,
  rejected: 0,
  future: 0,
  longNotes: 0,
  manyWords: 0,
  manyAbouts: 0,
  longNames: 0,
  ownLeftOut: 0,
  isTextUncertain: false,
  isHeadMissing: false,
};
// What the worker does is tried elsewhere.
vi.mock('@/entrypoints/options/data/start-transfer', () => ({
  startTransfer: (onReport: (report: Report) => void) => ({
    order: (order: Order) => {
      orders.push(order);
      if (order.kind === 'open') return onReport({ kind: 'opened', opened: OPENED });
      onReport({ kind: 'exported', file: new Blob(['x']), extension: 'json', count: 3, leftOut: 0 });
    },
    end: () => {},
  }),
}));

const { t } = i18n;
const settings = parseSettings({});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(beginAfresh);
afterEach(cleanup);

describe('a file', () => {
  const makeBackup = () => {
    render(<BackupPart settings={settings} onChange={async () => true} />);
    press(t('options.data.backup.start'));
  };
  const makeExport = () => {
    render(<ExportPart settings={settings} />);
    press(t('options.data.export.start'));
  };

  it('of a backup that the browser took is said and noted', async () => {
    makeBackup();
    expect(await screen.findByText(t('options.data.backup.done', 3))).toBeDefined();
    expect(await screen.findByText(/^Last backup/)).toBeDefined();
  });

  it.each([
    ['of a backup', makeBackup, t('options.data.backup.done', 3)],
    ['of an export', makeExport, t('options.data.export.done', 3)],
  ])('%s that could not be handed over is not said to be there', async (_, make, done) => {
    vi.mocked(saveFile).mockRejectedValueOnce(new Error('The settings can’t be read.'));
    make();
    expect((await screen.findByRole('alert')).textContent).toBe(t('history.failed'));
    expect(screen.queryByText(done)).toBeNull();
    expect((await readBackups())?.madeAt ?? null).toBeNull();
  });
});

function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

it('an export is of the days between two, whichever was typed as the first', async () => {
  render(<ExportPart settings={settings} />);
  choose(t('options.data.from'), '2026-11-30');
  choose(t('options.data.to'), '2026-11-01');
  press(t('options.data.export.start'));
  await screen.findByText(t('options.data.export.done', 3));
  expect(orders.at(-1)).toMatchObject({ range: { first: '2026-11-01', last: '2026-11-30' } });
});

it('a file that was looked through is shown, though one’s own words can’t be read by then', async () => {
  vi.mocked(readCustomWords).mockResolvedValueOnce([]).mockRejectedValue(new Error('They can’t be read.'));
  const { container } = render(<ImportPart settings={settings} onSettings={async () => true} />);
  const chooser = container.querySelector('#import-file') ?? container;
  fireEvent.change(chooser, { target: { files: [new File(['{}'], 'export.json')] } });
  const title = t('options.data.preview.title', [t('options.data.app.heartward')]);
  expect(await screen.findByRole('group', { name: title })).toBeDefined();
});

describe('deleting some days', () => {
  it('counts those that are chosen, whatever comes late of others', async () => {
    const waiting: ((n: number) => void)[] = [];
    vi.mocked(countInRange).mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
    render(<DeletePart />);
    await screen.findByLabelText(t('options.data.from'));
    choose(t('options.data.from'), '2026-11-01');
    choose(t('options.data.to'), '2026-11-30');
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    choose(t('options.data.to'), '2026-11-02');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.(1);
    expect(await screen.findByText(t('options.data.delete.found', 1))).toBeDefined();
    waiting[0]?.(30);
    await Promise.resolve();
    press(t('options.data.delete.daysButton'));
    expect(await screen.findByRole('button', { name: t('options.data.delete.sure', 1) })).toBeDefined();
  });
});
