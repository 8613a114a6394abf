import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeHistory } from '../../../utils/history/connection/database.ts';
import { FakeLocks } from '../../fake-locks.ts';
import { readMessages } from '../../messages.ts';
import { FakeEvent } from './fake-event.ts';
import { liveWithHands, type Hands } from './hands.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** A worker without an event for so many seconds is put to sleep, says Chrome’s documentation of its life. */
const SLEEPS_AFTER = 30;

/** How long the popup of a nudge stays, until it is answered. */
const ANSWER_SECONDS = 40;

/** What a browser tells of stillness where it was not told otherwise. */
const DEFAULT_DETECTION_SECONDS = 60;

/** What a worker went through in a day. */
export interface Lived {
  /** How often it was woken up, and by what. */
  wakeUps: Record<string, number>;
  /** How many nudges came, and were answered. */
  shown: number;
}

interface Port {
  onDisconnect: FakeEvent<() => void>;
  onMessage: FakeEvent<(message: unknown) => void>;
}

/** All that can wake the worker. */
const EVENTS = {
  alarm: fakeBrowser.alarms.onAlarm,
  stored: fakeBrowser.storage.onChanged,
  started: fakeBrowser.runtime.onStartup,
  stillness: new FakeEvent<(state: 'active' | 'idle') => void>(),
  connected: new FakeEvent<(port: Port) => void>(),
  tab: new FakeEvent<(tab: { tabId: number }) => void>(),
  never: new FakeEvent<() => void>(),
};

/** The computer, its browser and the person at it, in one second of the day. */
const world = {
  midnight: 0,
  second: 0,
  lastInput: 0,
  detectionSeconds: DEFAULT_DETECTION_SECONDS,
  popup: null as { since: number; port: Port } | null,
};

/**
 * Lives a day with the very worker that runs in the browser, second by second: what it listens to happens when it would
 * in the browser, and it is awake for as long as the browser would let it be. The computer is on all day and night, and
 * for fourteen hours there is somebody at it.
 *
 * @param date "2026-11-24"
 */
export async function liveDay(date: string, settings: object): Promise<Lived> {
  standIn(await readMessages());
  await fakeBrowser.storage.local.set({ settings, seed: date });
  const { now } = Date;
  const { timeZoneId } = Temporal.Now;
  Date.now = () => world.midnight + world.second * 1000;
  Temporal.Now.timeZoneId = () => 'UTC';
  Object.assign(world, {
    midnight: Date.parse(`${date}T00:00:00Z`),
    second: 0,
    lastInput: -DAY_SECONDS,
    popup: null,
  });
  try {
    return await liveThrough(liveWithHands(date));
  } finally {
    Date.now = now;
    Temporal.Now.timeZoneId = timeZoneId;
  }
}

