import { askPage } from '@/utils/history/sealed/access-of-page';
import { HistoryError } from '@/utils/history/connection/database';
import { compareFile, type ComparedFile } from '@/utils/history/records/compare-file';
import { readEvents, readEventsInRange } from '@/utils/history/records/event-records';
import { addImport, countChanged, undoImport } from '@/utils/history/records/imports';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { readShareRecords } from '@/utils/history/records/share-records';
import { countInRange, readInRange } from '@/utils/history/records/ranges';
import { sourceOfBlob } from '@/utils/import-export/read/blob-source';
import { buildCheckIns } from '@/utils/import-export/compare/build-check-ins';
import { recognise, TEXT_MAX_BYTES, type RecognisedFile } from '@/utils/import-export/read/recognise';
import { Refusal } from '@/utils/import-export/read/refusal';
import { isSealed } from '@/utils/import-export/formats/sealed';
import type { Source } from '@/utils/import-export/read/source';
import { decide } from '@/utils/import-export/compare/compare-records';
import { interpretNames, type KnownWord } from '@/utils/import-export/compare/meaning';
import { surveyRecords, type Survey } from '@/utils/import-export/compare/survey';
import { toCustomParts } from '@/utils/import-export/formats/heartward';
import {
  chooseCustomWords,
  offerEvents,
  offerCustomWords,
  type EventsOfFile,
  type CustomWordsOfFile,
} from '@/utils/import-export/compare/custom-words-of-file';
import { createWriter, type Writer } from '@/utils/import-export/write/write-export';
import type { Order, OrderOf, Report } from './worker-messages';

/** Progress is told at most this often, in milliseconds. */
const TELL_EVERY = 100;

interface OpenedFile {
  file: RecognisedFile;
  survey: Survey;
  compared: ComparedFile;
  own: CustomWordsOfFile;
  events: EventsOfFile;
}

let opened: OpenedFile | null = null;
let isStopped = false;
let toldAt = 0;

askPage();

// Files are read, and the history is written, beside the page, so that the page stays calm and can say “stop”.
addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  isStopped = order.kind === 'stop';
  if (order.kind !== 'stop') void carryOut(order).then(tell, (error: unknown) => tell(explain(error)));
});

function carryOut(order: Exclude<Order, { kind: 'stop' }>): Promise<Report> {
  switch (order.kind) {
    case 'open':
      return openFile(order);
    case 'unlock':
      return unlockFile(order);
    case 'bring':
      return bringIn(order);
    case 'undo':
      return takeOut(order);
    case 'export':
      return writeFile(order);
  }
}

async function openFile({ file, known }: OrderOf<'open'>): Promise<Report> {
  const source = sourceOfBlob(file, tellProgress);
  return isSealed(source) ? { kind: 'locked', isWrong: false } : lookThrough(source, known);
}

async function unlockFile({ file, known, passphrase }: OrderOf<'unlock'>): Promise<Report> {
  const { unseal } = await loadSeal();
  const source = await unseal(sourceOfBlob(file, tellProgress), passphrase, TEXT_MAX_BYTES);
  return source === null ? { kind: 'locked', isWrong: true } : lookThrough(source, known);
}

/** Only backups need what encrypts. */
const loadSeal = () => import('@/utils/import-export/write/seal');

async function lookThrough(source: Source, words: readonly KnownWord[]): Promise<Report> {
  const file = recognise(source, Temporal.Now.timeZoneId());
  const today = Temporal.Now.plainDateISO().toString();
  const survey = surveyRecords(file.app, file.records(), today);
  const { told, ownNamed, ...said } = survey;
  const { app, records } = file;
  const compared = await compareFile({ app, told, records, meanings: interpretNames(said.names, words) });
  const knownOwn = new Set((await readCustomWords()).map(({ id }) => id));
  const own = offerCustomWords(file.besides?.own ?? [], (id) => knownOwn.has(id), ownNamed);
  const knownEvents = new Set((await readEvents()).map(({ id }) => id));
  const events = offerEvents(file.besides?.events ?? [], (id) => knownEvents.has(id));
  opened = { file, survey, compared, own, events };
  const changed = [...compared.steps.values()].filter(({ kind }) => kind === 'change').length;
  return {
    kind: 'opened',
    opened: {
      ...said,
      total: told.size,
      known: compared.nHere,
      changed,
      asked: [...compared.asked].map(([id, { doubt, here, coming }]) => ({ id, doubt, here, coming })),
      settings: file.besides?.settings ?? null,
      own: [...own.offers, ...events.offers],
      ownLeftOut: file.besides?.ownLeftOut ?? 0,
      isTextUncertain: file.isTextUncertain,
      isHeadMissing: file.isHeadMissing,
    },
  };
}

