import { answerWorker } from '@/utils/history/sealed/access-of-page';
import { HistoryError } from '@/utils/history/connection/database';
import type { Patterns } from '@/utils/statistics/find-patterns';
import type { Wanted, Found } from './patterns-messages';

/**
 * Looks for patterns from the first to the last day, "2025-11-23/2026-11-22", in a worker.
 *
 * @throws HistoryError
 */
export function readPatterns(span: string): Promise<Patterns> {
  const [first = '', last = ''] = span.split('/');
  const worker = new Worker(new URL('./patterns.worker.ts', import.meta.url), { type: 'module' });
  answerWorker(worker);
  return new Promise<Patterns>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
      if (data.kind === 'patterns') resolve(data.patterns);
      else reject(new HistoryError(data.reason, null));
    });
    worker.addEventListener('error', (event) => reject(new HistoryError('unavailable', event.message)));
    const wanted: Wanted = { first, last };
    worker.postMessage(wanted);
  }).finally(() => worker.terminate());
}
