import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** 10:58 in a zone without surprises, two minutes before a chosen time. */
const START = Temporal.Instant.from('2026-11-23T10:58:00Z');
const FIXED = { frequency: { mode: 'fixed', times: ['11:00'] } };

let doors: Awaited<ReturnType<typeof freshDoors>>;
let openPopup: ReturnType<typeof vi.fn>;

async function freshDoors() {
  vi.resetModules();
  const [tend, confirm, answer, notice, session, pause, nudges, drafts, draft] = await Promise.all([
    import('@/utils/delivery/tend'),
    import('@/utils/delivery/confirm'),
    import('@/utils/delivery/answer'),
    import('@/utils/delivery/notice-return'),
    import('@/utils/browser/session'),
    import('@/utils/settings/pause'),
    import('@/utils/history/nudges'),
    import('@/utils/history/drafts'),
    import('@/utils/checkin/draft'),
  ]);
  return { ...tend, ...confirm, ...answer, ...notice, ...session, ...pause, ...nudges, ...drafts, ...draft };
}

function setClock(minutes: number): Temporal.Instant {
  const now = START.add({ seconds: Math.round(minutes * 60) });
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
  return now;
}

async function states() {
  const nudges = await doors.readNudgesSince(START.subtract({ hours: 1 }));
  return nudges.map(({ state }) => state);
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  // One lock is enough for one thread; what is tested here is what happens inside it.
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    locks: { request: (_: string, work: () => Promise<void>) => work() },
  });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  Object.assign(browser.idle, { queryState: async (seconds: number) => (seconds <= 15 ? 'idle' : 'active') });
  Object.assign(browser.tabs, { query: async () => [] });
  openPopup = vi.fn(async () => {});
  Object.assign(browser.action, { openPopup });
  Object.assign(browser.windows, {
    getAll: async () => [{ focused: true, type: 'normal', state: 'normal' }],
  });
  await browser.storage.local.set({ settings: FIXED });
  doors = await freshDoors();
});

describe('tending the nudges', () => {
  it('sets one alarm for the next slot, and a heartbeat', async () => {
    setClock(0);
    await doors.tendNudges();
    const alarms = await browser.alarms.getAll();
    expect(alarms.map(({ name }) => name).toSorted()).toEqual(['due', 'heartbeat']);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 120_000);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('opens the popup when the slot is due, once, and learns from the popup that it is up', async () => {
    const now = setClock(2);
    await doors.tendNudges();
    expect(await states()).toEqual(['claimed']);
    expect(await doors.confirmShown(now)).toMatchObject({ hasOpenedItself: true, nudge: { state: 'shown' } });
    await doors.tendNudges();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('puts a dot on the icon when the browser refuses the popup', async () => {
    const showBadge = vi.spyOn(browser.action, 'setBadgeText');
    openPopup.mockRejectedValue(new Error('Could not find an active browser window.'));
    const now = setClock(2);
    await doors.tendNudges();
    expect(await states()).toEqual(['dotted']);
    expect(showBadge).toHaveBeenLastCalledWith({ text: ' ' });
    expect(await doors.confirmShown(now)).toMatchObject({
      hasOpenedItself: false,
      nudge: { state: 'shown' },
    });
  });

  it('puts a dot on the icon when the popup was promised and never came', async () => {
    setClock(2);
    await doors.tendNudges();
    setClock(2.5);
    await doors.tendNudges();
    expect(await states()).toEqual(['dotted']);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('holds in a bad moment, says why, and opens in the next good one', async () => {
    Object.assign(browser.tabs, { query: async () => [{ audible: true }] });
    setClock(2);
    await doors.tendNudges();
    expect(await doors.readOpenNudges(START)).toMatchObject([{ state: 'waiting', heldFor: 'audible' }]);
    Object.assign(browser.tabs, { query: async () => [] });
    setClock(3);
    await doors.tendNudges();
    expect(await states()).toEqual(['claimed']);
  });

  it('lets a slot that was slept through be', async () => {
    setClock(2 + 45);
    await doors.tendNudges();
    expect(await states()).toEqual([]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['untouched', 'ignored', false],
    ['with a draft begun', 'half-said', true],
  ])('takes a popup that was closed %s for %s', async (_, fate, hasDraft) => {
    const now = setClock(2);
    await doors.tendNudges();
    const { nudge } = await doors.confirmShown(now);
    if (hasDraft) await doors.saveDraft({ ...doors.startDraft('place', now), nudge: nudge?.id ?? null });
    await doors.tendNudges();
    expect(await states()).toEqual([fate]);
  });

  it('leaves the person alone right after sleep, and comes once they have settled in', async () => {
    const now = setClock(2);
    await doors.noticeLateAlarm(now.subtract({ hours: 7 }).epochMilliseconds, now);
    await doors.tendNudges();
    expect(await doors.readOpenNudges(START)).toMatchObject([{ state: 'waiting', heldFor: 'settling' }]);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 17 * 60_000);
    setClock(17);
    await doors.tendNudges();
    expect(await states()).toEqual(['claimed']);
  });

  it('takes an absence of half an hour for one to settle in after, and of a minute for none', async () => {
    for (const [minutes, expected] of [
      [1, null],
      [30, START.add({ minutes: 30 })],
    ] as const) {
      await doors.noticeIdleState('idle', START);
      await doors.noticeIdleState('active', START.add({ minutes }));
      expect((await doors.readReturn())?.toString()).toBe(expected?.toString());
    }
  });

  it('is quiet in a pause, lets go of what waits, and wakes at its end', async () => {
    Object.assign(browser.idle, { queryState: async () => 'active' });
    const now = setClock(2);
    await doors.tendNudges();
    expect(await states()).toEqual(['waiting']);
    await doors.writePause(now.add({ minutes: 30 }).toString());
    await doors.tendNudges();
    expect(await states()).toEqual(['faded']);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 32 * 60_000);
  });

  it('brings back what was put off, at its time', async () => {
    const now = setClock(2);
    await doors.tendNudges();
    const { nudge } = await doors.confirmShown(now);
    if (!nudge) throw new Error('There is no nudge.');
    await doors.putOffNudge(nudge, 'quarter', now.toZonedDateTimeISO('UTC'));
    await doors.tendNudges();
    expect(await states()).toEqual(['put-off', 'waiting']);
    setClock(17);
    await doors.tendNudges();
    expect(await states()).toEqual(['put-off', 'claimed']);
  });

  it('shows one on wish, half a minute later, whatever the settings say', async () => {
    await browser.storage.local.set({ settings: { frequency: { enabled: false } } });
    setClock(0);
    await doors.planAsked();
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 30_000);
    expect(openPopup).not.toHaveBeenCalled();
    Object.assign(browser.idle, { queryState: async () => 'active' });
    setClock(0.5);
    await doors.tendNudges();
    expect(openPopup).toHaveBeenCalledOnce();
  });
});
