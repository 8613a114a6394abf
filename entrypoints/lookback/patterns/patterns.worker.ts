import { askPage } from '@/utils/history/sealed/access-of-page';
import { readOfDays } from '@/utils/history/totals/days';
import { reasonOf } from '@/utils/history/connection/database';
import { readCustomWords } from '@/utils/history/records/custom-word-records';
import { startFinding } from '@/utils/statistics/find-patterns';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import type { Found, Wanted } from './patterns-messages';

askPage();

// Patterns are looked for beside the page, so that it stays calm whatever there is to look through.
addEventListener('message', ({ data: wanted }: MessageEvent<Wanted>) => {
  find(wanted).then(tell, (error: unknown) => tell({ kind: 'problem', reason: reasonOf(error) }));
});

function tell(found: Found): void {
  postMessage(found);
}

async function find({ first, last }: Wanted): Promise<Found> {
  // What was merged into something else counts as that.
  rememberCustomWords(await readCustomWords());
  const finding = startFinding();
  // A month at a time: never more in memory than that of what is not needed.
  let from = Temporal.PlainDate.from(first);
  const end = Temporal.PlainDate.from(last);
  while (Temporal.PlainDate.compare(from, end) <= 0) {
    const next = from.with({ day: 1 }).add({ months: 1 });
    const until = Temporal.PlainDate.compare(next, end) > 0 ? end : next.subtract({ days: 1 });
    finding.add(await readOfDays(from.toString(), until.toString()));
    from = next;
  }
  return { kind: 'patterns', patterns: finding.find() };
}
