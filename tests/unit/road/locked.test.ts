import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deriveKeys, makeVault } from '@/utils/crypto/vault';
import { changeCheckIns, keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory, openDatabase } from '@/utils/history/connection/database';
import { SEALED_NAME } from '@/utils/history/connection/database-names';
import { sealHistory } from '@/utils/history/sealed/move';
import { drawCode, joinRoad, startRoad } from '@/utils/road/join-road';
import { readRoadStatus } from '@/utils/road/road-status';
import { takeOwnItemsAway } from '@/utils/road/own-items';
import { forgetKeys, writeKeys } from '@/utils/storage/lock-state';
import { makeCheckIn, meet, OwnComputer, readRoad } from './own-computer';

// What makes a key of a passphrase takes its time, on purpose, and is tried elsewhere.
vi.mock('@/utils/crypto/cost', () => ({
  COST: { memoryKib: 64, passes: 1, lanes: 1 },
  isCheaper: () => false,
}));

const NOW = Temporal.Now.instant();
const CODE = drawCode();

let home: OwnComputer;
let work: OwnComputer;

beforeEach(async () => {
  fakeBrowser.reset();
  home = new OwnComputer();
  work = new OwnComputer();
  await home.use();
  await changeCheckIns({ put: [makeCheckIn(1)] });
  await startRoad(CODE, 'Home');
  await work.use();
  await joinRoad(CODE, 'Work');
  await meet(home, work);
});

/** Locks the history of this computer; answers with how it is unlocked. */
async function lock(): Promise<() => Promise<void>> {
  const { vault, root } = await makeVault('four words nobody guesses');
  work.letCopiesGo();
  expect(await sealHistory(vault, root, null)).toBe(true);
  await forgetKeys();
  closeHistory();
  return async () => {
    await writeKeys(deriveKeys(root), null);
    closeHistory();
  };
}

describe('under a lock', () => {
  it('what comes waits where it is, and is taken in when it is opened, with what was kept meanwhile', async () => {
    await work.use();
    const unlock = await lock();
    await keepCheckIn(makeCheckIn(2), NOW);
    expect(await work.turn()).toEqual({ kind: 'locked' });
    expect(await readRoadStatus(Date.now())).toBeNull();

    await home.use();
    await keepCheckIn(makeCheckIn(3), NOW);
    expect(await home.turn()).toMatchObject({
      record: { memory: { out: [{ keys: [expect.any(String)] }] } },
    });
    const before = await readRoad();
    expect(await work.turn()).toEqual({ kind: 'locked' });
    expect(await readRoad()).toEqual(before);

    await unlock();
    expect(await work.turn()).toMatchObject({ kind: 'taken' });
    expect((await work.read()).checkIns).toEqual(['0001 note 1', '0002 note 2', '0003 note 3']);
    // The keys of the lock are of one run of one browser.
    await forgetKeys();
    expect(await home.turn()).toMatchObject({ kind: 'taken' });
    expect((await home.read()).checkIns).toEqual(['0001 note 1', '0002 note 2', '0003 note 3']);
  });

  it('the code is sealed, and of what is ours only the names of items are in sight', async () => {
    await work.use();
    await lock();
    const stored = await openDatabase(SEALED_NAME);
    const records = [...(await stored.getAll('road')), ...(await stored.getAll('clocks'))];
    const found = JSON.stringify(records, (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
    );
    stored.close();
    expect(records.length).toBeGreaterThan(1);
    for (const told of [CODE, 'Work', 'Home', makeCheckIn(1).id]) expect(found).not.toContain(told);
  });

  it('what is ours can be taken out of the browser’s sync without its key', async () => {
    await work.use();
    await lock();
    await takeOwnItemsAway();
    expect(Object.keys(await readRoad())).toHaveLength(1);
  });
});
