import { afterEach, describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { createMatcher, DAY_PARTS, isOpen, reachesMonth, toFilter } from '@/utils/views/filter';
import { NOTHING_CHOSEN, type Chosen, type Params } from '@/utils/views/route';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

/** A Sunday, 14:20 in Berlin: let down and lonely, about the partner, “Said it was fine. It wasn’t.” */
const checkIn = example as CheckIn;
const matches = (chosen: Partial<Chosen>, params: Params = {}) =>
  createMatcher(toFilter({ ...NOTHING_CHOSEN, ...chosen }, params))(checkIn);

/** The day of the check-in, or one so many days from it. */
const dayBeside = (days: number) => Temporal.PlainDate.from(checkIn.localDate).add({ days }).toString();

describe('a filter', () => {
  it.each([
    ['nothing asked', {}, {}, true],
    ['a part of the note', { query: 'it was f' }, {}, true],
    ['other marks and capitals', { query: "WASN'T" }, {}, true],
    ['a word by its name', { query: 'lonely' }, {}, true],
    ['an everyday word and a piece of the note', { query: 'fine said' }, {}, true],
    ['a context by its name', { query: 'partner' }, {}, true],
    ['one of two is not there', { query: 'lonely joyful' }, {}, false],
    ['that word', { feelings: ['lonely'] }, {}, true],
    ['another word', { feelings: ['joyful'] }, {}, false],
    ['that context', { about: ['partner'] }, {}, true],
    ['another context', { about: ['work'] }, {}, false],
    ['that weekday', {}, { weekdays: '7' }, true],
    ['another weekday', {}, { weekdays: '1' }, false],
    ['those hours, by the clock there', {}, { hours: '14-18' }, true],
    ['the hours before', {}, { hours: '11-14' }, false],
    ['hours past midnight that reach it', {}, { hours: '12-3' }, true],
    ['hours past midnight that do not', {}, { hours: '23-5' }, false],
    ['from that day to that day', {}, { from: checkIn.localDate, to: checkIn.localDate }, true],
    ['from the day after on', {}, { from: dayBeside(1) }, false],
    ['up to the day before', {}, { to: dayBeside(-1) }, false],
    ['what is no day asks for nothing', {}, { from: 'then', to: '2020-13-01' }, true],
    ['what is no weekday asks for nothing', {}, { weekdays: '9', hours: 'x-25' }, true],
  ])('%s', (_, chosen, params, expected) => {
    expect(matches(chosen, params)).toBe(expected);
  });

  it.each(Object.entries(DAY_PARTS))('finds nothing in the %s that was told without a time', (_, hours) => {
    const isFound = createMatcher(toFilter(NOTHING_CHOSEN, { hours }));
    expect(isFound({ ...checkIn, at: '2026-11-22T11:00:00.000Z', precision: 'day' })).toBe(false);
  });

  it('knows when it asks for nothing', () => {
    expect(isOpen(toFilter({ ...NOTHING_CHOSEN, query: '  ' }, {}))).toBe(true);
    expect(isOpen(toFilter(NOTHING_CHOSEN, { weekdays: '3' }))).toBe(false);
    expect(isOpen(toFilter(NOTHING_CHOSEN, { from: '2026-11-01' }))).toBe(false);
  });

  it.each([
    ['2026-09', false],
    ['2026-10', true],
    ['2026-11', true],
    ['2026-12', false],
  ])('of days from October to November reads of %s: %s', (month, isRead) => {
    const filter = toFilter(NOTHING_CHOSEN, { from: '2026-10-31', to: '2026-11-01' });
    expect(reachesMonth(filter, month)).toBe(isRead);
    expect(reachesMonth(toFilter(NOTHING_CHOSEN, {}), month)).toBe(true);
  });

  it.each([
    ['strasse', 'Die Straße war leer.'],
    ['lodz', 'Wieder in Łódź.'],
    ['oeuvre', 'Toute une œuvre'],
    ['kizgin', 'Çok KIZGIN'],
    ['office', 'The oﬃce party'],
    ['میخواهم علی', 'مي‌خواهم عـلي'],
  ])('finds by “%s” the line “%s”, whichever keyboard it was typed on', (query, note) => {
    const matchesNote = createMatcher(toFilter({ ...NOTHING_CHOSEN, query }, {}));
    expect(matchesNote({ ...checkIn, note })).toBe(true);
    expect(matchesNote({ ...checkIn, note: note.slice(0, 3) })).toBe(false);
  });

  describe('among own words that were merged', () => {
    const at = '2026-11-01T08:00:00.000Z';
    const record = { createdAt: at, updatedAt: at, retiredAt: null };
    const own: CustomWord[] = [
      {
        ...record,
        kind: 'word',
        id: 'own:1',
        name: 'knackered',
        mergedInto: 'own:2',
        synonyms: ['cream crackered'],
        meaning: '',
        pleasantness: -0.5,
        energy: -0.5,
      },
      {
        ...record,
        kind: 'word',
        id: 'own:2',
        name: 'done in',
        mergedInto: 'tired',
        synonyms: [],
        meaning: '',
        pleasantness: -0.5,
        energy: -0.5,
      },
      { ...record, kind: 'about', id: 'own:3', name: 'the shop', mergedInto: 'work' },
    ];
    const old: CheckIn = {
      ...checkIn,
      note: '',
      feelings: [{ word: 'own:1', intensity: null }],
      about: ['own:3'],
    };
    afterEach(() => rememberCustomWords([]));

    it.each([
      ['what it is called now', 'tired work', true],
      ['what it was called', 'knackered', true],
      ['what it was called in between', 'done in', true],
      ['another word for it', 'crackered', true],
      ['an old context', 'SHOP', true],
      ['what it never was', 'cheerful', false],
    ])('finds a check-in by %s', (_, query, expected) => {
      rememberCustomWords(own);
      expect(createMatcher(toFilter({ ...NOTHING_CHOSEN, query }, {}))(old)).toBe(expected);
    });

    it('finds by the old name nothing that was always called by the new one', () => {
      rememberCustomWords(own);
      const tired = { ...old, feelings: [{ word: 'tired', intensity: null }] };
      expect(createMatcher(toFilter({ ...NOTHING_CHOSEN, query: 'knackered' }, {}))(tired)).toBe(false);
    });
  });
});
