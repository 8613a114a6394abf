import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { checkInSchema } from '@/utils/checkin/check-in';
import { hasAnswer, startDraft, toCheckIn, touchDraft, weighDraft } from '@/utils/checkin/minute/draft';
import { toTimestamp } from '@/utils/time/timestamp';

const start = Temporal.Instant.from('2026-11-22T22:50:00Z');
const later = (seconds: number) => start.add({ seconds });
const placed = { ...NO_ANSWERS, pleasantness: -0.4, energy: 0.2 };

describe('a draft', () => {
  it('is about the moment of the first answer, not of the opening', () => {
    const draft = touchDraft(startDraft('place', 'UTC', start), { answers: placed }, later(30));
    expect(draft.startedAt).toBe('2026-11-22T22:50:30.000Z');
    expect(touchDraft(draft, { step: 'words' }, later(90)).startedAt).toBe('2026-11-22T22:50:30.000Z');
  });

  it('counts the time spent on it, and of a long pause only a minute', () => {
    const draft = touchDraft(startDraft('place', 'UTC', start), { answers: placed }, later(20));
    expect(touchDraft(draft, { step: 'words' }, later(20 + 7200)).seconds).toBe(80);
  });

  it('does not count backwards when the clock is set back', () => {
    expect(touchDraft(startDraft('place', 'UTC', start), { answers: placed }, later(-3600)).seconds).toBe(0);
  });

  it.each([
    ['nothing', {}, false],
    ['blanks', { note: ' \n' }, false],
    ['half a place', { energy: 0 }, true],
    ['a word', { feelings: [{ word: 'sad', intensity: null }] }, true],
    ['not knowing', { unsure: true }, true],
    ['a context', { about: ['work'] }, true],
  ])('with %s in it: is there something to keep?', (_, change, expected) => {
    expect(hasAnswer({ ...NO_ANSWERS, ...change })).toBe(expected);
  });
});

describe('coming back to a draft', () => {
  const empty = touchDraft(startDraft('place', 'UTC', start), { step: 'words' }, start);
  const begun = touchDraft(empty, { answers: placed }, start);
  const shownAfter = (seconds: number) => ({ id: 'later', shownAt: toTimestamp(later(seconds)) });
  const own = { id: 'own', shownAt: begun.startedAt };
  it.each([
    ['a minute later', begun, null, 60, 'current'],
    ['after ten minutes', begun, null, 600, 'half-said'],
    ['a month later', begun, null, 30 * 24 * 3600, 'half-said'],
    ['after the clock was set back', begun, null, -3600, 'current'],
    ['for another nudge, a minute later', begun, shownAfter(50), 60, 'half-said'],
    ['for the same nudge', { ...begun, nudge: 'own' }, own, 60, 'current'],
    ['that was begun after the nudge came', begun, shownAfter(-5), 60, 'current'],
    ['with nothing in it, a minute later', empty, null, 60, 'current'],
    ['with nothing in it, an hour later', empty, null, 3600, 'empty'],
    ['with nothing in it, for another nudge', empty, shownAfter(50), 60, 'empty'],
  ] as const)('%s', (_, draft, nudge, seconds, weight) => {
    expect(weighDraft(draft, nudge, later(seconds))).toBe(weight);
  });

  it('is never empty with something in it, and never half-said without', () => {
    const minutes = fc.integer({ min: -1e5, max: 1e6 });
    const nudge = fc.option(fc.record({ id: fc.constant('n'), shownAt: fc.option(minutes.map(at)) }));
    fc.assert(
      fc.property(fc.boolean(), minutes, nudge, (hasPlace, minutesLater, here) => {
        const weight = weighDraft(hasPlace ? begun : empty, here, start.add({ minutes: minutesLater }));
        expect(weight).not.toBe(hasPlace ? 'empty' : 'half-said');
      }),
    );
  });

  function at(minute: number): string {
    return toTimestamp(start.add({ minutes: minute }));
  }
});

describe('keeping a draft', () => {
  it('makes a whole record, on the day that it was where the person is', () => {
    const draft = touchDraft(
      startDraft('place', 'UTC', start),
      { answers: { ...placed, note: ' so it is ' } },
      start,
    );
    const checkIn = toCheckIn({ ...draft, zone: 'Asia/Tokyo' }, later(41));
    expect(v.safeParse(checkInSchema, checkIn).issues).toBeUndefined();
    expect(checkIn).toMatchObject({
      id: draft.id,
      at: '2026-11-22T22:50:00.000Z',
      localDate: '2026-11-23',
      note: 'so it is',
      source: 'toolbar',
      nudge: null,
      createdAt: '2026-11-22T22:50:41.000Z',
    });
  });

  it('says which nudge it answers', () => {
    const draft = { ...startDraft('place', 'UTC', start), nudge: 'n1' };
    expect(toCheckIn(draft, start)).toMatchObject({ source: 'nudge', nudge: 'n1' });
  });
});
