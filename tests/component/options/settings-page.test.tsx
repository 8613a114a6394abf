import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PointToSupport } from '@/entrypoints/popup/kept/PointToSupport';
import { LockPart } from '@/entrypoints/options/privacy/LockPart';
import { App } from '@/entrypoints/options/App';
import { PinAdvice } from '@/components/notices/PinAdvice';
import { changePart, useSettings } from '@/components/hooks/use-settings';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { readUnlockedUntil, writeKeys, writeLock } from '@/utils/storage/lock-state';
import { changeSettings, readSettings } from '@/utils/storage/stored-settings';
import { readPause } from '@/utils/storage/stored-pause';
import type { CheckIn } from '@/utils/checkin/check-in';
import example from '../../examples/check-in-v1.json' with { type: 'json' };
import { beginAfresh } from '../begin-afresh';

const REFUSED = /didn’t save that, so it’s back as it was/;
const HOUR_MS = 3_600_000;

const local = fakeBrowser.storage.local;
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

/** Whether each next write is refused. A refusal that nobody handles fails the run. */
let isRefusing = false;
/** What each write waits for. */
let stall: Promise<void> | null = null;

function refuse(): void {
  isRefusing = true;
}

beforeEach(async () => {
  await beginAfresh();
  isRefusing = false;
  stall = null;
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementation(async (items) => {
    await stall;
    if (isRefusing) throw new Error('The disk is full.');
    return set(items);
  });
  await fakeBrowser.storage.local.set({ seed: 'the seed', beganAt: '2026-11-01T10:00:00.000Z' });
});

function hardDay(daysAgo: number): CheckIn {
  const at = Temporal.Now.instant().subtract({ hours: daysAgo * 24 + 1 });
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-00000000000${daysAgo}`,
    at: at.toString({ fractionalSecondDigits: 3 }),
    localDate: at.toZonedDateTimeISO('UTC').toPlainDate().toString(),
    zone: 'UTC',
    pleasantness: -0.9,
    energy: -0.5,
    nudge: null,
  };
}

describe('a setting that the browser refuses to save', () => {
  it('is as it was again, and the person is told; saved at the next try, nothing is said of it any more', async () => {
    render(<App />);
    await screen.findByRole('radio', { name: 'Only when I ask' });
    refuse();
    fireEvent.click(radio('Only when I ask'));
    expect((await screen.findByText(REFUSED)).getAttribute('role')).toBe('alert');
    expect(radio('Only when I ask').checked).toBe(false);
    expect(radio('At some moments of the day').checked).toBe(true);
    expect((await readSettings()).frequency.enabled).toBe(true);

    isRefusing = false;
    fireEvent.click(radio('Only when I ask'));
    await waitFor(async () => expect((await readSettings()).frequency.enabled).toBe(false));
    await waitFor(() => expect(screen.queryByText(REFUSED)).toBeNull());
    expect(radio('Only when I ask').checked).toBe(true);
  });

  it('of a pause: it does not pause, and says so', async () => {
    render(<App />);
    const pause = await screen.findByRole('group', { name: 'Be quiet for a while' });
    refuse();
    fireEvent.click(within(pause).getByRole('button', { name: '1 hour' }));
    await within(pause).findByText(REFUSED);
    expect(within(pause).queryByText(/^Paused until/)).toBeNull();
    expect(await readPause()).toBeNull();
  });

  it('of advice that was read: it stays, and says why', async () => {
    Object.assign(fakeBrowser.action, { getUserSettings: async () => ({ isOnToolbar: false }) });
    render(<PinAdvice canLeave />);
    const leave = await screen.findByRole('button');
    refuse();
    fireEvent.click(leave);
    await screen.findByText(REFUSED);
    expect(leave.isConnected).toBe(true);
    Object.assign(fakeBrowser.action, { getUserSettings: async () => ({ isOnToolbar: true }) });
  });

  it('of pointing to support: it is asked again', async () => {
    const hard = [0, 1, 2, 3, 4, 5].map(hardDay);
    await changeCheckIns({ put: hard });
    render(<PointToSupport />);
    const never = await screen.findByRole('button');
    expect((await readSettings()).support.pointedAt).not.toBeNull();
    refuse();
    fireEvent.click(never);
    await screen.findByText(REFUSED);
    expect((await readSettings()).support.pointsHere).toBe(true);
    isRefusing = false;
    fireEvent.click(never);
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect((await readSettings()).support.pointsHere).toBe(false);
  });
});

it('settings that cannot be read are not shown as if they were the usual ones', async () => {
  vi.spyOn(local, 'get').mockImplementation(async () => {
    throw new Error('No storage.');
  });
  render(<App />);
  expect((await screen.findByText(/can’t read your settings right now/)).getAttribute('role')).toBe('alert');
  expect(screen.queryByRole('radio')).toBeNull();
});

describe('a setting that takes its time', () => {
  it('of notifications: what is changed while the browser asks stays changed', async () => {
    let answer: (isGranted: boolean) => void = () => {};
    Object.assign(fakeBrowser.permissions, {
      request: () =>
        new Promise<boolean>((resolve) => {
          answer = resolve;
        }),
    });
    render(<App />);
    await screen.findByRole('radio', { name: 'Only when I ask' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tell me outside the browser, too' }));
    fireEvent.click(box('Sunday'));
    // Another page may change something, too.
    await changeSettings((current) => ({ ...current, privacy: { ...current.privacy, discreet: true } }));
    answer(true);
    await waitFor(async () => expect((await readSettings()).frequency.notify).toBe(true));
    expect(await readSettings()).toMatchObject({
      frequency: { days: [1, 2, 3, 4, 5, 6] },
      privacy: { discreet: true },
    });
  });

  it('of when it locks by itself: it counts once it is stored, however long that takes', async () => {
    const publicKey = 'f00d';
    await writeLock({ version: 1, phase: 'on', isErased: true, vault: { publicKey } });
    const key = new Uint8Array(32);
    await writeKeys({ records: key, secretKey: key }, Date.now() + 1000);
    function Part() {
      const [settings, change] = useSettings();
      return settings && <LockPart privacy={settings.privacy} onChange={changePart(change, 'privacy')} />;
    }
    render(<Part />);
    const after = await screen.findByRole<HTMLSelectElement>('combobox');
    let goOn = () => {};
    stall = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    fireEvent.change(after, { target: { value: '60' } });
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
    goOn();
    await waitFor(async () =>
      expect(await readUnlockedUntil()).toBeGreaterThan(Date.now() + HOUR_MS - 60_000),
    );
  });
});
