import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
const checkIn = { ...(example as CheckIn), saidAt: null };

/** Each test has a database of its own, and doors that have not been opened yet. */
async function freshDoors() {
  vi.resetModules();
  const [checkIns, edits, deleted, people, told] = await Promise.all([
    import('@/utils/history/check-ins/check-ins'),
    import('@/utils/history/check-ins/edits'),
    import('@/utils/history/erase/deleted-check-ins'),
    import('@/utils/history/records/people-records'),
    import('@/utils/history/records/share-records'),
  ]);
  return { ...checkIns, ...edits, ...deleted, ...people, ...told };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
  await doors.changeCheckIns({ put: [checkIn] });
});

describe('telling somebody', () => {
  it('is noted on the check-in, and taken back, with nothing else of it changed', async () => {
    const at = '2026-11-22T15:00:00.000Z';
    const said = await doors.noteShared(checkIn.id, true, now);
    expect(said).toEqual({ ...checkIn, saidAt: at, updatedAt: at });
    expect(await doors.readCheckIn(checkIn.id)).toEqual(said);
    await doors.noteShared(checkIn.id, false, now);
    expect(await doors.readCheckIn(checkIn.id)).toMatchObject({ saidAt: null });
  });

  it('is asked about once, a day later, and not if it was taken back', async () => {
    const tomorrow = now.add({ hours: 24 });
    await doors.noteShared(checkIn.id, true, now);
    expect(await doors.readToAskAbout(now)).toBeNull();
    const told = await doors.readToAskAbout(tomorrow);
    expect(told?.id).toBe(checkIn.id);
    if (told) await doors.closeQuestion(told.id, 'mixed', tomorrow);
    expect(await doors.readShareRecord(checkIn.id)).toMatchObject({ how: 'mixed' });
    expect(await doors.readToAskAbout(tomorrow)).toBeNull();

    await doors.noteShared(checkIn.id, true, now);
    await doors.noteShared(checkIn.id, false, now);
    expect(await doors.readToAskAbout(tomorrow)).toBeNull();
  });

  it('has beside it what was feared and what came back, though it is said, taken back, and said again', async () => {
    const answer = { heard: 'You miss me.', can: 'Come home by six.' };
    await doors.changeShareRecord(checkIn.id, { feared: 'They laugh.' });
    expect(await doors.readToAskAbout(now.add({ hours: 24 }))).toBeNull();
    await doors.noteShared(checkIn.id, true, now, 'I miss you.');
    await doors.changeShareRecord(checkIn.id, { answer });
    expect(await doors.readShareRecord(checkIn.id)).toEqual({
      id: checkIn.id,
      toldAt: '2026-11-22T15:00:00.000Z',
      askedAt: null,
      feared: 'They laugh.',
      sentence: 'I miss you.',
      answer,
    });
    await doors.noteShared(checkIn.id, false, now);
    expect(await doors.readShareRecord(checkIn.id)).toEqual({
      id: checkIn.id,
      toldAt: null,
      askedAt: null,
      feared: 'They laugh.',
      answer,
    });
    await doors.changeShareRecord(checkIn.id, { feared: undefined, answer: undefined });
    expect(await doors.readShareRecord(checkIn.id), 'nothing is left of nothing').toBeNull();
  });

  it('leaves what was changed of the check-in on another page, saved or only noted', async () => {
    await doors.saveCheckIn({ ...checkIn, note: 'Saved elsewhere.' }, checkIn);
    await doors.noteShared(checkIn.id, true, now);
    expect(await doors.readCheckIn(checkIn.id)).toMatchObject({ note: 'Saved elsewhere.' });
    const noted = { ...checkIn, note: 'Noted elsewhere.' };
    const editedAt = '2026-11-22T15:00:00.500Z';
    await doors.noteEdit({ id: checkIn.id, checkIn: noted, before: checkIn, editedAt });
    await doors.noteShared(checkIn.id, true, now.add({ seconds: 1 }));
    await doors.saveNoted();
    expect(await doors.readCheckIn(checkIn.id)).toMatchObject({
      note: 'Noted elsewhere.',
      saidAt: '2026-11-22T15:00:01.000Z',
    });
  });

  it('does not bring back a check-in that was deleted on another page', async () => {
    await doors.deleteCheckIns([checkIn.id], now);
    expect(await doors.noteShared(checkIn.id, true, now, 'I miss you.')).toBeNull();
    expect(await doors.readCheckIn(checkIn.id)).toBeNull();
    expect(await doors.readDeleted(now)).toMatchObject([{ checkIn }]);
    expect(await doors.readShareRecord(checkIn.id)).toBeNull();
  });

  it('is still understood after the longest sentence', async () => {
    await doors.noteShared(checkIn.id, true, now, 'x'.repeat(10_050));
    expect(await doors.readShareRecord(checkIn.id)).toMatchObject({ sentence: 'x'.repeat(10_000) });
  });

  it('keeps nothing of a check-in that is gone', async () => {
    await expect(doors.changeShareRecord('gone', { feared: 'They laugh.' })).rejects.toThrow();
    expect(await doors.readShareRecord('gone')).toBeNull();
    await doors.closeQuestion('gone', 'hard', now);
    expect(await doors.readShareRecord('gone'), 'nor the answer to a question about it').toBeNull();
  });

  it('finds nothing under an address that names nothing', async () => {
    expect(await doors.readCheckIn('gone')).toBeNull();
  });
});

describe('the people', () => {
  it('are kept, in the order in which they came, until they are taken away', async () => {
    const first = { id: '019a9c00-0000-7000-8000-000000000001', name: 'T.', number: null };
    const second = { id: '019a9c00-0000-7000-8000-000000000002', name: 'Mum', number: '0171 23 45' };
    await doors.savePerson(second);
    await doors.savePerson(first);
    expect(await doors.readPeople()).toEqual([first, second]);
    await doors.deletePerson(first.id);
    expect(await doors.readPeople()).toEqual([second]);
  });
});
