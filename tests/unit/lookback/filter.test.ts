import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { createMatcher, isOpen, toFilter } from '@/utils/lookback/filter';
import { NOTHING_CHOSEN, type Chosen, type Params } from '@/utils/lookback/route';
import example from '../../examples/check-in-v1.json' with { type: 'json' };

/** A Sunday, 14:20 in Berlin: let down and lonely, about the partner, “Said it was fine. It wasn’t.” */
const checkIn = example as CheckIn;
const matches = (chosen: Partial<Chosen>, params: Params = {}) =>
  createMatcher(toFilter({ ...NOTHING_CHOSEN, ...chosen }, params))(checkIn);

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
    ['what is no weekday asks for nothing', {}, { weekdays: '9', hours: 'x-25' }, true],
  ])('%s', (_, chosen, params, expected) => {
    expect(matches(chosen, params)).toBe(expected);
  });

  it('knows when it asks for nothing', () => {
    expect(isOpen(toFilter({ ...NOTHING_CHOSEN, query: '  ' }, {}))).toBe(true);
    expect(isOpen(toFilter(NOTHING_CHOSEN, { weekdays: '3' }))).toBe(false);
  });
});
