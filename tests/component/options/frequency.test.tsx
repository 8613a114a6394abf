import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { FrequencySection } from '@/entrypoints/options/frequency/FrequencySection';
import { LIMITS, parseSettings, type FrequencySettings } from '@/utils/settings/settings';
import { frequencyWith } from '../../simulation/frequency.ts';

afterEach(cleanup);

/** The section with some settings, and what it is changed to. */
function open(change: Partial<FrequencySettings>): FrequencySettings[] {
  const changes: FrequencySettings[] = [];
  const frequency = frequencyWith(change);
  const settings = { ...parseSettings({}), frequency };
  render(
    <FrequencySection
      settings={settings}
      change={async (changed) => {
        changes.push(changed(settings).frequency);
        return true;
      }}
    />,
  );
  return changes;
}

/** The coming days, once the plan is known. */
async function findPreview(): Promise<HTMLElement> {
  const preview = screen.getByRole('group', { name: 'The coming days' });
  await waitFor(() => expect(preview.getAttribute('aria-busy')).toBe('false'));
  return preview;
}

describe('how often', () => {
  it('has room for the coming days before the plan is known, so that nothing below them moves', async () => {
    open({});
    const count = () => screen.getAllByRole('definition').filter(({ textContent }) => textContent).length;
    expect(count()).toBe(7);
    await findPreview();
    expect(count()).toBe(7);
  });

  it.each<[string, Partial<FrequencySettings>, RegExp[]]>([
    [
      'names a time that is too near another',
      { mode: 'fixed', times: ['15:00', '16:05'] },
      [/^(16:05|4:05 PM) is left out: it’s less than 2 hours after (15:00|3:00 PM)\.$/],
    ],
    [
      'names a time that is too near one of the next day',
      { mode: 'fixed', times: ['00:30', '23:30'], ranges: [{ from: '00:00', to: '00:00' }] },
      [/^(23:30|11:30 PM) is left out: it’s less than 2 hours before (00:30|12:30 AM)\.$/],
    ],
    [
      'names a time outside the hours',
      { mode: 'fixed', times: ['08:00', '12:00'] },
      [/^(08:00|8:00 AM) is left out: it’s outside your hours\.$/],
    ],
    [
      'says what comes instead, where all of them lie outside',
      { mode: 'fixed', times: ['08:00'] },
      [
        /^(08:00|8:00 AM) is left out: it’s outside your hours\.$/,
        /^Instead, it asks once, at the nearest time inside your hours\.$/,
      ],
    ],
    [
      'names a time that is beyond the cap',
      { mode: 'fixed', times: ['11:00', '17:00'], capPerDay: 1 },
      [/^(17:00|5:00 PM) is left out: the day already has as many as you allow\.$/],
    ],
    [
      'counts what fits the gap',
      { perDay: 6, gapMinutes: 240 },
      [/^3 of 6 fit in a day, with the gap you want between them\.$/],
    ],
    [
      'counts what fits the cap',
      { perDay: 3, capPerDay: 2 },
      [/^2 of 3 are asked a day, because that’s your limit\.$/],
    ],
    ['says nothing where all fits', {}, []],
  ])('%s', async (_, change, expected) => {
    open(change);
    const preview = await findPreview();
    const sentences = within(preview).getByRole('status').children;
    expect(sentences).toHaveLength(expected.length);
    for (const [index, sentence] of expected.entries())
      expect(sentences[index]?.textContent).toMatch(sentence);
  });

  it('can be only when asked, and then shows no plan and no other choice but the way back', () => {
    const changes = open({ enabled: false });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Only when I ask' }).checked).toBe(true);
    expect(screen.queryByRole('group', { name: 'The coming days' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'At times I choose' }));
    expect(changes).toMatchObject([{ enabled: true, mode: 'fixed' }]);
  });

  it.each([
    ['Shortest gap between check-ins', { gapMinutes: 95 }, LIMITS.gapMinutes],
    ['Time between', { mode: 'interval', intervalMinutes: 71 } as const, LIMITS.intervalMinutes],
    ['How long it may wait for a good moment', { windowMinutes: 77 }, LIMITS.windowMinutes],
    ['After a break, wait at least', { settleInMinutes: 7 }, LIMITS.settleInMinutes],
    ['No more than this many a day', { capPerDay: 11 }, { least: 1, most: LIMITS.capPerDay }],
  ])('“%s” can be anything from the least to the most, and what was set elsewhere', (label, set, limits) => {
    open(set);
    const select = screen.getByLabelText<HTMLSelectElement>(label);
    const values = [...select.options].map(({ value }) => Number(value));
    expect(Math.min(...values)).toBe(limits.least);
    expect(Math.max(...values)).toBe(limits.most);
    expect(values).toContain(Object.values(set).at(-1));
  });

  it('lets choose what “Not now” offers, in the order of time, and when it is evening', () => {
    const changes = open({ later: ['hour', 'evening'] });
    const offered = screen.getByRole('group', { name: 'What “Not now” offers' });
    fireEvent.click(within(offered).getByRole('checkbox', { name: 'In 15 minutes' }));
    fireEvent.click(within(offered).getByRole('checkbox', { name: 'In an hour' }));
    fireEvent.change(screen.getByLabelText('Evening starts at'), { target: { value: '21:30' } });
    expect(changes).toMatchObject([
      { later: ['quarter', 'hour', 'evening'] },
      { later: ['evening'] },
      { evening: '21:30' },
    ]);
  });

  it('lets choose which pauses are offered', () => {
    const changes = open({ pauses: ['hour', 'week'] });
    expect(screen.getByRole('button', { name: 'A week' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '30 minutes' })).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: '30 minutes', hidden: true }));
    expect(changes).toMatchObject([{ pauses: ['half_hour', 'hour', 'week'] }]);
  });

  it('shows in the coming days that it is paused for a while', async () => {
    const pausedUntil = Temporal.Now.zonedDateTimeISO().add({ days: 3 }).startOfDay();
    await browser.storage.local.set({ pausedUntil: pausedUntil.toInstant().toString() });
    open({});
    const preview = await findPreview();
    const days = within(preview).getAllByRole('definition');
    expect(days.map(({ textContent }) => textContent)).toEqual([
      'nothing more',
      'nothing',
      'nothing',
      ...Array.from({ length: 4 }, () => expect.stringMatching(/^around .+ and .+$/)),
    ]);
    await browser.storage.local.clear();
  });
});
