import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  chooseCustomWords,
  offerEvents,
  offerCustomWords,
  UNNAMED_MAX,
} from '@/utils/import-export/compare/custom-words-of-file';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { surveyRecords } from '@/utils/import-export/compare/survey';
import {
  newCustomAbout,
  newCustomPrompt,
  newCustomFeeling,
} from '@/utils/vocabulary/custom/change-custom-word';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';

const NOW = Temporal.Instant.from('2026-11-22T15:00:00Z');
const AT = '2026-11-27T10:00:00.000Z';
const MIDDLE = { pleasantness: 0, energy: 0 };
const words = (count: number): CustomWord[] =>
  Array.from({ length: count }, (_, n) => newCustomFeeling(`word ${n}`, MIDDLE, NOW));
const isNew = () => false;
const makeEvents = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`,
    name: `event ${n}`,
    localDate: '2026-03-01',
    createdAt: AT,
    updatedAt: AT,
  }));

/** Any part of the frozen example, with some of it changed. */
function read(change: (file: ReturnType<typeof readExample>) => void) {
  const example = readExample();
  change(example);
  const file = recognise(sourceOfBytes(strToU8(JSON.stringify(example))), 'Europe/Berlin');
  return { file, survey: surveyRecords(file.app, file.records(), '2026-11-22') };
}

interface Example {
  checkins: Record<string, unknown>[];
  own: { words: Record<string, unknown>[]; prompts: unknown[] };
  events?: unknown;
  settings: unknown;
}

function readExample(): Example {
  return JSON.parse(readFileSync('tests/examples/transfer/heartward-v2.json', 'utf8'));
}

describe('what of one’s own an export would bring', () => {
  it('is counted by kind and named by the first few, without what is here already', () => {
    const own = [...words(8), newCustomAbout('choir', NOW), newCustomPrompt('What felt light?', NOW)];
    const { offers, coming } = offerCustomWords(own, (id) => id === own[0]?.id, new Set());
    expect(offers).toEqual([
      { kind: 'word', count: 7, names: ['word 1', 'word 2', 'word 3', 'word 4', 'word 5'], beyond: 0 },
      { kind: 'about', count: 1, names: ['choir'], beyond: 0 },
      { kind: 'prompt', count: 1, names: ['What felt light?'], beyond: 0 },
    ]);
    expect(coming).toEqual(own.slice(1));
  });

  it('is at most so many of a kind, and what stays out is counted beforehand', () => {
    const { offers, coming } = offerCustomWords(words(UNNAMED_MAX + 10), isNew, new Set());
    expect(offers).toMatchObject([{ count: UNNAMED_MAX, beyond: 10 }]);
    expect(coming).toHaveLength(UNNAMED_MAX);
  });

  it('is all that a check-in names, however much that is, and what it is shown as', () => {
    const [first, last, ...others] = words(UNNAMED_MAX + 20).toReversed();
    if (!first || !last) throw new Error('There are no words.');
    const merged = { ...first, mergedInto: last.id };
    const { offers, coming } = offerCustomWords([...others, last, merged], isNew, new Set([merged.id]));
    expect(offers).toMatchObject([{ count: UNNAMED_MAX + 2, beyond: 18 }]);
    expect(coming).toEqual(expect.arrayContaining([merged, last]));
  });

  it('stays out where it is not wanted, but for what a check-in names: that is read, and not offered', () => {
    const [named, unnamed] = words(2);
    const about = newCustomAbout('choir', NOW);
    if (!named || !unnamed) throw new Error('There are no words.');
    const own = offerCustomWords([named, unnamed, about], isNew, new Set([named.id]));
    expect(chooseCustomWords(own, ['about'], AT)).toEqual([{ ...named, retiredAt: AT }, about]);
    expect(chooseCustomWords(own, ['word', 'about'], AT)).toEqual([named, unnamed, about]);
  });
});

describe('the events that an export would bring', () => {
  it('are counted once, and named by the first few, without what is here already', () => {
    const events = makeEvents(8);
    const { offers, coming } = offerEvents([...events, ...events], (id) => id === events[0]?.id);
    const names = ['event 1', 'event 2', 'event 3', 'event 4', 'event 5'];
    expect(offers).toEqual([{ kind: 'event', count: 7, names, beyond: 0 }]);
    expect(coming).toEqual(events.slice(1));
    expect(offerEvents(events, () => true)).toEqual({ offers: [], coming: [] });
  });
});

describe('an export of ours', () => {
  it('tells what of its own its check-ins name: words, contexts and questions', () => {
    const { survey } = read(({ checkins }) =>
      Object.assign(checkins[1] ?? {}, { about: ['own:choir', 'work'], prompt: 'own:light' }),
    );
    expect([...survey.ownNamed].toSorted()).toEqual([
      'own:3f1c9a52-3d0e-4b0b-9a9e-6f7c2f0a7c11',
      'own:choir',
      'own:light',
    ]);
  });

  it('has its names cleaned like what is typed, and says how many are none', () => {
    const { file } = read(
      ({
        own: {
          words: [word],
          words: all,
        },
      }) => {
        all.push({ ...word, id: 'own:1', name: 'fra\u200Byed\u202E', synonyms: ['\u0007', 'worn\u2060'] });
        all.push({ ...word, id: 'own:2', name: '\u200B\u202E' });
        all.push({ ...word, id: 'own:3', name: 'x'.repeat(41) });
        all.push({ ...word, id: 'own:4', mergedInto: 'x'.repeat(101) });
      },
    );
    expect(file.besides?.own).toMatchObject([
      { name: 'frayed' },
      { id: 'own:1', name: 'frayed', synonyms: ['worn'] },
    ]);
    expect(file.besides?.ownLeftOut).toBe(3);
  });

  it.each([
    ['a name that is cleaned', { name: 'Mo\u200Bved\u202E  out' }, 'Moved out'],
    ['a name of which nothing is left', { name: '\u200B' }, null],
    ['a name that is too long', { name: 'x'.repeat(61) }, null],
    ['a day that there is not', { localDate: '2026-02-31' }, null],
    ['a day that cannot be right', { localDate: '0026-02-01' }, null],
    ['a moment that there is not', { updatedAt: '2026-02-31T10:00:00.000Z' }, null],
    ['no id of ours', { id: 'e1' }, null],
  ])('tells of an event with %s', (_, change, name) => {
    const [good, other] = makeEvents(2);
    const { file } = read((example) => {
      example.events = [good, { ...other, ...change }, 'nothing'];
    });
    expect(file.besides?.events).toEqual(name === null ? [good] : [good, { ...other, name }]);
    expect(file.besides?.ownLeftOut).toBe(name === null ? 2 : 1);
  });

  it('takes the moments of an event in the form in which they sort', () => {
    const [event] = makeEvents(1);
    const { file } = read((example) => {
      example.events = [{ ...event, updatedAt: '2026-11-23T00:30:00+09:00' }];
    });
    expect(file.besides?.events).toEqual([{ ...event, updatedAt: '2026-11-22T15:30:00.000Z' }]);
  });

  it('loses no word for a list that is none', () => {
    const { file } = read(({ own }) => Object.assign(own, { prompts: null, others: 7 }));
    expect(file.besides?.own.map(({ kind }) => kind)).toContain('word');
  });

  it.each([null, 'nothing', { a: [] }])('has no events where they are no list: %j', (events) => {
    expect(read((example) => (example.events = events)).file.besides?.events).toEqual([]);
  });

  it('brings no check-in that holds more than one can, and says so row by row', () => {
    const { survey } = read(({ checkins }) =>
      Object.assign(checkins[1] ?? {}, { about: Array.from({ length: 37_000 }, (_, n) => `own:${n}`) }),
    );
    expect(survey.leftOut).toEqual([{ row: 2, reason: 'too-much', line: '' }]);
    expect(survey.told.size).toBe(1);
  });

  it('has no settings where it says none that may come', () => {
    expect(read(() => {}).file.besides?.settings).toBeNull();
    const { file } = read((example) => {
      example.settings = { look: { textSize: 'large' }, privacy: { discreet: false } };
    });
    expect(file.besides?.settings).toEqual({ look: { textSize: 'large' } });
  });
});

describe('a file of another app', () => {
  it('says beforehand what is longer than we keep', () => {
    const row = (activities: string) =>
      `2026-03-01,March 1,Sunday,20:30,good,"${activities}","","${'n'.repeat(2001)}"`;
    const head = 'full_date,date,weekday,time,mood,activities,note_title,note';
    const many = Array.from({ length: 201 }, (_, n) => `a${n}`).join(' | ');
    const text = [head, row(`${many} | ${'long '.repeat(10)}`)].join('\n');
    const file = recognise(sourceOfBytes(strToU8(text)), 'Europe/Berlin');
    const survey = surveyRecords(file.app, file.records(), '2026-11-22');
    expect(survey).toMatchObject({ manyAbouts: 1, longNames: 1, longNotes: 1 });
  });
});
