import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isBackupDue, keepQuiet, readBackups, rememberBackup } from '@/utils/storage/backups';

const at = (moment: string) => Temporal.Instant.from(moment);

describe('backups', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are known by the last one, and by when one was last not to be mentioned', async () => {
    expect(await readBackups()).toBeNull();
    await keepQuiet(at('2026-01-01T10:00:00Z'));
    expect(await readBackups()).toEqual({ madeAt: null, quietSince: '2026-01-01T10:00:00.000Z' });
    await rememberBackup(at('2026-02-01T10:00:00Z'));
    await keepQuiet(at('2026-06-01T10:00:00Z'));
    expect(await readBackups()).toEqual({
      madeAt: '2026-02-01T10:00:00.000Z',
      quietSince: '2026-06-01T10:00:00.000Z',
    });
  });

  it.each([
    [3, '2026-03-31T23:00:00Z', false],
    [3, '2026-04-01T10:00:00Z', true],
    [null, '2036-01-01T10:00:00Z', false],
  ])('after %s months, at %s: %s', (months, now, isDue) => {
    const backups = { madeAt: null, quietSince: '2026-01-01T10:00:00.000Z' };
    expect(isBackupDue(backups, months, at(now))).toBe(isDue);
  });
});
