import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CameOfIt } from '@/entrypoints/say/answer/CameOfIt';
import { checkInSchema, type CheckIn } from '@/utils/checkin/check-in';
import { changeCheckIns } from '@/utils/history/check-ins/check-ins';
import { deleteCheckIns, readDeleted } from '@/utils/history/erase/deleted-check-ins';
import {
  changeShareRecord,
  closeQuestion,
  noteShared,
  readShareRecord,
} from '@/utils/history/records/share-records';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { readMessages } from '../../messages';
import { beginAfresh } from '../begin-afresh';

const messages = await readMessages();
const t = (key: string) => messages[key.replaceAll('.', '_')] ?? '';

const NOW = Temporal.Instant.from('2026-11-22T20:00:00Z');
const KEPT: CheckIn = { ...v.parse(checkInSchema, example), saidAt: null };

beforeEach(async () => {
  await beginAfresh();
  await changeCheckIns({ put: [KEPT] });
});
afterEach(cleanup);

function Came({ from }: { from: CheckIn }) {
  const [checkIn, setCheckIn] = useState(from);
  return <CameOfIt checkIn={checkIn} sentence="I miss you." onChange={setCheckIn} />;
}

const press = (key: string) => fireEvent.click(screen.getByText(t(key), { selector: 'button' }));
const feared = () => screen.findByLabelText<HTMLTextAreaElement>(t('say.feared'));

async function write(label: string, value: string) {
  fireEvent.input(await screen.findByLabelText(t(label)), { target: { value } });
}

/** Does something as another page does it: this one only hears that something changed. */
async function doElsewhere(work: () => Promise<unknown>) {
  await work();
  const channel = new BroadcastChannel('history');
  channel.postMessage(null);
  channel.close();
}

describe('what came of telling somebody', () => {
  it('begins with what is feared, and has beside it what was said, how it was and the answer', async () => {
    render(<Came from={KEPT} />);
    await write('say.feared', 'They l');
    await write('say.feared', 'They laugh.');
    await waitFor(async () =>
      expect(await readShareRecord(KEPT.id)).toMatchObject({ feared: 'They laugh.' }),
    );
    press('say.said');
    await screen.findByText('I miss you.');
    expect(screen.getByText('They laugh.')).toBeTruthy();
    await write('say.answer.paste', `${t('say.answer.marks.heard')} That you miss me.`);
    press('say.answer.keep');
    await waitFor(async () =>
      expect(await readShareRecord(KEPT.id)).toMatchObject({
        feared: 'They laugh.',
        sentence: 'I miss you.',
        answer: { heard: 'That you miss me.' },
      }),
    );
    expect(document.activeElement?.textContent).toBe(t('say.cameParts.answer'));
    await doElsewhere(() => closeQuestion(KEPT.id, 'mixed', NOW));
    await screen.findByText(t('say.hows.mixed'));
  });

  it('gives an answer back that was removed', async () => {
    await changeShareRecord(KEPT.id, { answer: { can: 'Come home.' } });
    render(<Came from={(await noteShared(KEPT.id, true, NOW)) ?? KEPT} />);
    await screen.findByText('Come home.');
    press('say.answer.remove');
    await waitFor(async () => expect((await readShareRecord(KEPT.id))?.answer).toBeUndefined());
    expect(document.activeElement?.textContent).toBe(t('say.answer.putBack'));
    press('say.answer.putBack');
    await waitFor(async () =>
      expect(await readShareRecord(KEPT.id)).toMatchObject({ answer: { can: 'Come home.' } }),
    );
    expect(screen.getByText('Come home.')).toBeTruthy();
  });

  it('says so when what was said is of a check-in that was deleted elsewhere', async () => {
    render(<Came from={KEPT} />);
    await feared();
    await deleteCheckIns([KEPT.id], NOW);
    press('say.said');
    expect((await screen.findByRole('alert')).textContent).toBe(t('say.gone'));
    expect(await readDeleted(NOW)).toHaveLength(1);
  });

  it('takes back no letter when another page tells of a change', async () => {
    render(<Came from={KEPT} />);
    await write('say.feared', 'They laugh');
    await doElsewhere(() => Promise.resolve());
    await write('say.feared', 'They laugh.');
    await waitFor(async () =>
      expect(await readShareRecord(KEPT.id)).toMatchObject({ feared: 'They laugh.' }),
    );
    expect((await feared()).value).toBe('They laugh.');
  });

  it('says so when nothing is kept any more', async () => {
    render(<Came from={KEPT} />);
    await feared();
    await changeCheckIns({ delete: [KEPT.id] });
    await write('say.feared', 'They laugh.');
    expect((await screen.findByRole('alert')).textContent).toBe(t('minute.onlyHere'));
    expect(await readShareRecord(KEPT.id)).toBeNull();
  });
});
