import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPlan } from '@/utils/nudging/read-plan';
import { openHistory } from '@/utils/history/connection/database';
import { addNudge } from '@/utils/history/records/nudges';
import { startNudge } from '@/utils/schedule/nudge';

const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z');

beforeEach(async () => {
  fakeBrowser.reset();
  await (await openHistory()).clear('nudges');
});

async function addOne(id: string, hoursAgo: number): Promise<void> {
  const dueAt = NOW.subtract({ hours: hoursAgo }).toString({ smallestUnit: 'millisecond' });
  await addNudge(
    startNudge({ id, localDate: dueAt.slice(0, 10), dueAt, expiresAt: dueAt }, 'planned', 'UTC'),
  );
}

it.each([
  ['the whole year, where few came', 40, 41],
  ['the last weeks, where many came', 100, 100],
])('is made of %s', async (_, lately, looked) => {
  await addOne('half a year ago', 24 * 180);
  await addOne('two years ago', 24 * 730);
  for (let n = 0; n < lately; n++) await addOne(`lately ${n}`, n * 12);
  expect((await readPlan(NOW)).past).toHaveLength(looked);
});
