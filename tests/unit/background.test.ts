import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const EVENTS = {
  'runtime.onInstalled': browser.runtime.onInstalled,
  'runtime.onStartup': browser.runtime.onStartup,
  'runtime.onConnect': browser.runtime.onConnect,
  'runtime.onMessage': browser.runtime.onMessage,
  'commands.onCommand': browser.commands.onCommand,
  'alarms.onAlarm': browser.alarms.onAlarm,
  'idle.onStateChanged': browser.idle.onStateChanged,
  'tabs.onActivated': browser.tabs.onActivated,
  'tabs.onRemoved': browser.tabs.onRemoved,
  'tabs.onUpdated': browser.tabs.onUpdated,
  'permissions.onAdded': browser.permissions.onAdded,
  'storage.onChanged': browser.storage.onChanged,
};

beforeEach(() => {
  fakeBrowser.reset();
});

it('the worker listens to all that may wake it before it does anything else', async () => {
  const listens = Object.entries(EVENTS).map(([name, event]) => {
    const add = vi.spyOn(event, 'addListener').mockImplementation(() => {});
    return () => (add.mock.calls.length > 0 ? name : null);
  });
  const { default: background } = await import('@/entrypoints/background');
  // What is registered after the first await misses the event that woke the worker.
  background.main();
  expect(listens.map((isRegistered) => isRegistered())).toEqual(Object.keys(EVENTS));
});

it('a worker that starts without alarms sets a heartbeat that comes soon', async () => {
  for (const event of Object.values(EVENTS)) vi.spyOn(event, 'addListener').mockImplementation(() => {});
  const { default: background } = await import('@/entrypoints/background');
  background.main();
  await vi.waitFor(async () => {
    expect(await browser.alarms.get('heartbeat')).toMatchObject({ periodInMinutes: 30 });
  });
});