async function bringIn(order: OrderOf<'bring'>): Promise<Report> {
  if (!opened) throw new Refusal('changed');
  const { id, at, meanings, own, wanted, settingsBefore, followed } = order;
  const { file, survey, compared, own: ownOfFile } = opened;
  const events = wanted.includes('event') ? opened.events.coming : [];
  const { told } = survey;
  const steps = decide(compared.steps, new Set(followed));
  const batches = buildCheckIns(file.app, file.records(), meanings, at);
  // An export of ours brings what the person wants of it; of another app’s names, only those that came in are any.
  const ownOf = (named: ReadonlySet<string>) =>
    file.besides ? chooseCustomWords(ownOfFile, wanted, at) : own.filter((each) => named.has(each.id));
  const progress = {
    onProgress: (count: number) => tellProgress(count / told.size),
    isStopped: () => isStopped,
  };
  const about = { id, at, app: file.app, settingsBefore };
  const brought = await addImport(about, ownOf, batches, progress, {
    told,
    steps,
    tellings: file.besides?.told ?? [],
    events,
  });
  if (!brought) return { kind: 'stopped' };
  return {
    kind: 'brought',
    added: brought.ids.length,
    changed: countChanged(brought),
    own: brought.ownIds.length,
    events: brought.eventIds?.length ?? 0,
  };
}

async function takeOut({ id }: OrderOf<'undo'>): Promise<Report> {
  const undone = await undoImport(id, { onProgress: tellProgress });
  return {
    kind: 'undone',
    removed: undone?.removed ?? 0,
    restored: undone?.restored ?? 0,
    events: undone?.events ?? 0,
    settingsBefore: undone?.import.settingsBefore ?? null,
  };
}

async function writeFile({ range, options, passphrase }: OrderOf<'export'>): Promise<Report> {
  const total = await countInRange(range);
  const [own, told, events] = await Promise.all([
    readCustomWords(),
    readShareRecords(),
    readEventsInRange(range),
  ]);
  const writer = createWriter({ ...options, own: toCustomParts(own), told, events });
  let count = 0;
  let leftOut = 0;
  async function* write() {
    for await (const checkIns of readInRange(range)) {
      const written = writer.write(checkIns);
      count += checkIns.length;
      leftOut += written.leftOut;
      tellProgress(count / total);
      yield written.text;
    }
  }
  const file = passphrase === null ? await gather(writer, write()) : await lock(writer, write(), passphrase);
  return { kind: 'exported', file, extension: writer.extension, count: count - leftOut, leftOut };
}

async function gather(writer: Writer, texts: AsyncIterable<string>): Promise<Blob> {
  const parts: Blob[] = [];
  // As a blob it is the browser's to keep, on disk if it is large, and no longer in the memory of this worker.
  for await (const text of texts) parts.push(new Blob([text]));
  if (writer.isNewestFirst) parts.reverse();
  return new Blob([writer.head, ...parts, writer.foot()], { type: writer.type });
}

/** Locked before it becomes a blob, so that nothing of it lies on the disk as it is. */
async function lock(writer: Writer, texts: AsyncIterable<string>, passphrase: string): Promise<Blob> {
  async function* writeWhole() {
    yield writer.head;
    yield* texts;
    yield writer.foot();
  }
  const { seal } = await loadSeal();
  return new Response(await seal(writeWhole(), passphrase)).blob();
}

function explain(error: unknown): Report {
  if (error instanceof Refusal) {
    const { reason, example } = error;
    return { kind: 'refused', reason, example };
  }
  if (error instanceof HistoryError) return { kind: 'failed', failure: error.reason };
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { kind: 'failed', failure: isFull ? 'full' : 'unavailable' };
}

function tell(report: Report): void {
  postMessage(report);
}

/** @param share 0 … 1 */
function tellProgress(share: number): void {
  const now = performance.now();
  if (now - toldAt < TELL_EVERY) return;
  toldAt = now;
  tell({ kind: 'progress', share });
}
