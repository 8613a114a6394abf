import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkInSchema, NO_ANSWERS } from '@/utils/checkin/check-in';
import { hasAnswer, isWorthResuming, startDraft, toCheckIn, touchDraft } from '@/utils/checkin/draft';

const start = Temporal.Instant.from('2026-11-22T22:50:00Z');
const later = (seconds: number) => start.add({ seconds });
const placed = { ...NO_ANSWERS, pleasantness: -0.4, energy: 0.2 };

describe('a draft', () => {
  it('is about the moment of the first answer, not of the opening', () => {
    const draft = touchDraft(startDraft('place', start), { answers: placed }, later(30));
    expect(draft.startedAt).toBe('2026-11-22T22:50:30.000Z');
    expect(touchDraft(draft, { step: 'words' }, later(90)).startedAt).toBe('2026-11-22T22:50:30.000Z');
  });

  it('counts the time spent on it, and of a long pause only a minute', () => {
    const draft = touchDraft(startDraft('place', start), { answers: placed }, later(20));
    expect(touchDraft(draft, { step: 'words' }, later(20 + 7200)).seconds).toBe(80);
  });

  it('does not count backwards when the clock is set back', () => {
    expect(touchDraft(startDraft('place', start), { answers: placed }, later(-3600)).seconds).toBe(0);
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

describe('taking a draft up again', () => {
  const empty = touchDraft(startDraft('place', start), { step: 'words' }, start);
  const begun = touchDraft(empty, { answers: placed }, start);
  it.each([
    ['an empty one, a minute later', empty, 60, true],
    ['an empty one, an hour later', empty, 3600, false],
    ['one with an answer, a month later', begun, 30 * 24 * 3600, true],
  ])('%s', (_, draft, seconds, expected) => {
    expect(isWorthResuming(draft, later(seconds))).toBe(expected);
  });
});

describe('keeping a draft', () => {
  it('makes a whole record, on the day that it was where the person is', () => {
    const draft = touchDraft(
      startDraft('place', start),
      { answers: { ...placed, note: ' so it is ' } },
      start,
    );
    const checkIn = toCheckIn(draft, 'Asia/Tokyo', later(41));
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
    const draft = touchDraft(startDraft('place', start), { answers: placed, nudge: 'n1' }, start);
    expect(toCheckIn(draft, 'UTC', start)).toMatchObject({ source: 'nudge', nudge: 'n1' });
  });
});
