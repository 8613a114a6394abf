import { i18n } from '@/utils/texts/i18n';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/lookback/App';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { deleteEvent, readEvents, saveEvent } from '@/utils/history/records/event-records';
import type { LifeEvent } from '@/utils/views/life-event';
import { FakeLocks } from '../../fake-locks';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const NOW = Temporal.Instant.from('2026-11-27T15:00:00Z');
const TODAY = Temporal.PlainDate.from('2026-11-27');
const AT = NOW.toString();

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(NOW);
  vi.spyOn(Temporal.Now, 'plainDateISO').mockReturnValue(TODAY);
  const Observer = class {
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('requestIdleCallback', () => {});
  Object.defineProperty(document.documentElement, 'clientWidth', { value: 900, configurable: true });
  history.replaceState(null, '', '#timeline');
});

const dayBefore = (days: number) => TODAY.subtract({ days }).toString();

async function keepDaily(days: number) {
  const put = Array.from({ length: days }, (_, n): CheckIn => {
    const localDate = dayBefore(n);
    const id = `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`;
    return { ...(example as CheckIn), id, localDate, at: `${localDate}T11:00:00.000Z`, pleasantness: 0.6 };
  });
  await changeCheckIns({ put });
}

function makeEvent(n: number, name: string, days: number): LifeEvent {
  const id = `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`;
  return { id, name, localDate: dayBefore(days), createdAt: AT, updatedAt: AT };
}

const button = (name: string) => screen.findByRole('button', { name });
const add = () => button(i18n.t('lookback.events.add'));
const nameField = () => screen.findByLabelText<HTMLInputElement>(i18n.t('lookback.events.name'));
const region = () => screen.findByRole('region', { name: i18n.t('lookback.events.title') });

