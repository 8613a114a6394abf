import { act, renderHook } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NOTHING_CHOSEN } from '@/utils/views/route';

const PARAMS = { day: '2026-03-30' };
const CHOSEN = { ...NOTHING_CHOSEN, query: 'dad', feelings: ['lonely'] };

/** The page as it is when it is loaded, with what the browser kept of the visit, and what our own memory still knows. */
async function load() {
  vi.resetModules();
  const { loadVisits } = await import('@/entrypoints/lookback/visits');
  const { useRoute } = await import('@/entrypoints/lookback/use-route');
  await loadVisits();
  return renderHook(() => useRoute()).result;
}

/** All that the browser writes down of where one is. */
const whatIsKept = () => JSON.stringify([location.href, history.state, document.title]);

beforeEach(() => {
  fakeBrowser.reset();
  history.replaceState(null, '', '#days');
});

describe('what is looked at', () => {
  it('is in no address and in nothing that a visit remembers, and is there again when the page is loaded anew', async () => {
    const before = await load();
    await act(() => before.current.show(PARAMS));
    await act(() => before.current.visit({ view: 'all', params: PARAMS }, CHOSEN));
    await act(() => before.current.choose({ about: ['work'] }));
    expect(location.hash).toBe('#all');
    expect(whatIsKept()).not.toMatch(/2026|dad|lonely|work/);
    await vi.waitFor(async () => {
      expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('work');
    });
    const again = await load();
    expect(again.current).toMatchObject({
      view: 'all',
      params: PARAMS,
      chosen: { ...CHOSEN, about: ['work'] },
    });
  });

  it('is no visit for each letter that is typed, or the browser would write down how long a word is, and how it was typed', async () => {
    const before = await load();
    const replace = vi.spyOn(history, 'replaceState');
    await act(() => before.current.visit({ view: 'all', params: {} }));
    for (const query of ['d', 'da', 'dad']) await act(() => before.current.choose({ query }));
    expect(replace).not.toHaveBeenCalled();
    replace.mockRestore();
    await vi.waitFor(async () => {
      expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).toContain('dad');
    });
    expect((await load()).current.chosen.query).toBe('dad');
  });

  it('is not known any more once it was forgotten, as by a lock', async () => {
    const before = await load();
    await act(() => before.current.visit({ view: 'all', params: PARAMS }, CHOSEN));
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).not.toEqual({}));
    const { forgetHandedOver } = await import('@/utils/browser/handed-over');
    await forgetHandedOver();
    const again = await load();
    expect(again.current).toMatchObject({ view: 'all', params: {}, chosen: NOTHING_CHOSEN });
  });

  it('is handed over by another page under a key that is gone from the address', async () => {
    const { handOver } = await import('@/utils/browser/handed-over');
    history.replaceState(null, '', `#days?visit=${await handOver({ params: PARAMS })}`);
    const { current } = await load();
    expect(current).toMatchObject({ view: 'days', params: PARAMS });
    expect(location.hash).toBe('#days');
  });

  it('may be named in an address by hand, which is shortened then', async () => {
    history.replaceState(null, '', '#days?month=2026-03');
    const { current } = await load();
    expect(current).toMatchObject({ view: 'days', params: { month: '2026-03' } });
    expect(whatIsKept()).not.toContain('2026');
  });
});
