import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeCheckIns, readRecent, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import { forgetEdit, makeEdit, noteEdit, saveNoted } from '@/utils/history/check-ins/edits';
import { checkInSchema, type CheckIn } from '@/utils/checkin/check-in';
import * as v from 'valibot';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const NOW = '2026-11-22T18:00:00.000Z';
const kept: CheckIn = { ...v.parse(checkInSchema, example), note: '', updatedAt: '2026-11-22T17:00:00.000Z' };
const written = (note: string): CheckIn => ({ ...kept, note, updatedAt: NOW });

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
  await changeCheckIns({ put: [kept] });
});

afterEach(async () => {
  await navigator.locks.request('copies', () => {});
  closeHistory();
  vi.useRealTimers();
});

async function readNote(): Promise<string | undefined> {
  return (await readRecent(1))[0]?.note;
}

it('a letter that came within the same millisecond as the one before is saved, though the page closes in between', async () => {
  const [first, second] = [makeEdit(written('a'), kept), makeEdit(written('ab'), kept)];
  await noteEdit(first);
  await noteEdit(second);
  await saveCheckIn(first.checkIn, first.before);
  await forgetEdit(first);
  await saveNoted();
  expect(await readNote()).toBe('ab');
  expect(await (await openHistory()).count('edits')).toBe(0);
});

it('what is put back in the instant before the page closes is put back', async () => {
  const first = makeEdit(written('a'), kept);
  await noteEdit(first);
  await saveCheckIn(first.checkIn, first.before);
  await forgetEdit(first);
  await noteEdit(makeEdit(kept, null));
  await saveNoted();
  expect(await readNote()).toBe('');
});

it('what was noted before it was changed elsewhere takes nothing of that away', async () => {
  await noteEdit(makeEdit(written('a'), kept));
  await saveCheckIn({ ...written('elsewhere'), updatedAt: '2026-11-22T18:00:05.000Z' }, kept);
  await saveNoted();
  expect(await readNote()).toBe('elsewhere');
});
