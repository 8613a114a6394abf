import { answerWorker } from '@/utils/history/sealed/access-of-page';
import type { Order, Report } from './worker-messages';

/** A worker that carries out orders, until it is let go. */
export interface Transfer {
  order: (order: Order) => void;
  /** Ends it at once. What it was writing is not written, none of it. */
  end: () => void;
}

export function startTransfer(onReport: (report: Report) => void): Transfer {
  const worker = new Worker(new URL('./transfer.worker.ts', import.meta.url), { type: 'module' });
  answerWorker(worker);
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => onReport(data));
  // A worker ends like this when a file takes more memory than there is.
  worker.addEventListener('error', () => onReport({ kind: 'refused', reason: 'damaged', example: null }));
  return { order: (order) => worker.postMessage(order), end: () => worker.terminate() };
}
