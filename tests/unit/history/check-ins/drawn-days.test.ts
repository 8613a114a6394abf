import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { readDays } from '@/utils/history/totals/days';
import { readDrawnDays } from '@/utils/history/check-ins/drawn-days';
import { FEELINGS } from '@/utils/vocabulary/feelings';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const sadOn = (day: number, changes: Partial<CheckIn> = {}): CheckIn => ({
  ...(example as CheckIn),
  id: `018bcfe5-6800-7000-8000-00000000000${day}`,
  localDate: `2026-11-0${day}`,
  feelings: [{ word: 'sad', intensity: null }],
  pleasantness: null,
  energy: null,
  ...changes,
});

beforeEach(() => {
  closeHistory();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(closeHistory);

it('only a day without a place is drawn by its words, and nothing of that is stored', async () => {
  await changeCheckIns({ put: [sadOn(1), sadOn(2, { pleasantness: 0.5 })] });
  const { pleasantness, energy } = FEELINGS.sad;
  const [first, second] = await readDrawnDays('2026-11-01', '2026-11-02');
  expect(first?.suggested).toEqual([{ pleasantness, energy }]);
  expect(second?.suggested).toEqual([]);
  expect((await readDays('2026-11-01', '2026-11-01'))[0]).toMatchObject({
    pleasantness: { n: 0 },
    energy: { n: 0 },
    quarters: [],
  });
});
