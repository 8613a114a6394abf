import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSaying } from '@/utils/browser/pages';
import type { CheckIn } from '@/utils/checkin/check-in';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const CHECK_IN = example as CheckIn;

beforeEach(() => fakeBrowser.reset());

/** What lies in memory and in the address once a check-in was handed over to be said. */
async function open(isLocked: boolean) {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openSaying(CHECK_IN, isLocked);
  const [[{ url = '' }] = [{}]] = create.mock.calls;
  return { url, left: Object.values(await fakeBrowser.storage.session.get(null)) };
}

describe('a check-in that is to be said to someone', () => {
  it('goes whole, and in memory only, where it is locked and nobody else could read it', async () => {
    const { url, left } = await open(true);
    expect(left).toEqual([{ checkIn: CHECK_IN }]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(url).not.toContain(CHECK_IN.id);
  });

  it('goes by its id where the history is open', async () => {
    expect((await open(false)).left).toEqual([CHECK_IN.id]);
  });
});