async function liveThrough(hands: Hands): Promise<Lived> {
  // Only now is there a browser for them to find.
  const { default: background } = await import('../../../entrypoints/background/index.ts');
  const { confirmShown } = await import('../../../utils/nudging/confirm.ts');
  const { advanceNudge, readNudgesSince } = await import('../../../utils/history/records/nudges.ts');

  const wakeUps: Record<string, number> = {};
  let sleepsAt = 0;
  let told: 'active' | 'idle' = 'active';

  /** Lets something happen, to which the worker listens or does not. */
  async function tell(what: string, event: { hasListeners(): boolean }, happen: () => unknown) {
    if (!event.hasListeners()) return;
    if (world.second >= sleepsAt) {
      wakeUps[what] = (wakeUps[what] ?? 0) + 1;
      start();
    }
    await happen();
    await finishWork();
    sleepsAt = world.second + SLEEPS_AFTER;
  }

  function start() {
    for (const other of Object.values(EVENTS)) other.removeAllListeners();
    background.main();
  }

  start();
  await tell('start', EVENTS.started, () => EVENTS.started.trigger());
  for (; world.second < DAY_SECONDS; world.second += 1) {
    const { second, popup } = world;
    if (hands.isBusy(second)) world.lastInput = second;
    for (const alarm of await takeDueAlarms()) {
      await tell(`alarm: ${alarm.name}`, EVENTS.alarm, () => EVENTS.alarm.trigger(alarm));
    }
    const state = stateAfter(world.detectionSeconds);
    if (state !== told) {
      told = state;
      await tell('stillness', EVENTS.stillness, () => EVENTS.stillness.trigger(state));
    }
    if (hands.changesTab(second)) await tell('tab', EVENTS.tab, () => EVENTS.tab.trigger({ tabId: 1 }));
    if (popup && popup.since === second - 1) {
      await tell('popup', EVENTS.connected, () => EVENTS.connected.trigger(popup.port));
      await confirmShown(Temporal.Now.instant());
    }
    if (popup && popup.since === second - ANSWER_SECONDS) {
      for (const { id } of await readNudgesSince(Temporal.Now.instant().subtract({ hours: 24 }))) {
        await advanceNudge(id, 'answered', Temporal.Now.instant());
      }
      world.popup = null;
      await tell('popup', popup.port.onDisconnect, () => popup.port.onDisconnect.trigger());
    }
  }
  const nudges = await readNudgesSince(Temporal.Now.instant().subtract({ hours: 24 }));
  return { wakeUps, shown: nudges.filter(({ shownAt }) => shownAt !== null).length };
}

function stateAfter(seconds: number): 'active' | 'idle' {
  return world.second - world.lastInput >= seconds ? 'idle' : 'active';
}

/** The alarms that fire now; those that come again are set anew. */
async function takeDueAlarms() {
  const { alarms } = fakeBrowser;
  const due = (await alarms.getAll()).filter(({ scheduledTime }) => scheduledTime <= Date.now());
  for (const { name, periodInMinutes, scheduledTime } of due) {
    if (periodInMinutes === undefined) await alarms.clear(name);
    else await alarms.create(name, { when: scheduledTime + periodInMinutes * 60_000, periodInMinutes });
  }
  return due;
}

/** The worker works under locks, which it asks for as soon as what waits already has had its turn. */
async function finishWork(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(['tend-nudges', 'copies'].map((name) => navigator.locks.request(name, () => {})));
}

/** Puts a browser in place in which nothing has happened yet. */
function standIn(messages: Record<string, string>): void {
  fakeBrowser.reset();
  const { never } = EVENTS;
  Object.assign(fakeBrowser.runtime, {
    onConnect: EVENTS.connected,
    getContexts: async () => (world.popup ? [{}] : []),
  });
  Object.assign(fakeBrowser.action, {
    setPopup: async () => {},
    openPopup: async () => {
      world.popup = {
        since: world.second,
        port: { onDisconnect: new FakeEvent(), onMessage: new FakeEvent() },
      };
    },
  });
  Object.assign(fakeBrowser.idle, {
    onStateChanged: EVENTS.stillness,
    setDetectionInterval: (seconds: number) => void (world.detectionSeconds = seconds),
    queryState: async (seconds: number) => stateAfter(seconds),
  });
  Object.assign(fakeBrowser.tabs, {
    onActivated: EVENTS.tab,
    onUpdated: never,
    onRemoved: never,
    query: async () => [],
  });
  Object.assign(fakeBrowser.windows, {
    getAll: async () => [{ focused: true, type: 'normal', state: 'normal' }],
  });
  Object.assign(fakeBrowser.commands, { onCommand: never });
  Object.assign(fakeBrowser.permissions, { onAdded: never, contains: async () => false });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => messages[key] ?? '' });
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { languages: ['en'], locks: new FakeLocks() },
  });
  closeHistory();
  // Nobody else listens, and an open channel would keep the process from its end.
  const BroadcastChannel = class {
    postMessage() {}
    addEventListener() {}
    removeEventListener() {}
  };
  Object.assign(globalThis, { chrome: fakeBrowser, indexedDB: new IDBFactory(), BroadcastChannel });
}
