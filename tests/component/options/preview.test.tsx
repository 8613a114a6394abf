import { render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NextNudge } from '@/components/notices/NextNudge';
import { Preview } from '@/entrypoints/options/frequency/Preview';
import { putOffNudge } from '@/utils/nudging/put-off';
import { closeHistory } from '@/utils/history/connection/database';
import { addNudge } from '@/utils/history/records/nudges';
import { startNudge } from '@/utils/schedule/nudge';
import type { FrequencySettings } from '@/utils/settings/settings';
import { FakeLocks } from '../../fake-locks';
import { frequencyWith } from '../../simulation/frequency.ts';

/** A Friday. */
const DAY = Temporal.Instant.from('2026-11-27T00:00:00Z');
const HOURS = Array.from({ length: 8 }, (_, index) => index * 3 + 0.9);

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
});

/** What the line and the days say at an hour of that Friday. */
async function read(change: Partial<FrequencySettings>, hour: number) {
  const now = DAY.add({ minutes: Math.round(hour * 60) });
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
  vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockReturnValue(now.toZonedDateTimeISO('UTC'));
  const frequency = frequencyWith(change);
  const began = { seed: 'seed', beganAt: '2026-11-01T00:00:00.000Z' };
  await fakeBrowser.storage.local.set({ settings: { frequency }, ...began });
  const page = render(
    <>
      <p data-testid="line">
        <NextNudge />
      </p>
      <Preview frequency={frequency} />
    </>,
  );
  const preview = await screen.findByRole('group', { name: 'The coming days' });
  await waitFor(() => expect(preview.getAttribute('aria-busy')).toBe('false'));
  await waitFor(() => expect(screen.getByTestId('line').textContent).toMatch(/^Next: /));
  const line = screen.getByTestId('line').textContent;
  const days = within(preview)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent ?? '');
  page.unmount();
  return { line, days };
}

it.each<[string, Partial<FrequencySettings>]>([
  ['some moments', {}],
  ['fixed times', { mode: 'fixed', times: ['11:07', '16:53'] }],
  ['every so often', { mode: 'interval', intervalMinutes: 71, gapMinutes: 30 }],
  ['hours over midnight', { perDay: 4, ranges: [{ from: '20:00', to: '03:00' }] }],
])('the line and the coming days say the same, at any hour: %s', async (_, change) => {
  for (const hour of HOURS) {
    const { line, days } = await read(change, hour);
    const [, roughly, time] = /(around|at) (\d+:\d+(?:\s?[AP]M)?)/.exec(line ?? '') ?? [];
    const first = days.find((day) => !day.startsWith('nothing'));
    expect(first?.startsWith(roughly === 'around' ? `around ${time}` : `${time}`), `${line} / ${first}`).toBe(
      true,
    );
    expect(roughly).toBe(change.mode === 'fixed' ? 'at' : 'around');
  }
});

it('counts the hours after midnight to the day on which they began', async () => {
  const change: Partial<FrequencySettings> = {
    mode: 'fixed',
    times: ['22:30', '00:40'],
    days: [5],
    ranges: [{ from: '22:00', to: '02:00' }],
  };
  const { line, days } = await read(change, 23);
  expect(line).toMatch(/^Next: tonight at (00:40|12:40)/);
  expect(days[0]).toMatch(/^(00:40|12:40 AM) the next day$/);
  expect(days.slice(1)).toEqual(Array.from({ length: 6 }, () => 'nothing'));
  const after = await read(change, 24.5);
  expect(after.line).toMatch(/^Next: at (00:40|12:40)/);
});

it('says to the minute what was put off, beside what is only around its time', async () => {
  const now = DAY.add({ hours: 11, minutes: 3 });
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(now);
  const due = now.toString({ fractionalSecondDigits: 3 });
  const slot = { id: 'n', localDate: '2026-11-27', dueAt: due, expiresAt: '2026-11-27T12:00:00.000Z' };
  const nudge = { ...startNudge(slot, 'planned', 'UTC'), state: 'shown' as const, shownAt: due };
  await addNudge(nudge);
  await putOffNudge(nudge, 'quarter', now.toZonedDateTimeISO('UTC'));
  const { line, days } = await read({ perDay: 3 }, 11.05);
  expect(line).toMatch(/^Next: at 11:18/);
  expect(days[0]).toMatch(/^11:18.* around /);
});
