import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toBackOff } from '@/utils/schedule/back-off';
import { endOfPause, PAUSES } from '@/utils/schedule/pause';
import { FakeLocks } from '../../fake-locks';

/** 10:58 in a zone without surprises, two minutes before a chosen time. */
const START = Temporal.Instant.from('2026-11-23T10:58:00Z');
const FIXED = { frequency: { mode: 'fixed', times: ['11:00'] } };

let doors: Awaited<ReturnType<typeof freshDoors>>;
let openPopup: ReturnType<typeof vi.fn>;

async function freshDoors() {
  vi.resetModules();
  const [tend, confirm, answer, notice, session, pause, nudges, drafts, draft, forget] = await Promise.all([
    import('@/utils/nudging/update-nudges'),
    import('@/utils/nudging/confirm'),
    import('@/utils/nudging/put-off'),
    import('@/utils/nudging/notice-return'),
    import('@/utils/browser/session'),
    import('@/utils/storage/stored-pause'),
    import('@/utils/history/records/nudges'),
    import('@/utils/history/check-ins/drafts'),
    import('@/utils/checkin/minute/draft'),
    import('@/utils/upkeep/forget-old'),
  ]);
  const own = { ...tend, ...confirm, ...answer, ...notice, ...session, ...pause, ...nudges };
  return { ...own, ...drafts, ...draft, ...forget };
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
  vi.stubGlobal('navigator', {
    languages: ['en-GB'],
    locks: new FakeLocks(),
  });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  Object.assign(browser.idle, { queryState: async (seconds: number) => (seconds <= 15 ? 'idle' : 'active') });
  Object.assign(browser.tabs, { query: async () => [] });
  openPopup = vi.fn(async () => {});
  Object.assign(browser.action, { openPopup });
  Object.assign(browser.windows, {
    getAll: async () => [{ focused: true, type: 'normal', state: 'normal' }],
  });
  const beganAt = START.subtract({ hours: 48 }).toString();
  await browser.storage.local.set({ settings: FIXED, seed: 'seed', beganAt });
  doors = await freshDoors();
});

