import { i18n } from '@/utils/texts/i18n';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/lookback/App';
import { startDraft, toCheckIn } from '@/utils/checkin/minute/draft';
import type { Answers } from '@/utils/checkin/check-in';
import { keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { saveEvent } from '@/utils/history/records/event-records';
import { FEELINGS } from '@/utils/vocabulary/feelings';
import { FakeLocks } from '../../fake-locks';

const NOW = Temporal.Instant.from('2026-11-27T15:00:00Z');

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOW);
  vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(Temporal.PlainDate.from('2026-11-27'));
  const Observer = class {
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('requestIdleCallback', () => {});
  vi.stubGlobal(
    'Worker',
    class {
      addEventListener() {}
      postMessage() {}
      terminate() {}
    },
  );
});

async function keep(days: number, answers: Partial<Answers>) {
  const at = NOW.subtract({ hours: 24 * days });
  const draft = startDraft('about', 'Europe/Berlin', at);
  await keepCheckIn(toCheckIn({ ...draft, answers: { ...draft.answers, ...answers } }, at), at);
}

function open(view: string) {
  history.replaceState(null, '', `#${view}`);
  return render(<App />);
}

describe('looking back', () => {
  it('has ways to a new check-in and to the settings', () => {
    open('days');
    const addressOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(addressOf(i18n.t('nav.check'))).toBe('/popup.html');
    expect(addressOf(i18n.t('nav.settings'))).toBe('/options.html');
  });

  it('goes back to the month of the first check-in and no further, and the focus stays beside', async () => {
    await keep(30, { pleasantness: 0.5 });
    open('days');
    const before = await screen.findByRole('button', { name: i18n.t('lookback.days.monthBefore') });
    await waitFor(() => expect(before).toHaveProperty('disabled', false));
    before.focus();
    fireEvent.click(before);
    await waitFor(() => expect(before).toHaveProperty('disabled', true));
    expect(document.activeElement?.textContent).toBe(i18n.t('lookback.days.monthAfter'));
    // And to this month, but to none ahead.
    const after = screen.getByRole('button', { name: i18n.t('lookback.days.monthAfter') });
    for (let turn = 0; turn < 3 && !after.hasAttribute('disabled'); turn++) {
      fireEvent.click(after);
      await Promise.resolve();
    }
    await waitFor(() => expect(after).toHaveProperty('disabled', true));
    expect(document.activeElement?.textContent).toBe(i18n.t('lookback.days.monthBefore'));
  });

  it('looks for patterns in everything, from the first check-in on', async () => {
    await keep(900, { pleasantness: 0.5 });
    await keep(3, { pleasantness: 0.5 });
    open('patterns');
    const everything = await screen.findByRole('button', { name: i18n.t('lookback.timeline.lengths.all') });
    const first = screen.getByLabelText<HTMLInputElement>(i18n.t('lookback.span.from'));
    expect([first.value, everything.getAttribute('aria-pressed')]).toEqual(['2025-11-28', 'false']);
    fireEvent.click(everything);
    await waitFor(() => expect(first.value).toBe('2024-06-10'));
    expect(everything.getAttribute('aria-pressed')).toBe('true');
  });

  it('does not say the words of a first check-in twice', async () => {
    await keep(1, { feelings: [{ word: 'calm', intensity: null }] });
    open('words');
    await screen.findByText(i18n.t('lookback.words.first'));
    await waitFor(() => expect(screen.getByText(/26 Nov|Nov 26/)).toBeTruthy());
    expect(screen.getAllByRole('button', { name: 'calm' })).toHaveLength(1);
  });

  it('lists the latest dozen first uses, and the others once they are asked for, with the focus on the first', async () => {
    const words = Object.keys(FEELINGS).slice(0, 30);
    await keep(1, { feelings: words.slice(0, 5).map((word) => ({ word, intensity: null })) });
    for (const [index, word] of words.slice(5).entries()) {
      await keep(100 + index, { feelings: [{ word, intensity: null }] });
    }
    const { container } = open('words');
    await screen.findByText(i18n.t('lookback.words.first'));
    const listed = () => container.querySelectorAll('dl.words dd button');
    await waitFor(() => expect(listed()).toHaveLength(12));
    fireEvent.click(screen.getByRole('button', { name: i18n.t('lookback.words.more', 18) }));
    expect(listed()).toHaveLength(30);
    expect(document.activeElement).toBe(listed()[12]);
  });

  it('lists the words that came often, and apart from them those of four weeks, each with how often', async () => {
    const feelings = (...words: string[]) => ({ feelings: words.map((word) => ({ word, intensity: null })) });
    for (const days of [100, 90, 80, 20]) await keep(days, feelings('lonely', 'tired'));
    await keep(60, feelings('content'));
    await keep(27, feelings('tired'));
    await keep(28, feelings('calm'));
    open('words');
    const listOf = async (name: string) =>
      Array.from((await screen.findByRole('list', { name })).children, ({ textContent }) => textContent);
    expect(await listOf(i18n.t('lookback.words.often'))).toEqual(['tired5 times', 'lonely4 times']);
    expect(await listOf(i18n.t('lookback.words.lately'))).toEqual(['tired2 times', 'lonelyonce']);
    const [, lately] = screen.getAllByRole('button', { name: 'tired' });
    if (lately) fireEvent.click(lately);
    expect(await screen.findByText(i18n.t('lookback.all.found', 2))).toBeTruthy();
  });

  it('has hard stretches, how far it went and words of despair on a page to print, as far as one likes', async () => {
    const words = (...ids: string[]) => ({ feelings: ids.map((word) => ({ word, intensity: null })) });
    await keep(12, { pleasantness: 0.9, energy: 0.5, about: ['work'], ...words('worried') });
    await keep(10, { pleasantness: -0.5, ...words('hopeless') });
    await keep(9, { pleasantness: -0.9, ...words('lonely') });
    await keep(8, { pleasantness: -0.3, needs: ['rest'], ...words('lonely') });
    open('summary');
    const paper = await screen.findByRole('article');
    const { t } = i18n;
    const before = t('summary.stretches.before', 1, { said: 'worried (1); about work (1)' });
    const dated = /(17 Nov|Nov 17).* to .*(19 Nov|Nov 19)/;
    expect(paper.textContent).toMatch(dated);
    expect(paper.textContent).toContain(before);
    expect(paper.textContent).toContain(t('summary.stretches.words', { words: 'lonely (2), hopeless (1)' }));
    expect(paper.textContent).toContain('from very unpleasant to very pleasant and high energy');
    expect(paper.textContent).toMatch(/hopeless, on one day: (17 Nov|Nov 17)/);
    expect(paper.textContent).not.toContain('neutral');
    expect(screen.queryByRole('checkbox', { name: t('summary.parts.body') })).toBeNull();

    fireEvent.click(screen.getByRole('checkbox', { name: t('summary.parts.grave') }));
    await waitFor(() => expect(paper.textContent).not.toContain('hopeless'));
    expect(paper.textContent).toMatch(dated);
    fireEvent.click(screen.getByRole('checkbox', { name: t('summary.parts.stretches') }));
    await waitFor(() => expect(paper.textContent).not.toMatch(dated));
    expect(paper.textContent).not.toContain(before);
  });

  it('has one’s own events of these days on a page to print, as far as one likes', async () => {
    await keep(3, { pleasantness: 0.5 });
    const make = (n: number, name: string, localDate: string) =>
      saveEvent({
        id: `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`,
        name,
        localDate,
        createdAt: NOW.toString(),
        updatedAt: NOW.toString(),
      });
    await make(1, 'Moved out', '2026-11-20');
    await make(2, 'New job', '2026-01-05');
    open('summary');
    const paper = await screen.findByRole('article');
    await waitFor(() => expect(paper.textContent).toMatch(/20.*: Moved out/));
    expect(paper.textContent).not.toContain('New job');
    expect(paper.querySelectorAll('svg .event')).toHaveLength(1);
    expect(paper.textContent).toContain(i18n.t('summary.picture.event', 1));
    fireEvent.click(screen.getByRole('checkbox', { name: i18n.t('summary.parts.events') }));
    await waitFor(() => expect(paper.textContent).not.toContain('Moved out'));
    expect(paper.querySelectorAll('svg .event')).toHaveLength(0);
  });

  it('says how many words more there are than it lists, and lists them when asked', async () => {
    const ids = Object.keys(FEELINGS).slice(0, 26);
    for (const days of [2, 3]) {
      for (const word of ids) await keep(days, { feelings: [{ word, intensity: null }] });
    }
    open('words');
    const list = await screen.findByRole('list', { name: i18n.t('lookback.words.often') });
    expect(list.children).toHaveLength(24);
    const [more] = await screen.findAllByRole('button', { name: i18n.t('lookback.words.more', 2) });
    if (more) fireEvent.click(more);
    await waitFor(() => expect(list.children).toHaveLength(26));
    expect(document.activeElement).toBe(list.children[24]?.querySelector('button'));
  });

  it('says what the colours of days mean, and what of hatched ones only where there are any', async () => {
    await keep(3, { pleasantness: 0.5, energy: 0.5 });
    const { unmount } = open('days');
    const legend = await screen.findByRole('list', { name: i18n.t('lookback.days.legend.title') });
    expect(legend.children).toHaveLength(4);
    expect(legend.textContent).toContain('unpleasant, low energy');
    unmount();
    await keep(2, { note: 'No place.' });
    open('days');
    await screen.findByText(i18n.t('lookback.days.legend.none'));
  });

  it('says plainly on a page to print that there was no hard stretch, and counts the hard days', async () => {
    await keep(9, { pleasantness: -0.9 });
    await keep(3, { pleasantness: 0.9 });
    open('summary');
    const paper = await screen.findByRole('article');
    const none = `${i18n.t('summary.stretches.none')} ${i18n.t('summary.stretches.alone', 1)}`;
    expect(paper.textContent).toContain(none);
    expect(screen.queryByRole('checkbox', { name: i18n.t('summary.parts.grave') })).toBeNull();
  });
});