/** What is told of one side of the only event. */
async function readSide(side: 'before' | 'after' | 'since', days = 0): Promise<string> {
  const time = side === 'since' ? i18n.t('lookback.events.since', days) : i18n.t(`lookback.events.${side}`);
  const { parentElement } = await screen.findByText(time);
  return [...(parentElement?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent).join(' · ');
}

async function write(name: string, day: string) {
  const field = await nameField();
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: name } });
  fireEvent.input(screen.getByLabelText(i18n.t('lookback.events.day')), { target: { value: day } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

describe('one’s own events', () => {
  it('are added, changed, deleted and had back, and the focus stays beside', async () => {
    await keepDaily(20);
    const { container } = render(<App />);
    await screen.findByText(i18n.t('lookback.events.intro'));
    fireEvent.click(await add());
    await write(' Moved\u200B  out ', dayBefore(10));
    await button(i18n.t('lookback.events.editNamed', { name: 'Moved out' }));
    expect(document.activeElement).toBe(await add());
    expect(await readEvents()).toMatchObject([
      {
        name: 'Moved out',
        localDate: dayBefore(10),
        createdAt: NOW.toString({ smallestUnit: 'millisecond' }),
      },
    ]);
    expect(screen.queryByText(i18n.t('lookback.events.intro'))).toBeNull();
    expect(await readSide('before')).toMatch(/^9 check-ins · On average pleasant/);
    expect(await readSide('since', 11)).toMatch(/^11 check-ins · On average pleasant/);
    expect(container.querySelector('.timeline .event text')?.textContent).toBe('Moved out');

    fireEvent.click(await button(i18n.t('lookback.events.editNamed', { name: 'Moved out' })));
    await write('Moved in', dayBefore(12));
    const edit = await button(i18n.t('lookback.events.editNamed', { name: 'Moved in' }));
    expect(document.activeElement).toBe(edit);
    expect(await readSide('since', 13)).toMatch(/^13 check-ins/);

    fireEvent.click(await button(i18n.t('lookback.events.deleteNamed', { name: 'Moved in' })));
    await waitFor(async () => expect(await readEvents()).toEqual([]));
    expect(document.activeElement).toBe(await add());
    await screen.findByText(i18n.t('lookback.deleted', 1));
    await screen.findByRole('link', { name: i18n.t('lookback.lately.title') });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await button(i18n.t('lookback.events.editNamed', { name: 'Moved in' }));
    expect(await readEvents()).toMatchObject([{ name: 'Moved in', localDate: dayBefore(12) }]);
  });

  it('stay among what was deleted lately, and are had back on another day', async () => {
    await saveEvent(makeEvent(1, 'Moved out', 2));
    await deleteEvent(makeEvent(1, '', 0).id, NOW);
    history.replaceState(null, '', '#deleted');
    render(<App />);
    const row = (await screen.findByText('Moved out')).closest('li');
    expect(row?.textContent).toContain(i18n.t('lookback.lately.event'));
    fireEvent.click(within(row ?? document.body).getByText(i18n.t('lookback.lately.putBack')));
    await screen.findByText(i18n.t('lookback.lately.isBack', 1));
    expect(await readEvents()).toEqual([makeEvent(1, 'Moved out', 2)]);
  });

  it.each([
    ['is known', true],
    ['nobody told this page', false],
  ])('that are deleted elsewhere while they are edited keep what is typed: %s', async (_, isTold) => {
    await saveEvent(makeEvent(1, 'Moved out', 2));
    render(<App />);
    fireEvent.click(await button(i18n.t('lookback.events.editNamed', { name: 'Moved out' })));
    fireEvent.input(await nameField(), { target: { value: 'Moved in' } });
    await deleteEvent(makeEvent(1, '', 0).id, NOW);
    if (isTold) {
      const other = new BroadcastChannel('history');
      other.postMessage(null);
      await screen.findByRole('alert');
      other.close();
    }
    if (!isTold) fireEvent.click(await button(i18n.t('lookback.events.save')));
    expect((await screen.findByRole('alert')).textContent).toBe(i18n.t('lookback.events.gone'));
    expect((await nameField()).value).toBe('Moved in');
    expect(await readEvents()).toEqual([]);
    fireEvent.click(await button(i18n.t('lookback.events.save')));
    await button(i18n.t('lookback.events.editNamed', { name: 'Moved in' }));
    expect(await readEvents()).toMatchObject([{ name: 'Moved in', localDate: dayBefore(2) }]);
  });

  it('have a name, and a day that has come; Escape leaves all as it was', async () => {
    render(<App />);
    fireEvent.click(await add());
    await write('\u200B ', dayBefore(1));
    expect((await screen.findByRole('alert')).textContent).toBe(i18n.t('lookback.events.noName'));
    await write('New job', TODAY.add({ days: 1 }).toString());
    await screen.findByText(i18n.t('lookback.events.notYet'));
    // What an input method takes is no answer.
    for (const key of ['Enter', 'Escape']) fireEvent.keyDown(await nameField(), { key, isComposing: true });
    await screen.findByText(i18n.t('lookback.events.notYet'));
    fireEvent.keyDown(await nameField(), { key: 'Escape' });
    expect(document.activeElement).toBe(await add());
    expect(await readEvents()).toEqual([]);
  });

  it('stand in the table, on days without a check-in, too', async () => {
    await keepDaily(3);
    await saveEvent(makeEvent(1, 'Moved out', 1));
    await saveEvent(makeEvent(2, 'New job', 5));
    await saveEvent(makeEvent(3, 'A birth', 5));
    render(<App />);
    const table = await screen.findByText(i18n.t('picture.table'));
    table.closest('details')?.setAttribute('open', '');
    fireEvent(table.closest('details') ?? table, new Event('toggle'));
    const rows = (await screen.findAllByRole('row')).map(({ children }) => [
      children[1]?.textContent,
      children[4]?.textContent,
    ]);
    expect(rows).toEqual([
      [i18n.t('table.checkIns'), i18n.t('lookback.events.column')],
      ['0', 'New job, A birth'],
      ['1', ''],
      ['1', 'Moved out'],
      ['1', ''],
    ]);
  });

  it('are named in full on the timeline where there is room for it, and shortened where there is none', async () => {
    const name = 'Moved out of the old flat by the river';
    await keepDaily(3);
    await saveEvent(makeEvent(1, name, 20));
    const { container } = render(<App />);
    const nameOf = () => container.querySelector('.timeline .event text')?.textContent;
    await waitFor(() => expect(nameOf()).toBe(name));
    await saveEvent(makeEvent(2, name, 19));
    await saveEvent(makeEvent(3, name, 18));
    await saveEvent(makeEvent(4, name, 17));
    const other = new BroadcastChannel('history');
    other.postMessage(null);
    await waitFor(() => expect(nameOf()).toMatch(/^Moved out.*…$/));
    other.close();
  });

  it('of other times are listed by name, and can be shown', async () => {
    await keepDaily(200);
    await saveEvent(makeEvent(1, 'Moved out', 150));
    render(<App />);
    const others = await screen.findByText(i18n.t('lookback.events.elsewhere', 1));
    expect(within(await region()).queryByText(i18n.t('lookback.events.before'))).toBeNull();
    fireEvent.click(others);
    fireEvent.click(await button(i18n.t('lookback.events.showNamed', { name: 'Moved out' })));
    expect(await readSide('after')).toMatch(/^28 check-ins/);
    expect(screen.queryByText(i18n.t('lookback.events.elsewhere', 1))).toBeNull();
  });

  it('are as they are now when another page changed them', async () => {
    render(<App />);
    await screen.findByText(i18n.t('lookback.events.intro'));
    await saveEvent(makeEvent(1, 'Moved out', 2));
    const other = new BroadcastChannel('history');
    other.postMessage(null);
    await button(i18n.t('lookback.events.editNamed', { name: 'Moved out' }));
    other.close();
  });
});
