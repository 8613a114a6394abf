import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepQuiet, readBackups } from '@/utils/storage/backups';
import { readCopy, readMended, readTally } from '@/utils/storage/stored-copies';
import { readSettingsMended } from '@/utils/storage/kept-twice';
import {
  forgetAllButFacts,
  readLock,
  readUnfinished,
  readWrongTries,
  watchLock,
  watchLockAtOnce,
  writeLock,
} from '@/utils/storage/lock-state';
import { readPause, writePause } from '@/utils/storage/stored-pause';
import { readPinAdviceLeft } from '@/utils/storage/pin-advice';
import { parseSettings, type Settings } from '@/utils/settings/settings';
import { changeSettings, readBeginning, readSettings, watchSettings } from '@/utils/storage/stored-settings';
import { FakeLocks } from '../../fake-locks';

const NOW = Temporal.Instant.from('2026-11-27T10:00:00Z');
const EARLIER = '2026-11-01T10:00:00.000Z';
const lock = { version: 1 as const, phase: 'on' as const, isErased: false, vault: { publicKey: 'f00d' } };
const settings = parseSettings({ frequency: { enabled: false, perDay: 5 } });

const STORED = {
  settings,
  seed: 'the seed',
  beganAt: EARLIER,
  pausedUntil: EARLIER,
  backups: { madeAt: EARLIER, quietSince: EARLIER },
  pinAdviceLeft: true,
  settingsMended: true,
  lock,
  wrongTries: { count: 2, lastAt: EARLIER },
  lockUnfinished: 'on',
};

/** Begins to empty the storage for the lock, and holds on before it is filled again. Returns how to go on. */
async function holdOnceEmptied(): Promise<() => Promise<void>> {
  const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
  let emptying: Promise<void> | null = null;
  const fill = await new Promise<() => void>((resolve) => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (items) => {
      await new Promise<void>((goOn) => resolve(goOn));
      return set(items);
    });
    emptying = forgetAllButFacts(lock);
  });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  return async () => {
    fill();
    await emptying;
  };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  await fakeBrowser.storage.local.set(STORED);
});

describe('what is stored, in the moment in which the lock has emptied the storage and not filled it yet', () => {
  it.each<[string, () => Promise<unknown>, unknown]>([
    ['settings', readSettings, settings],
    ['the seed and when it began', () => readBeginning(NOW), { seed: 'the seed', beganAt: EARLIER }],
    ['a pause', readPause, EARLIER],
    ['backups', readBackups, STORED.backups],
    ['the advice that was read', readPinAdviceLeft, true],
    ['a loss that was mended', readSettingsMended, true],
    ['the lock', readLock, lock],
    ['wrong tries', readWrongTries, STORED.wrongTries],
    ['a lock that was not finished', readUnfinished, 'on'],
  ])('is waited for: %s', async (_, read, expected) => {
    const fill = await holdOnceEmptied();
    const reading = read();
    // Whoever does not wait for it has read by then.
    await Promise.race([reading, nextTurn()]);
    await fill();
    expect(await reading).toEqual(expected);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(STORED);
  });

  it('is not written over by what is put in its place where there is nothing', async () => {
    const fill = await holdOnceEmptied();
    const writing = Promise.all([keepQuiet(NOW), writePause(null)]);
    await Promise.race([writing, nextTurn()]);
    await fill();
    await writing;
    expect(await readBackups()).toEqual({
      madeAt: EARLIER,
      quietSince: NOW.toString({ fractionalSecondDigits: 3 }),
    });
    expect(await readPause()).toBeNull();
  });

  it('holds no check-in any more after it', async () => {
    await fakeBrowser.storage.local.set({
      tally: { lineage: 'l', months: { '2026-11': { revision: 1, n: 1 } } },
      mended: { broughtBack: 1, missing: 0 },
      'copy:2026-11': ['said'],
    });
    const fill = await holdOnceEmptied();
    await fill();
    expect([await readTally(), await readMended(), await readCopy('2026-11', null)]).toEqual([
      null,
      null,
      [],
    ]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual(STORED);
  });

  it('is not told of as if somebody had chosen the settings anew', async () => {
    const told: boolean[] = [];
    watchSettings(({ frequency }) => told.push(frequency.enabled));
    const fill = await holdOnceEmptied();
    await fill();
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0));
    expect(told).not.toContain(true);
  });
});

describe('the settings', () => {
  it('keep every change, however many pages make one at a time', async () => {
    await Promise.all([
      changeSettings((current) => ({ ...current, frequency: { ...current.frequency, perDay: 4 } })),
      changeSettings((current) => ({ ...current, privacy: { ...current.privacy, discreet: true } })),
      changeSettings((current) => ({ ...current, support: { ...current.support, pointsHere: false } })),
    ]);
    expect(await readSettings()).toMatchObject({
      frequency: { enabled: false, perDay: 4 },
      privacy: { discreet: true },
      support: { pointsHere: false },
    });
  });

  it('are as they were where a change is refused, and can be changed after it', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('The disk is full.'));
    const more = (current: Settings) => ({ ...current, frequency: { ...current.frequency, perDay: 6 } });
    await expect(changeSettings(more)).rejects.toThrow('The disk is full.');
    expect(await readSettings()).toEqual(settings);
    expect((await changeSettings(more)).frequency.perDay).toBe(6);
  });
});

describe('the lock', () => {
  it('tells those first who watch it at once, whoever came first, and the others right after them', async () => {
    const told: string[] = [];
    watchLock(() => told.push('page'));
    watchLockAtOnce(() => told.push('connection'));
    watchLock(() => told.push('another page'));
    await writeLock({ ...lock, phase: 'leaving' });
    expect(told).toEqual(['connection', 'page', 'another page']);
  });
});

describe('the beginning of the installation', () => {
  it('is one, whoever asks for it first', async () => {
    await fakeBrowser.storage.local.clear();
    const [page, worker] = await Promise.all([readBeginning(NOW), readBeginning(NOW.add({ seconds: 1 }))]);
    expect(page).toEqual(worker);
    expect(await readBeginning(NOW)).toEqual(page);
  });
});
