import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { findHardStretches, toDaysOfSpan } from '@/utils/views/hard-days';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const dayOf = (day: number) => `2026-11-${String(day).padStart(2, '0')}`;

function checkInOf(day: number, pleasantness: number | null, said: Partial<CheckIn> = {}): CheckIn {
  const empty = { feelings: [], about: [], energy: 0 };
  return { ...(example as CheckIn), ...empty, localDate: dayOf(day), pleasantness, ...said };
}

/** Each day of November by what was marked on it; a day that is missing was silent. */
function checkInsOf(marks: Readonly<Record<number, readonly (number | null)[]>>): CheckIn[] {
  return Object.entries(marks).flatMap(([day, ofDay]) => ofDay.map((mark) => checkInOf(Number(day), mark)));
}

describe('how a day was on the whole', () => {
  it.each([
    [[-0.3], 'hard'],
    [[-0.2, -0.3, -0.4], 'hard'],
    [[-0.29], 'between'],
    [[0], 'between'],
    [[0.29, -0.29], 'between'],
    [[0.3], 'pleasant'],
    [[-0.9, 0.9], 'both'],
    [[-0.3, 0.3], 'both'],
    [[-0.9, 0.3], 'hard'],
    [[-0.9, 0.4, null], 'both'],
    [[null], null],
  ] as const)('%j is %s', (marks, kind) => {
    const [day] = toDaysOfSpan(checkInsOf({ 3: marks }));
    expect(day?.kind).toBe(kind);
  });
});

describe('a hard stretch', () => {
  it.each([
    ['three hard days make one', { 3: [-0.5], 4: [-0.3], 5: [-1] }, ['3–5: 3']],
    ['two make none', { 3: [-0.5], 4: [-0.5] }, []],
    ['one silent day between does not end it', { 3: [-0.5], 5: [-0.5], 6: [-0.5] }, ['3–6: 3']],
    ['nor does a day that nobody placed', { 3: [-0.5], 4: [null], 5: [-0.5], 6: [-0.5] }, ['3–6: 3']],
    ['two silent days do', { 3: [-0.5], 4: [-0.5], 7: [-0.5] }, []],
    ['a day that was not hard does', { 3: [-0.5], 4: [-0.5], 5: [-0.1], 6: [-0.5], 7: [-0.5] }, []],
    ['a day of both is not hard', { 3: [-0.5], 4: [-0.8, 0.8], 5: [-0.5], 6: [-0.5] }, []],
    [
      'there may be several',
      { 1: [-0.5], 2: [-0.5], 3: [-0.5], 4: [0.5], 5: [-0.5], 6: [-0.5, -0.5], 7: [-0.5], 8: [-0.5] },
      ['1–3: 3', '5–8: 4'],
    ],
    ['nothing makes none', {}, []],
  ] as const)('%s', (_, marks, expected) => {
    const stretches = findHardStretches(toDaysOfSpan(checkInsOf(marks)), dayOf(1));
    const toDay = (localDate: string) => Number(localDate.slice(-2));
    expect(stretches.map(({ first, last, nDays }) => `${toDay(first)}–${toDay(last)}: ${nDays}`)).toEqual(
      expected,
    );
  });

  const feelings = (...words: string[]) => words.map((word) => ({ word, intensity: null }));
  const hard = [
    checkInOf(10, -0.5, { feelings: feelings('sad', 'lonely') }),
    checkInOf(10, -0.5, { feelings: feelings('lonely') }),
    checkInOf(11, -0.5, { feelings: feelings('tired') }),
    checkInOf(12, -0.5),
  ];
  const stretchOf = (before: readonly CheckIn[], first = 1) =>
    findHardStretches(toDaysOfSpan([...before, ...hard]), dayOf(first))[0];

  it('says which words were used, in how many check-ins', () => {
    expect(stretchOf([])).toMatchObject({
      nDays: 3,
      nCheckIns: 4,
      words: [
        ['lonely', 2],
        ['sad', 1],
        ['tired', 1],
      ],
    });
  });

  it('says what was said in the three days before, and nothing earlier', () => {
    const said = { feelings: feelings('worried'), about: ['work'] };
    expect(
      stretchOf([checkInOf(6, 0, said), checkInOf(7, 0, said), checkInOf(9, 0.4, said)])?.before,
    ).toEqual({
      nCheckIns: 2,
      words: [['worried', 2]],
      contexts: [['work', 2]],
    });
  });

  it.each([
    [1, { nCheckIns: 0, words: [], contexts: [] }],
    [7, { nCheckIns: 0, words: [], contexts: [] }],
    // Who knows what was before?
    [8, null],
    [10, null],
  ])('of no check-in before, in a span that begins on day %i, tells %j', (first, before) => {
    expect(stretchOf([], first)?.before).toEqual(before);
  });
});
