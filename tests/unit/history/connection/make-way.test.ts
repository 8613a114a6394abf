import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { openHistory } from '@/utils/history/connection/database';
import { finishEdits } from '@/utils/history/connection/finish-edits';
import { holdExclusive } from '@/utils/history/connection/history-access';
import { FakeLocks } from '../../../fake-locks';

vi.mock('@/utils/history/connection/finish-edits', () => ({
  finishEdits: vi.fn<typeof finishEdits>(async () => false),
}));

it('a page that makes way while it is still opening the history opens it again, and can write', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
  vi.mocked(finishEdits).mockImplementationOnce(async () => {
    await holdExclusive(async () => {});
    return false;
  });
  const history = await openHistory();
  expect(await history.count('checkins')).toBe(0);
  expect(await openHistory()).toBe(history);
});
