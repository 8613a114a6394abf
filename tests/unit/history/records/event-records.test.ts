import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import {
  changeEvent,
  deleteEvent,
  pruneEvents,
  putBackEvents,
  readDeletedEvents,
  readEvents,
  saveEvent,
  wipeEvents,
} from '@/utils/history/records/event-records';
import { forgetAllGone } from '@/utils/history/check-ins/forget-gone';
import { addImport, undoImport } from '@/utils/history/records/imports';
import type { LifeEvent } from '@/utils/views/life-event';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const AT = '2026-11-22T15:00:00.000Z';
const NOW = Temporal.Instant.from(AT);

function makeEvent(n: number, localDate: string, changes: Partial<LifeEvent> = {}): LifeEvent {
  const id = `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`;
  return { id, name: `event ${n}`, localDate, createdAt: AT, updatedAt: AT, ...changes };
}

const moved = makeEvent(1, '2026-03-01', { name: 'Moved out' });
const born = makeEvent(2, '2025-12-24', { name: 'A birth' });
const hired = makeEvent(3, '2026-03-01', { name: 'New job', createdAt: '2026-11-23T15:00:00.000Z' });

beforeEach(() => {
  closeHistory();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const keepAll = () => Promise.all([hired, moved, born].map(saveEvent));
const readNames = async () => (await readEvents()).map(({ name }) => name);

describe('one’s own events', () => {
  it('are read by their days, those of one day as they were added', async () => {
    await keepAll();
    expect(await readEvents()).toEqual([born, moved, hired]);
  });

  it('are written over by their id, and a record that is none says nothing', async () => {
    await keepAll();
    await saveEvent({ ...moved, name: 'Moved in' });
    await (await openHistory()).put('events', { ...moved, id: 'x', name: '' });
    expect(await readNames()).toEqual(['A birth', 'Moved in', 'New job']);
  });

  it('are had back as they were once they are deleted, and deleted once', async () => {
    await keepAll();
    expect(await deleteEvent(moved.id, NOW)).toBe(true);
    expect(await deleteEvent(moved.id, NOW)).toBe(false);
    expect(await readNames()).toEqual(['A birth', 'New job']);
    expect(await readDeletedEvents(NOW)).toEqual([{ id: moved.id, deletedAt: AT, event: moved }]);
    expect(await putBackEvents([moved.id, born.id])).toBe(1);
    expect(await readEvents()).toEqual([born, moved, hired]);
    expect(await readDeletedEvents(NOW)).toEqual([]);
  });

  it('are not brought back by an edit once they are deleted', async () => {
    await keepAll();
    expect(await changeEvent({ ...moved, name: 'Moved in' })).toBe(true);
    await deleteEvent(moved.id, NOW);
    expect(await changeEvent({ ...moved, name: 'Moved on' })).toBe(false);
    expect(await readNames()).toEqual(['A birth', 'New job']);
  });

  it('go for good when somebody says so, and by themselves after some weeks', async () => {
    await keepAll();
    await deleteEvent(moved.id, NOW);
    await deleteEvent(born.id, NOW.subtract({ hours: 31 * 24 }));
    await wipeEvents([moved.id, hired.id]);
    expect(await readNames()).toEqual(['New job']);
    expect(await (await openHistory()).getAllKeys('events')).toEqual([born.id, hired.id].toSorted());
    expect(await readDeletedEvents(NOW)).toEqual([]);
    await pruneEvents(NOW);
    expect(await (await openHistory()).getAllKeys('events')).toEqual([hired.id]);
  });

  it('tell the other pages that something changed, and not what', async () => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('history');
    channel.addEventListener('message', ({ data }) => heard.push(data));
    await saveEvent(moved);
    await vi.waitFor(() => expect(heard).toEqual([null]));
    await deleteEvent(moved.id, NOW);
    await vi.waitFor(() => expect(heard).toEqual([null, null]));
    channel.close();
  });

  it('go with the days that are deleted, both ends included, and others stay', async () => {
    await keepAll();
    const checkIn = { ...(example as CheckIn), localDate: '2026-03-01' };
    await changeCheckIns({ put: [checkIn] });
    expect(await deleteInRange({ first: '2026-03-01', last: '2026-03-01' }), 'check-ins').toBe(1);
    expect(await readNames()).toEqual(['A birth']);
  });
});

describe('events of a file', () => {
  const about = (id: string) => ({ id, at: AT, app: 'heartward' as const, settingsBefore: null });
  const bring = (id: string, events: readonly LifeEvent[]) =>
    addImport(about(id), () => [], [], {}, { told: new Map(), steps: new Map(), events });

  it('come in where they are not here, leave what is, and go again with their import', async () => {
    await saveEvent({ ...moved, name: 'Moved in' });
    expect(await bring('a', [moved, born])).toMatchObject({ eventIds: [born.id] });
    expect(await readNames()).toEqual(['A birth', 'Moved in']);
    await undoImport('a');
    expect(await readNames()).toEqual(['Moved in']);
  });

  it('come in anew where they were deleted lately', async () => {
    await keepAll();
    await deleteEvent(moved.id, NOW);
    expect(await bring('a', [moved, born])).toMatchObject({ eventIds: [moved.id] });
    expect(await readEvents()).toEqual([born, moved, hired]);
  });

  it('stay where the person changed them since, when their import goes', async () => {
    await bring('a', [moved, born]);
    await saveEvent({ ...moved, name: 'Moved in', updatedAt: '2026-11-23T15:00:00.000Z' });
    expect(await undoImport('a')).toMatchObject({ removed: 0, events: 1 });
    expect(await readNames()).toEqual(['Moved in']);
  });

  it('go with their import, though a clock that was ahead has written them', async () => {
    await bring('a', [{ ...moved, updatedAt: '2026-11-22T18:00:00.000Z' }]);
    expect(await undoImport('a')).toMatchObject({ events: 1 });
    expect(await readNames()).toEqual([]);
  });

  it('are an import by themselves, until none of them is left', async () => {
    await bring('a', [moved, born]);
    const readImports = async () => (await openHistory()).getAll('imports');
    await deleteEvent(moved.id, NOW);
    await wipeEvents([moved.id]);
    await forgetAllGone();
    expect(await readImports()).toMatchObject([{ id: 'a', eventIds: [born.id] }]);
    await deleteInRange({ first: '2025-12-01', last: '2025-12-31' });
    expect(await readImports()).toEqual([]);
    expect(await bring('b', [])).toMatchObject({ ids: [] });
    expect(await readImports()).toEqual([]);
  });
});
