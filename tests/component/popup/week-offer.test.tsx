import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WeekOffer } from '@/entrypoints/popup/days/WeekOffer';
import { startDraft, toCheckIn } from '@/utils/checkin/minute/draft';
import { keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { findWeekToOffer } from '@/utils/history/totals/read-week';
import { readSettings } from '@/utils/storage/stored-settings';
import { beginAfresh } from '../begin-afresh';

// A Sunday evening.
const NOW = new Date('2026-11-22T20:00:00Z');

async function keep(daysAgo: number) {
  const at = Temporal.Instant.fromEpochMilliseconds(NOW.getTime()).subtract({ hours: 24 * daysAgo });
  const draft = startDraft('about', 'UTC', at);
  const answers = { ...draft.answers, feelings: [{ word: 'tired', intensity: null }], note: 'Rain.' };
  await keepCheckIn(toCheckIn({ ...draft, answers }, at), at);
}

beforeEach(async () => {
  await beginAfresh();
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});
afterEach(() => void vi.useRealTimers());

describe('the page of the week', () => {
  it('is offered once on its evening, is looked at where one is, and is off in one click', async () => {
    for (const daysAgo of [0, 1, 2]) await keep(daysAgo);
    const { container } = render(<WeekOffer />);
    await screen.findByRole('heading', { name: 'Your week on one page' });
    expect(container.querySelector('.week-page'), 'before one asks').toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
    const days = await waitFor(() => container.querySelectorAll('.week-days > li'));
    expect(days).toHaveLength(7);
    expect(container.textContent).toContain('“Rain.”');
    expect(container.textContent).toContain('Tired came up 3 times.');
    expect(document.activeElement?.textContent).toBe('Your week on one page');

    fireEvent.click(screen.getByRole('button', { name: 'Don’t offer this' }));
    await screen.findByText(/It won’t be offered any more/);
    expect((await readSettings()).content.week).toBeNull();

    const now = Temporal.Now.zonedDateTimeISO();
    expect(await findWeekToOffer({ weekday: 7, evening: '00:00' }, now), 'a second time').toBeNull();
  });
});