describe('tending the nudges', () => {
  it('sets one alarm for the next slot, and a heartbeat', async () => {
    setClock(0);
    await doors.updateNudges();
    const alarms = await browser.alarms.getAll();
    expect(alarms.map(({ name }) => name).toSorted()).toEqual(['due', 'heartbeat']);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 120_000);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('opens the popup when the slot is due, once, and learns from the popup that it is up', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed']);
    expect(await doors.confirmShown(now)).toMatchObject({ hasOpenedItself: true, nudge: { state: 'shown' } });
    await doors.updateNudges();
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('puts a dot on the icon when the browser refuses the popup', async () => {
    const showBadge = vi.spyOn(browser.action, 'setBadgeText');
    openPopup.mockRejectedValue(new Error('Could not find an active browser window.'));
    const now = setClock(2);
    await doors.updateNudges();
    expect(await states()).toEqual(['dotted']);
    expect(showBadge).toHaveBeenLastCalledWith({ text: ' ' });
    expect(await doors.confirmShown(now)).toMatchObject({
      hasOpenedItself: false,
      nudge: { state: 'shown' },
    });
  });

  it('puts a dot on the icon when the popup was promised and never came', async () => {
    setClock(2);
    await doors.updateNudges();
    setClock(2.5);
    await doors.updateNudges();
    expect(await states()).toEqual(['dotted']);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('holds in a bad moment, says why, and opens in the next good one', async () => {
    Object.assign(browser.tabs, { query: async () => [{ audible: true }] });
    setClock(2);
    await doors.updateNudges();
    expect(await doors.readOpenNudges()).toMatchObject([{ state: 'waiting', heldFor: 'audible' }]);
    Object.assign(browser.tabs, { query: async () => [] });
    setClock(3);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed']);
  });

  it('lets a slot that was slept through be', async () => {
    setClock(2 + 45);
    await doors.updateNudges();
    expect(await states()).toEqual([]);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it.each([
    ['untouched', 'ignored', false],
    ['with a draft begun', 'half-said', true],
  ])('takes a popup that was closed %s for %s', async (_, fate, hasDraft) => {
    const now = setClock(2);
    await doors.updateNudges();
    const { nudge } = await doors.confirmShown(now);
    if (hasDraft)
      await doors.saveDraft({ ...doors.startDraft('place', 'UTC', now), nudge: nudge?.id ?? null });
    await doors.updateNudges();
    expect(await states()).toEqual([fate]);
  });

  it('leaves the person alone right after sleep, and comes once they have settled in', async () => {
    const now = setClock(2);
    await doors.noticeLateAlarm(now.subtract({ hours: 7 }).epochMilliseconds, now);
    await doors.updateNudges();
    expect(await doors.readOpenNudges()).toMatchObject([{ state: 'waiting', heldFor: 'settling' }]);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 17 * 60_000);
    setClock(17);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed']);
  });

  it('takes an absence of half an hour for one to settle in after, and of a minute for none', async () => {
    for (const [minutes, expected] of [
      [1, null],
      [30, START.add({ minutes: 30 })],
    ] as const) {
      await doors.noticeIdleState('idle', START);
      await doors.noticeIdleState('active', START.add({ minutes }));
      expect((await doors.readReturn(START.add({ minutes })))?.toString()).toBe(expected?.toString());
    }
  });

  it.each([
    ['of an absence only, while a nudge is near', 0, true, 300],
    ['of every moment of stillness, while one waits for it', 3, true, 15],
    ['of next to nothing, while none is near', -7 * 60, true, 4 * 60 * 60],
    ['of every moment until it has told of one, because some systems never do', -7 * 60, false, 15],
  ])('has the browser tell %s', async (_, minutes, hasToldOnce, seconds) => {
    const setDetectionInterval = vi.spyOn(browser.idle, 'setDetectionInterval');
    Object.assign(browser.idle, { queryState: async () => 'active' });
    if (hasToldOnce) await doors.noticeIdleState('active', START.subtract({ hours: 8 }));
    setClock(minutes);
    await doors.updateNudges();
    expect(setDetectionInterval).toHaveBeenLastCalledWith(seconds);
  });

  it('has the browser tell of no less while somebody is still, which would look like a return', async () => {
    const setDetectionInterval = vi.spyOn(browser.idle, 'setDetectionInterval');
    await doors.noticeIdleState('active', START.subtract({ hours: 8 }));
    setClock(0);
    await doors.updateNudges();
    await doors.noticeIdleState('idle', START.subtract({ hours: 7 }));
    setClock(-7 * 60);
    await doors.updateNudges();
    expect(setDetectionInterval).toHaveBeenLastCalledWith(300);
    await doors.noticeIdleState('active', START.subtract({ hours: 6 }));
    await doors.updateNudges();
    expect(setDetectionInterval).toHaveBeenLastCalledWith(4 * 60 * 60);
  });

  it('counts an absence from when the hands came to rest, not from when it was told of', async () => {
    await doors.noticeIdleState('active', START);
    setClock(0);
    await doors.updateNudges();
    await doors.noticeIdleState('idle', START.add({ minutes: 5 }));
    await doors.noticeIdleState('active', START.add({ minutes: 11 }));
    expect(await doors.readReturn(START.add({ minutes: 11 }))).not.toBeNull();
  });

  it('settles in after a sleep that only the missing heartbeat tells of', async () => {
    setClock(-7 * 60);
    await doors.updateNudges();
    setClock(2);
    await doors.updateNudges();
    expect(await doors.readOpenNudges()).toMatchObject([{ state: 'waiting', heldFor: 'settling' }]);
    setClock(17);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed']);
  });

  it('asks once after a sleep, however many came due meanwhile', async () => {
    const times = ['10:25', '11:00'];
    const frequency = { mode: 'fixed', times, gapMinutes: 30, windowMinutes: 180 };
    await browser.storage.local.set({ settings: { frequency } });
    await doors.noticeLateAlarm(START.subtract({ hours: 3 }).epochMilliseconds, START);
    setClock(3);
    await doors.updateNudges();
    expect(await states()).toEqual(['waiting', 'waiting']);
    const settled = setClock(16);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed', 'waiting']);
    await doors.confirmShown(settled);
    setClock(18);
    await doors.updateNudges();
    expect(openPopup).toHaveBeenCalledOnce();
    expect(await states()).toEqual(['ignored', 'waiting']);
  });

  it('forgets a return or an absence that its clock, set back since, says is yet to come', async () => {
    await doors.rememberReturn(START.add({ hours: 5 }));
    await doors.rememberLeave(START.add({ hours: 5 }));
    setClock(2);
    await doors.updateNudges();
    expect(await states()).toEqual(['claimed']);
    expect(await doors.readLeave(START)).toBeNull();
  });

  it('is woken again should it end halfway, and finds what it claimed and did not open', async () => {
    setClock(0);
    await doors.updateNudges();
    expect(await browser.alarms.get('due')).toMatchObject({ periodInMinutes: 5 });
    openPopup.mockReturnValue(new Promise(() => {}));
    setClock(2);
    void doors.updateNudges();
    await vi.waitFor(async () => expect(await states()).toEqual(['claimed']));
    doors = await freshDoors();
    vi.stubGlobal('navigator', { languages: ['en-GB'], locks: new FakeLocks() });
    setClock(7);
    await doors.updateNudges();
    expect(await states()).toEqual(['dotted']);
  });

  it('mends alarms that were lost, the due one and the heartbeat', async () => {
    setClock(0);
    await doors.updateNudges();
    const before = await browser.alarms.get('due');
    await browser.alarms.clearAll();
    await doors.updateNudges();
    expect(await browser.alarms.get('due')).toEqual(before);
    expect(await browser.alarms.get('heartbeat')).toMatchObject({ periodInMinutes: 30 });
  });

  it.each([
    ['a stale', START.subtract({ hours: 40 })],
    ['an impossible', START.add({ hours: 24 * 365 * 40 })],
  ])('mends %s alarm', async (_, at) => {
    await browser.alarms.create('due', { when: at.epochMilliseconds });
    setClock(0);
    await doors.updateNudges();
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 120_000);
  });

  it.each(['active', 'locked'])(
    'on a system that only ever says “%s”, asks at the end of something',
    async (said) => {
      Object.assign(browser.idle, { queryState: async () => said });
      if (said === 'locked') await doors.noticeIdleState('locked', START);
      setClock(2);
      await doors.updateAtBreakpoint();
      await doors.updateNudges();
      expect(await states()).toEqual(['waiting']);
      setClock(13);
      await doors.updateNudges();
      expect(await states(), 'nothing ends').toEqual(['waiting']);
      await doors.updateAtBreakpoint();
      expect(await states()).toEqual(['claimed']);
    },
  );

  it('takes the end of something for nothing where stillness is told of', async () => {
    Object.assign(browser.idle, { queryState: async () => 'active' });
    await doors.noticeIdleState('idle', START);
    setClock(2);
    await doors.updateNudges();
    setClock(13);
    await doors.updateAtBreakpoint();
    expect(await states()).toEqual(['waiting']);
  });

  it('lets go of what waits on the icon when asking is turned off, and of what was put off', async () => {
    openPopup.mockRejectedValue(new Error('Could not find an active browser window.'));
    setClock(2);
    await doors.updateNudges();
    const [dotted] = await doors.readOpenNudges();
    if (!dotted) throw new Error('There is no nudge.');
    const later = {
      ...dotted,
      id: 'later',
      kind: 'later',
      state: 'waiting',
      dueAt: dotted.expiresAt,
    } as const;
    await doors.addNudge(later);
    expect(await states()).toEqual(['dotted', 'waiting']);
    await browser.storage.local.set({ settings: { frequency: { ...FIXED.frequency, enabled: false } } });
    await doors.updateNudges();
    expect(await states()).toEqual(['faded', 'faded']);
  });

  it('knows nothing any more of a nudge of more than a year ago', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    const [nudge] = await doors.readOpenNudges();
    if (!nudge) throw new Error('There is no nudge.');
    const at = (days: number) => now.subtract({ hours: 24 * days }).toString();
    await doors.addNudge({ ...nudge, id: 'old', dueAt: at(366) });
    await doors.addNudge({ ...nudge, id: 'not so old', dueAt: at(364) });
    await doors.forgetOld(now);
    const kept = await doors.readNudgesSince(now.subtract({ hours: 24 * 400 }));
    expect(kept.map(({ id }) => id)).toEqual(['not so old', nudge.id]);
  });

  it.each(PAUSES)('a pause (%s) ends by itself, and wakes the worker', async (pause) => {
    const now = setClock(0);
    const end = endOfPause(pause, now.toZonedDateTimeISO('UTC'));
    await doors.writePause(end.toString());
    await doors.updateNudges();
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(end.epochMilliseconds);
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(end);
    await doors.updateNudges();
    const next = (await browser.alarms.get('due'))?.scheduledTime ?? 0;
    expect(next - end.epochMilliseconds).toBeGreaterThan(0);
    expect(next - end.epochMilliseconds).toBeLessThanOrEqual(24 * 3_600_000);
  });

  it('is quiet in a pause, lets go of what waits, and wakes at its end', async () => {
    Object.assign(browser.idle, { queryState: async () => 'active' });
    const now = setClock(2);
    await doors.updateNudges();
    expect(await states()).toEqual(['waiting']);
    await doors.writePause(now.add({ minutes: 30 }).toString());
    await doors.updateNudges();
    expect(await states()).toEqual(['faded']);
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 32 * 60_000);
  });

  it('brings back what was put off, at its time', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    const { nudge } = await doors.confirmShown(now);
    if (!nudge) throw new Error('There is no nudge.');
    await doors.putOffNudge(nudge, 'quarter', now.toZonedDateTimeISO('UTC'));
    await doors.updateNudges();
    expect(await states()).toEqual(['put-off', 'waiting']);
    setClock(17);
    await doors.updateNudges();
    expect(await states()).toEqual(['put-off', 'claimed']);
  });

  it('puts off to tomorrow: nothing more today, then as planned, and that is no refusal', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    const { nudge } = await doors.confirmShown(now);
    if (!nudge) throw new Error('There is no nudge.');
    await doors.putOffNudge(nudge, 'tomorrow', now.toZonedDateTimeISO('UTC'));
    await doors.updateNudges();
    expect(await states()).toEqual(['not-today']);
    expect(await doors.readPause()).toBe('2026-11-24T00:00:00.000Z');
    expect(toBackOff(await doors.readNudgesSince(START))).toBe(0);
  });

  it('counts what is answered in a tab, where the popup could not open, as answered there', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    const { nudge } = await doors.confirmShown(now);
    const inTab = async ({ contextTypes }: { contextTypes: string[] }) =>
      contextTypes.includes('TAB') ? [{ documentUrl: browser.runtime.getURL('/popup.html#check') }] : [];
    vi.spyOn(browser.runtime, 'getContexts').mockImplementation(inTab as never);
    setClock(10);
    await doors.updateNudges();
    expect(await states()).toEqual(['shown']);
    expect(await doors.advanceNudge(nudge?.id ?? '', 'answered', now)).not.toBeNull();
  });

  it('waits for a tab that was forgotten no longer than for a good moment', async () => {
    const now = setClock(2);
    await doors.updateNudges();
    await doors.confirmShown(now);
    const inTab = async () => [{ documentUrl: browser.runtime.getURL('/popup.html') }];
    vi.spyOn(browser.runtime, 'getContexts').mockImplementation((({
      contextTypes,
    }: {
      contextTypes: string[];
    }) => (contextTypes.includes('TAB') ? inTab() : Promise.resolve([]))) as never);
    setClock(2 + 45);
    await doors.updateNudges();
    expect(await states()).toEqual(['ignored']);
  });

  it('keeps what is planned apart from one that was shown on wish', async () => {
    setClock(1);
    await doors.planAsked();
    const shown = setClock(1.5);
    await doors.updateNudges();
    const { nudge } = await doors.confirmShown(shown);
    await doors.advanceNudge(nudge?.id ?? '', 'answered', shown);
    setClock(2);
    await doors.updateNudges();
    expect(openPopup).toHaveBeenCalledOnce();
    expect(await doors.readOpenNudges()).toMatchObject([{ state: 'waiting', heldFor: 'gap' }]);
  });

  it.each([
    ['nothing that was due before it was installed', FIXED, 10, []],
    ['a time that was chosen for right after it', FIXED, 0, ['claimed']],
    [
      'nothing that nobody chose in the first hour',
      { frequency: { mode: 'interval', intervalMinutes: 60, ranges: [{ from: '10:00', to: '20:00' }] } },
      0,
      [],
    ],
  ])('owes %s', async (_, settings, installedAt, expected) => {
    await browser.storage.local.clear();
    await browser.storage.local.set({ settings });
    setClock(installedAt);
    await doors.updateNudges();
    setClock(Math.max(installedAt, 2));
    await doors.updateNudges();
    expect(await states()).toEqual(expected);
  });

  it('shows one on wish, half a minute later, whatever the settings say', async () => {
    await browser.storage.local.set({ settings: { frequency: { enabled: false } } });
    setClock(0);
    await doors.planAsked();
    expect((await browser.alarms.get('due'))?.scheduledTime).toBe(START.epochMilliseconds + 30_000);
    expect(openPopup).not.toHaveBeenCalled();
    Object.assign(browser.idle, { queryState: async () => 'active' });
    setClock(0.5);
    await doors.updateNudges();
    expect(openPopup).toHaveBeenCalledOnce();
  });
});
