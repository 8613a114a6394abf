import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useHistoryEditing } from '@/components/hooks/use-history-editing';
import { DayOpened } from '@/entrypoints/lookback/days/DayOpened';
import { useRoute } from '@/entrypoints/lookback/use-route';
import { checkInSchema, type CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns, readRecent, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import {
  deleteCheckIns,
  putBackDeleted,
  readDeleted,
  readFormer,
  wipeDeleted,
} from '@/utils/history/erase/deleted-check-ins';
import { openHistory } from '@/utils/history/connection/database';
import { noteShared } from '@/utils/history/records/share-records';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { beginAfresh } from '../begin-afresh';

const DAY = Temporal.PlainDate.from('2026-11-22');
const NOW = Temporal.Instant.from('2026-11-22T20:00:00Z');
const KEPT: CheckIn = { ...v.parse(checkInSchema, example), note: 'At the station.', saidAt: null };
const ELSEWHERE: CheckIn = { ...KEPT, note: 'At the bus stop.', updatedAt: '2026-11-22T20:00:00.000Z' };

beforeEach(async () => {
  await beginAfresh();
  await changeCheckIns({ put: [KEPT] });
});

// What is still being saved would be saved into the next history.
afterEach(async () => {
  await waitFor(async () => expect(await (await openHistory()).count('edits')).toBe(0));
  cleanup();
});

function Day() {
  return <DayOpened date={DAY} routing={useRoute()} changing={useHistoryEditing()} today={DAY} />;
}

// By their words alone: to look through an editor by roles takes seconds.
const line = () => screen.getByLabelText<HTMLTextAreaElement>('A line, if you like');
const write = (note: string) => fireEvent.input(line(), { target: { value: note } });
const press = (name: string) => fireEvent.click(screen.getByText(name, { selector: 'button' }));
const readNotes = async () => (await readRecent(9)).map(({ note }) => note);

/** Opens the check-in of the day, with what was written since. */
async function open(written?: string) {
  render(<Day />);
  fireEvent.click(await screen.findByLabelText(/^Open: /));
  if (written === undefined) return;
  write(written);
  await waitFor(async () => expect(await readNotes()).toEqual([written]));
}

/** Does something as another page does it: this one only hears that something changed. */
async function doElsewhere(work: () => Promise<unknown>) {
  await work();
  const channel = new BroadcastChannel('history');
  channel.postMessage(null);
  channel.close();
}

describe('an editor open on a check-in that another page deletes', () => {
  it('says so, keeps what is written with what was deleted, and puts it back on wish', async () => {
    await open('At the station, late.');
    await doElsewhere(() => deleteCheckIns([KEPT.id], NOW));
    await screen.findByText(/^This check-in was deleted in another window\. For 30 days/);
    expect(screen.queryByText('Kept.'), 'what is not there is not kept').toBeNull();
    write('At the station, late. And cold.');
    const [deleted] = await waitFor(async () => {
      const all = await readDeleted(NOW);
      expect(all[0]?.checkIn.note).toBe('At the station, late. And cold.');
      return all;
    });
    expect([await readNotes(), deleted?.id]).toEqual([[], KEPT.id]);
    press('Keep it');
    await waitFor(async () => expect(await readNotes()).toEqual(['At the station, late. And cold.']));
    await waitFor(() => expect(screen.queryByText(/deleted in another window/)).toBeNull());
    expect(await readDeleted(NOW)).toEqual([]);
    write('At the station.');
    await waitFor(async () => expect(await readNotes()).toEqual(['At the station.']));
  });

  it('says no more of it once the other page puts it back', async () => {
    await open();
    await doElsewhere(() => deleteCheckIns([KEPT.id], NOW));
    await screen.findByText(/deleted in another window/);
    await doElsewhere(() => putBackDeleted([KEPT.id]));
    await waitFor(() => expect(screen.queryByText(/deleted in another window/)).toBeNull());
  });

  it('says that it is gone for good, stores nothing of it, and keeps what is written on wish', async () => {
    await open('At the station, late.');
    await doElsewhere(async () => {
      await deleteCheckIns([KEPT.id], NOW);
      await wipeDeleted([KEPT.id]);
    });
    await screen.findByText(/^This check-in was deleted for good in another window/);
    write('At the station, late. And cold.');
    await doElsewhere(() => Promise.resolve());
    expect([await readNotes(), await readDeleted(NOW)]).toEqual([[], []]);
    expect(line().value).toBe('At the station, late. And cold.');
    press('Keep it');
    await waitFor(async () => expect(await readNotes()).toEqual(['At the station, late. And cold.']));
  });

  it('says nothing of one that is only being made', async () => {
    await changeCheckIns({ delete: [KEPT.id] });
    render(<Day />);
    fireEvent.click(await screen.findByText('Add an earlier moment', { selector: 'button' }));
    await doElsewhere(() => Promise.resolve());
    write('A first line.');
    expect(screen.queryByText(/in another window/)).toBeNull();
    await waitFor(async () => expect(await readNotes()).toEqual(['A first line.']));
    expect(screen.queryByText(/in another window/)).toBeNull();
  });
});

describe('an editor open on a check-in that another page changes', () => {
  it('shows it as it is now where nothing was changed here, and says so', async () => {
    await open();
    await doElsewhere(() => saveCheckIn(ELSEWHERE, KEPT));
    await screen.findByText('This check-in was changed in another window. You see it as it is now.');
    expect(line().value).toBe('At the bus stop.');
    write('At the bus stop, late.');
    await waitFor(async () => expect(await readNotes()).toEqual(['At the bus stop, late.']));
    expect((await readFormer(KEPT.id))?.note).toBe('At the bus stop.');
    expect(screen.queryByText(/in another window/)).toBeNull();
  });

  it('loses neither where both were changed: mine on wish', async () => {
    await open('Mine.');
    await doElsewhere(() => saveCheckIn(ELSEWHERE, KEPT));
    await screen.findByText(/changed in another window, too/);
    expect([line().value, await readNotes()]).toEqual(['Mine.', ['At the bus stop.']]);
    press('Keep mine');
    await waitFor(async () => expect(await readNotes()).toEqual(['Mine.']));
    expect((await readFormer(KEPT.id))?.note).toBe('At the bus stop.');
    press('Put it back as it was');
    await waitFor(async () => expect(await readNotes()).toEqual(['At the bus stop.']));
  });

  it('loses neither where both were changed: the other on wish, and mine once more', async () => {
    await open('Mine.');
    await doElsewhere(() => saveCheckIn(ELSEWHERE, KEPT));
    await screen.findByText(/changed in another window, too/);
    press('Show the other one');
    expect(line().value).toBe('At the bus stop.');
    press('Undo');
    expect(line().value).toBe('Mine.');
    await waitFor(async () => expect(await readNotes()).toEqual(['Mine.']));
  });

  it('takes its own saving, and that somebody was told, for no change of another', async () => {
    await open('Mine.');
    write('Mine, once more.');
    await waitFor(async () => expect(await readNotes()).toEqual(['Mine, once more.']));
    await doElsewhere(() => noteShared(KEPT.id, true, NOW));
    write('Mine, a third time.');
    await waitFor(async () => expect(await readNotes()).toEqual(['Mine, a third time.']));
    expect(screen.queryByText(/in another window/)).toBeNull();
  });
});

describe('a day opened whose check-ins go', () => {
  it('says that there is nothing, and leaves the dialog open with what is in it', async () => {
    await open();
    expect(screen.queryByText('No check-ins on this day.')).toBeNull();
    await doElsewhere(() => deleteCheckIns([KEPT.id], NOW));
    await screen.findByText('No check-ins on this day.');
    expect(line().value).toBe('At the station.');
  });
});
