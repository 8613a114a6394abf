import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { correct } from '@/utils/checkin/edit';
import { changeCheckIns, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { compareFile } from '@/utils/history/records/compare-file';
import { closeHistory, openDatabase, openHistory } from '@/utils/history/connection/database';
import { SEALED_NAME } from '@/utils/history/connection/database-names';
import { readOfDays } from '@/utils/history/totals/days';
import { readFormer } from '@/utils/history/erase/deleted-check-ins';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import { addImport, countChanged, readImports, undoImport } from '@/utils/history/records/imports';
import { sealHistory } from '@/utils/history/sealed/move';
import { EVERYTHING } from '@/utils/history/records/ranges';
import { repairSummaries } from '@/utils/history/totals/repair';
import { noteShared } from '@/utils/history/records/share-records';
import { makeVault } from '@/utils/crypto/vault';
import { toTimestamp } from '@/utils/time/timestamp';
import { buildCheckIns } from '@/utils/import-export/compare/build-check-ins';
import { decide } from '@/utils/import-export/compare/compare-records';
import { interpretNames } from '@/utils/import-export/compare/meaning';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { surveyRecords } from '@/utils/import-export/compare/survey';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const ZONE = 'Europe/Berlin';
const readExample = (name: string) => readFileSync(`tests/examples/transfer/${name}`, 'utf8');

/** Files come in a minute apart, and a person does something in between. */
let minutes = 0;

function tick(): Temporal.Instant {
  minutes++;
  return Temporal.Instant.from('2026-04-01T10:00:00Z').add({ minutes });
}

/** What the preview of a file says. */
async function look(text: string) {
  const file = recognise(sourceOfBytes(strToU8(text)), ZONE);
  const { told, names } = surveyRecords(file.app, file.records(), '2026-04-01');
  const meanings = interpretNames(names, []);
  const compared = await compareFile({ app: file.app, told, records: file.records, meanings });
  const changed = [...compared.steps.values()].filter(({ kind }) => kind === 'change').length;
  const asked = [...compared.asked.values()].map(({ doubt }) => doubt);
  const counts = { new: told.size - compared.nHere - changed - asked.length, here: compared.nHere, changed };
  return { file, told, meanings, compared, says: { ...counts, asked } };
}

/** Brings a file in as the page does. @returns what the preview said before. */
async function bring(text: string, { follow = false, id = `import ${minutes}` } = {}) {
  const { file, told, meanings, compared, says } = await look(text);
  const at = toTimestamp(tick());
  const steps = decide(compared.steps, new Set(follow ? compared.asked.keys() : []));
  const batches = buildCheckIns(file.app, file.records(), meanings, at);
  const about = { id, at, app: file.app, settingsBefore: null };
  const brought = await addImport(about, () => [], batches, {}, { told, steps });
  return { ...says, added: brought?.ids.length ?? 0, updated: brought ? countChanged(brought) : 0 };
}

const readAll = () => readOfDays('0000', '9999');

/** What each says, the oldest first. */
async function sayAll(): Promise<string[]> {
  return (await readAll()).map(
    ({ at, localDate, precision, pleasantness, feelings, about, note }) =>
      `${precision === 'day' ? localDate : at.slice(0, 16)} ${pleasantness} ${feelings.length}/${about.length} ${note}`,
  );
}

async function edit(note: string, to: Partial<CheckIn>): Promise<void> {
  const checkIn = (await readAll()).find((each) => each.note === note);
  if (!checkIn) throw new Error('There is no such check-in.');
  await changeCheckIns({ put: [correct(checkIn, to, tick())] });
}

/** As an import of an earlier Heartward is remembered: by the ids of what it added. */
async function forgetAllButIds(): Promise<void> {
  const history = await openHistory();
  for (const { prints: _, appIds: __, met: ___, ...known } of await readImports()) {
    await history.put('imports', known);
  }
}

const daylio = (...rows: string[]) =>
  ['full_date,date,weekday,time,mood,activities,note_title,note', ...rows, ''].join('\n');
const row = (time: string, mood: string, activities = '', note = '') =>
  `2026-03-10,x,x,${time},${mood},"${activities}","","${note}"`;
const OTHER = '2026-03-01,x,x,09:00,good,"","","Another day"';

const pixy = (...items: object[]) =>
  JSON.stringify({ version: '1', items, tags: [{ id: 't', title: 'Choir' }] });
const item = (id: string, changes: object = {}) => ({
  id,
  date: '2026-03-10',
  dateTime: '2026-03-10T18:00:00.000Z',
  rating: 'good',
  message: 'Sang',
  emotions: ['calm'],
  tags: [],
  ...changes,
});

const backup = (...entries: object[]) =>
  JSON.stringify({
    customMoods: [],
    tags: [],
    dayEntries: entries.map((entry) =>
      Object.assign({ year: 2026, month: 2, day: 10, hour: 20, minute: 30 }, entry),
    ),
  });

const ours = (...checkins: object[]) =>
  JSON.stringify({
    format: 'heartward',
    version: 2,
    exportedAt: '2026-04-01T10:00:00.000Z',
    checkins,
    settings: {},
    own: {},
  });

beforeEach(() => {
  minutes = 0;
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
});

afterEach(closeHistory);

describe('the same history again, corrected', () => {
  it('brings a table in its later state, each once', async () => {
    await bring(readExample('again-1.csv'));
    expect(await bring(readExample('again-2.csv'))).toEqual({
      new: 1,
      here: 1,
      changed: 3,
      asked: [],
      added: 1,
      updated: 3,
    });
    expect(await sayAll()).toEqual([
      '2026-03-09T18:00 0.4 0/1 Planted beans',
      '2026-03-10T19:40 0 0/0 ',
      '2026-03-11T07:05 0 0/2 Late again',
      '2026-03-12T20:15 0.4 0/1 We sang, and I did not mind being heard',
      '2026-03-14T21:00 0.8 0/1 The concert',
    ]);
    expect((await look(readExample('again-2.csv'))).says).toEqual({ new: 0, here: 5, changed: 0, asked: [] });
    expect(await repairSummaries(), 'the days agree').toBe(false);
  });

  it('brings days without a time in their later state', async () => {
    await bring(readExample('pixels-again-1.json'));
    expect(await bring(readExample('pixels-again-2.json'))).toMatchObject({
      new: 1,
      here: 0,
      changed: 2,
      asked: [],
    });
    expect(await sayAll()).toEqual([
      '2026-03-01 0.4 1/0 By the sea',
      '2026-03-02 -0.2 0/0 ',
      '2026-03-03 0.8 0/0 ',
    ]);
    expect((await look(readExample('pixels-again-2.json'))).says).toMatchObject({
      new: 0,
      here: 3,
      changed: 0,
    });
  });

  it('goes through three states, and through an older one only if somebody says so', async () => {
    await bring(readExample('again-1.csv'));
    await bring(readExample('again-2.csv'));
    const third = readExample('again-2.csv').replace('mind being heard', 'mind at all');
    expect(await bring(third)).toMatchObject({ new: 0, here: 4, changed: 1, asked: [] });
    const kept = await sayAll();
    expect(await bring(readExample('again-2.csv'))).toMatchObject({ here: 4, asked: ['older'], updated: 0 });
    expect(await bring(readExample('again-1.csv'))).toMatchObject({
      new: 0,
      asked: ['older', 'older', 'older'],
    });
    expect(await sayAll()).toEqual(kept);
    await bring(readExample('again-2.csv'), { follow: true });
    expect((await sayAll())[3]).toContain('mind being heard');
  });

  it('is as it was before once an import is taken out, in whichever order', async () => {
    const states: unknown[] = [await readAll()];
    const files = [
      readExample('again-1.csv'),
      readExample('again-2.csv'),
      readExample('again-2.csv').replace('mind being heard', 'mind at all'),
    ];
    for (const [index, file] of files.entries()) {
      await bring(file, { id: `i${index}` });
      states.push(await readAll());
    }
    expect(await undoImport('i2')).toMatchObject({ removed: 0, restored: 1 });
    expect(await readAll()).toEqual(states[2]);
    expect(await undoImport('i1')).toMatchObject({ removed: 1, restored: 3 });
    expect(await readAll()).toEqual(states[1]);
    await bring(files[1] ?? '', { id: 'i1' });
    await bring(files[2] ?? '', { id: 'i2' });

    // The one in the middle goes: the later one still says what it says, and then leads back to the first.
    const latest = await sayAll();
    await undoImport('i1');
    expect(await sayAll()).toEqual(
      latest
        .map((said) => said.replace(' 0 0/2 Late', ' 0 0/1 Late').replace('40 0 0/0', '40 -0.4 0/0'))
        .slice(0, 4),
    );
    await undoImport('i2');
    expect(await readAll()).toEqual(states[1]);
    await undoImport('i0');
    expect(await readAll()).toEqual([]);
    expect(await readImports()).toEqual([]);
    expect(await repairSummaries(), 'the days agree').toBe(false);
  });

  it('keeps what a later import said where the first is taken out, until that one is, too', async () => {
    await bring(readExample('again-1.csv'), { id: 'a' });
    await bring(readExample('again-2.csv'), { id: 'b' });
    await undoImport('a');
    expect(await sayAll()).toHaveLength(4);
    expect((await look(readExample('again-2.csv'))).says).toMatchObject({ new: 1, here: 4, changed: 0 });
    await undoImport('b');
    expect(await readAll()).toEqual([]);
  });

  it('never writes over what was changed here by hand', async () => {
    await bring(readExample('again-1.csv'));
    await edit('We sang', { note: 'We sang (mine)', energy: 0.5 });
    expect(await bring(readExample('again-2.csv'), { id: 'b' })).toMatchObject({
      changed: 2,
      asked: ['edited'],
    });
    expect((await sayAll())[3]).toContain('We sang (mine)');
    expect((await look(readExample('again-2.csv'))).says, 'it is asked once').toMatchObject({
      here: 5,
      asked: [],
    });
    await undoImport('b');

    await bring(readExample('again-2.csv'), { follow: true, id: 'c' });
    expect(await readAll()).toContainEqual(
      expect.objectContaining({ note: 'We sang, and I did not mind being heard', energy: 0.5 }),
    );
    await undoImport('c');
    expect((await sayAll())[3]).toContain('We sang (mine)');
  });

  it('leaves what was changed by hand after it as it is when it is taken out', async () => {
    await bring(readExample('again-1.csv'));
    await bring(readExample('again-2.csv'), { id: 'b' });
    await edit('Late again', { note: 'Late, and sorry' });
    expect(await undoImport('b')).toMatchObject({ removed: 1, restored: 2 });
    expect((await sayAll())[2]).toContain('Late, and sorry');
  });

  it('takes one that was told to somebody for as it came, and keeps that it was told', async () => {
    await bring(readExample('again-1.csv'));
    const [, , third] = await readAll();
    if (third) await noteShared(third.id, true, tick());
    expect(await bring(readExample('again-2.csv'), { id: 'b' })).toMatchObject({ changed: 3, asked: [] });
    const [, , after] = await readAll();
    expect(after).toMatchObject({ id: third?.id, about: [expect.anything(), expect.anything()] });
    expect(after?.saidAt).not.toBeNull();
    await undoImport('b');
    expect((await readAll())[2]).toMatchObject({ about: [expect.anything()], saidAt: after?.saidAt });
  });

  it('takes one that was put right and then told to somebody for changed by hand', async () => {
    await bring(readExample('again-1.csv'));
    await bring(readExample('again-2.csv'), { id: 'b' });
    const [, , third] = await readAll();
    if (!third) throw new Error('There is no third.');
    const mine = correct(third, { note: 'Late, and sorry' }, tick());
    await saveCheckIn(mine, third);
    await noteShared(mine.id, true, tick());
    const earlier = await look(readExample('again-1.csv'));
    expect(earlier.says.changed).toBe(0);
    expect(await undoImport('b')).toMatchObject({ removed: 1, restored: 2 });
    expect((await sayAll())[2]).toContain('Late, and sorry');
    expect((await look(readExample('again-2.csv'))).says.asked).toEqual(['edited']);
  });

  it('has nothing to go back to by hand once an import changed it', async () => {
    await bring(readExample('again-1.csv'));
    const [, , third] = await readAll();
    if (third) await saveCheckIn(correct(third, { note: 'Mine' }, tick()), third);
    await bring(readExample('again-2.csv'), { follow: true });
    expect(await readFormer(third?.id ?? '')).toBeNull();
  });

  it('forgets how a check-in was before once that is deleted for good', async () => {
    await bring(readExample('again-1.csv'));
    await bring(readExample('again-2.csv'));
    await deleteInRange(EVERYTHING);
    expect(JSON.stringify(await readImports())).not.toContain('We sang');
  });

  it('does not write over what was changed while somebody looked at the preview', async () => {
    await bring(readExample('again-1.csv'));
    const { file, told, meanings, compared } = await look(readExample('again-2.csv'));
    await edit('We sang', { note: 'Mine, just now' });
    const at = toTimestamp(tick());
    const batches = buildCheckIns(file.app, file.records(), meanings, at);
    const about = { id: 'late', at, app: file.app, settingsBefore: null };
    await addImport(about, () => [], batches, {}, { told, steps: compared.steps });
    expect((await sayAll())[3]).toContain('Mine, just now');
  });

  it('lies sealed under the lock, former states, too', async () => {
    const { vault, root } = await makeVault('correct horse battery staple');
    await sealHistory(vault, root, null);
    await bring(readExample('again-1.csv'));
    const before = await readAll();
    expect(await bring(readExample('again-2.csv'), { id: 'b' })).toMatchObject({ new: 1, changed: 3 });
    const stored = await openDatabase(SEALED_NAME);
    const raw = JSON.stringify([await stored.getAll('imports'), await stored.getAll('checkins')]);
    stored.close();
    expect(raw).not.toMatch(/We sang|Late again/);
    await undoImport('b');
    expect(await readAll()).toEqual(before);
  });
});

describe('what the moment and the words can tell', () => {
  it('takes two at one minute for two', async () => {
    const pair = daylio(row('20:30', 'good', 'walk', 'One'), row('20:30', 'bad', '', 'Two'));
    expect(await bring(pair)).toMatchObject({ new: 2 });
    const three = daylio(
      row('20:30', 'good', 'walk', 'One'),
      row('20:30', 'bad', '', 'Two'),
      row('20:30', 'meh'),
    );
    expect(await bring(three)).toMatchObject({ new: 1, here: 2, changed: 0, asked: [] });
    expect(await readAll()).toHaveLength(3);
  });

  it('tells which of two was corrected by what they share', async () => {
    await bring(
      daylio(row('20:30', 'good', 'walk', 'By the river'), row('20:30', 'bad', '', 'A row at work'), OTHER),
    );
    const corrected = daylio(
      row('20:30', 'bad', '', 'A row at work, settled later'),
      row('20:30', 'good', 'walk', 'By the river, at last'),
      OTHER,
    );
    expect(await bring(corrected)).toMatchObject({ new: 0, here: 1, changed: 2, asked: [] });
    expect((await sayAll()).map((said) => said.slice(17)).toSorted()).toEqual([
      '-0.4 0/0 A row at work, settled later',
      '0.4 0/0 Another day',
      '0.4 0/1 By the river, at last',
    ]);
  });

  it('asks where two at one minute were both corrected beyond recognition, and loses none', async () => {
    await bring(daylio(row('20:30', 'good', '', 'One'), row('20:30', 'bad', '', 'Two'), OTHER));
    const file = daylio(row('20:30', 'rad', '', 'Three'), row('20:30', 'awful', '', 'Four'), OTHER);
    expect((await look(file)).says).toMatchObject({ here: 1, changed: 0, asked: ['unclear', 'unclear'] });
    await bring(file);
    expect(await readAll()).toHaveLength(5);
  });

  it('asks where nothing else says that it is the same history', async () => {
    await bring(daylio(row('20:30', 'good', '', 'One'), OTHER));
    const stranger = daylio(row('20:30', 'bad', '', 'Two'));
    expect((await look(stranger)).says).toMatchObject({ new: 0, changed: 0, asked: ['unclear'] });
    await bring(stranger, { follow: true });
    expect((await sayAll())[1]).toContain('-0.4 0/0 Two');
    expect(await readAll()).toHaveLength(2);
  });

  it('knows one whose time was corrected by its note, and asks where there is none', async () => {
    await bring(daylio(row('20:30', 'good', '', 'By the river'), row('09:00', 'meh'), OTHER));
    const moved = daylio(row('21:15', 'good', '', 'By the river'), row('09:30', 'meh'), OTHER);
    expect(await bring(moved)).toMatchObject({ new: 0, here: 1, changed: 1, asked: ['unclear'] });
    expect(await sayAll()).toEqual([
      '2026-03-01T08:00 0.4 0/0 Another day',
      '2026-03-10T08:00 0 0/0 ',
      '2026-03-10T08:30 0 0/0 ',
      '2026-03-10T20:15 0.4 0/0 By the river',
    ]);
  });

  it('leaves what another app, or the person, said at that moment alone', async () => {
    const mine = { ...(example as CheckIn), at: '2026-03-10T19:30:00.000Z', localDate: '2026-03-10' };
    await changeCheckIns({ put: [mine] });
    expect(await bring(daylio(row('20:30', 'good', '', 'One'), OTHER))).toMatchObject({ new: 2, asked: [] });
  });
});

describe('where the app gives an id', () => {
  it('it decides: what it says anew is a correction, however much it is', async () => {
    await bring(pixy(item('a'), item('b', { message: 'Slept' })));
    const later = pixy(
      item('a', { rating: 'bad', message: 'No', dateTime: '2026-03-11T07:00:00.000Z', date: '2026-03-11' }),
      item('b', { message: 'Slept' }),
      item('c'),
    );
    expect(await bring(later)).toMatchObject({ new: 1, here: 1, changed: 1, asked: [] });
    expect(await sayAll()).toEqual([
      '2026-03-10T18:00 0.286 1/0 Slept',
      '2026-03-10T18:00 0.286 1/0 Sang',
      '2026-03-11T07:00 -0.286 1/0 No',
    ]);
    expect((await look(later)).says).toMatchObject({ new: 0, here: 3, changed: 0 });
  });

  it('a tag that was added is a correction, too', async () => {
    await bring(pixy(item('a')));
    expect(await bring(pixy(item('a', { tags: [{ id: 't' }] })))).toMatchObject({ changed: 1 });
    expect(await sayAll()).toEqual(['2026-03-10T18:00 0.286 1/1 Sang']);
  });

  it('an import of an earlier Heartward, which remembers less, is compared by what is here', async () => {
    await bring(pixy(item('a'), item('b'), item('c')));
    await forgetAllButIds();
    const later = pixy(item('a'), item('b', { message: 'Sang again' }), item('c', { tags: [{ id: 't' }] }));
    expect((await look(pixy(item('a'), item('b'), item('c')))).says).toMatchObject({
      new: 0,
      here: 3,
      changed: 0,
    });
    // A name may have been left out on purpose, which nobody remembers.
    expect((await look(later)).says).toMatchObject({ new: 0, here: 1, changed: 1, asked: ['edited'] });
  });

  it('the entries of a Daylio backup are told apart by theirs, at one minute and at another', async () => {
    await bring(backup({ id: 1, mood: 1, note: 'One' }, { id: 2, mood: 5, note: 'Two' }));
    const later = backup(
      { id: 1, mood: 4, note: 'Else', hour: 9, minute: 0 },
      { id: 2, mood: 2, note: 'Other' },
      { id: 3, mood: 5 },
    );
    expect(await bring(later)).toMatchObject({ new: 1, here: 0, changed: 2, asked: [] });
    expect(await sayAll()).toEqual([
      '2026-03-10T08:00 -0.4 0/0 Else',
      '2026-03-10T19:30 -0.8 0/0 ',
      '2026-03-10T19:30 0.4 0/0 Other',
    ]);
  });

  it('a table after a backup of the same Daylio brings nothing, and is compared by the moment', async () => {
    await bring(backup({ id: 1, mood: 2, note: 'One' }, { id: 2, mood: 5, note: 'Two', hour: 9 }));
    expect(
      await bring(daylio(row('20:30', 'good', '', 'One'), row('09:30', 'awful', '', 'Two, no more'))),
    ).toMatchObject({
      new: 0,
      here: 1,
      changed: 1,
    });
  });
});

describe('an export of ours again', () => {
  const mine = { ...(example as CheckIn), createdAt: '2026-01-01T10:00:00.000Z', saidAt: null };
  const at = (day: number, changes: Partial<CheckIn> = {}) => ({
    ...mine,
    updatedAt: `2026-01-0${day}T10:00:00.000Z`,
    ...changes,
  });

  it('brings a later state, and never an earlier one', async () => {
    await changeCheckIns({ put: [at(1)] });
    expect((await look(ours(at(1)))).says).toEqual({ new: 0, here: 1, changed: 0, asked: [] });
    expect(await bring(ours(at(3, { note: 'Later' })), { id: 'b' })).toMatchObject({ changed: 1, asked: [] });
    expect((await readAll())[0]).toMatchObject({ note: 'Later', shown: mine.shown });
    expect((await look(ours(at(2, { note: 'Earlier' })))).says).toMatchObject({
      here: 1,
      changed: 0,
      asked: [],
    });
    await undoImport('b');
    expect(await readAll()).toEqual([at(1)]);
  });

  it.each([
    ['said', null, { pleasantness: 0.31, energy: 0.05 }],
    ['said otherwise', { pleasantness: 0.31, energy: 0.05 }, { pleasantness: 0.3, energy: 0.05 }],
    ['taken back', { pleasantness: 0.31, energy: 0.05 }, null],
  ])('follows what others see where it was %s, and goes back with the import', async (_, here, there) => {
    await changeCheckIns({ put: [at(1, { shown: here })] });
    expect(await bring(ours(at(3, { shown: there })), { id: 'b' })).toMatchObject({ changed: 1, asked: [] });
    expect(await readAll()).toMatchObject([{ shown: there }]);
    await undoImport('b');
    expect(await readAll()).toMatchObject([{ shown: here }]);
  });

  it('asks where both were changed, and where notes were left out of it', async () => {
    await changeCheckIns({ put: [at(2, { note: 'Changed here' })] });
    expect((await look(ours(at(3, { note: 'Changed there' })))).says).toMatchObject({
      changed: 0,
      asked: ['edited'],
    });
    await changeCheckIns({ put: [at(1)] });
    expect((await look(ours(at(3, { note: '', prompt: null })))).says).toMatchObject({
      changed: 0,
      asked: ['edited'],
    });
  });
});

describe('an import of an earlier Heartward', () => {
  it.each([
    'again-1.csv',
    'pixels.json',
    'pixels-2021.json',
    'pixy.json',
    'pixy-2022.json',
    'health.json',
    'howwefeel-22.csv',
    'mood-buddy.csv',
    'fhir-bundle.json',
    'daylio-2018.csv',
  ])('adds nothing a second time: %s', async (name) => {
    await bring(readExample(name));
    await forgetAllButIds();
    const before = await readAll();
    const says = await bring(readExample(name));
    expect(says).toMatchObject({ new: 0, changed: 0, asked: [], added: 0 });
    expect(says.here).toBe(before.length);
    expect(await readAll()).toEqual(before);
  });
});
