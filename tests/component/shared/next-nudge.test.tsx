import { render, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Nudge } from '@/utils/schedule/nudge';

const NOON = Temporal.Instant.from('2026-11-24T12:00:00Z');

async function show(...nudges: Partial<Nudge>[]) {
  vi.resetModules();
  const [{ NextNudge }, { addNudge }, { startNudge }] = await Promise.all([
    import('@/components/notices/NextNudge'),
    import('@/utils/history/records/nudges'),
    import('@/utils/schedule/nudge'),
  ]);
  for (const [index, nudge] of nudges.entries()) {
    const dueAt = NOON.subtract({ minutes: 20 - index }).toString({ smallestUnit: 'millisecond' });
    const expiresAt = NOON.add({ minutes: 25 }).toString({ smallestUnit: 'millisecond' });
    const slot = { id: `n${index}`, localDate: '2026-11-24', dueAt, expiresAt };
    await addNudge({ ...startNudge(slot, 'planned', 'UTC'), ...nudge });
  }
  render(<NextNudge />);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOON);
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
});

const heldAt = '2026-11-24T11:40:00.000Z';
const shownAt = '2026-11-20T11:40:00.000Z';
const ignored: Partial<Nudge> = { state: 'ignored', shownAt, localDate: '2026-11-20' };

it.each<[string, Partial<Nudge>[], RegExp]>([
  ['when the next one comes', [], /^Next: (tomorrow )?around /],
  ['what is held, and why', [{ heldFor: 'audible', heldAt }], /^Held at 11:40.*: sound in a tab · Next/],
  [
    'what went by today, and why',
    [{ state: 'faded', heldFor: 'busy', heldAt }],
    /typing or clicking. It went by · /,
  ],
  ['what waits on the icon', [{ state: 'dotted' }], /^Waiting on the icon · /],
  [
    'that it is quieter, with a way to change it',
    [ignored, ignored],
    /Quieter lately: half as often Change this$/,
  ],
])('says %s', async (_, nudges, line) => {
  await show(...nudges);
  await vi.waitFor(() => expect(document.body.textContent).toMatch(line));
});

it('leads from less often to where that is changed', async () => {
  await show(ignored, ignored);
  const link = await screen.findByRole('link', { name: 'Change this' });
  expect(link.getAttribute('href')).toBe('/options.html#frequency');
});

it('asks as before from when that was wished', async () => {
  await browser.storage.local.set({ settings: { frequency: { backOffFrom: NOON.toString() } } });
  await show(ignored, ignored);
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/^Next: (tomorrow )?around /));
  expect(document.body.textContent).not.toContain('Quieter');
});

it('says until when it is paused, and nothing of a next one', async () => {
  await browser.storage.local.set({ pausedUntil: '2026-11-24T14:30:00.000Z' });
  await show();
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/^Paused until (14:30|2:30)/));
});

it('names the day by its date where a weekday could be another one', async () => {
  await browser.storage.local.set({ pausedUntil: '2026-12-01T09:00:00.000Z' });
  await show();
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/^Paused until (1 Dec|Dec 1), /));
});
