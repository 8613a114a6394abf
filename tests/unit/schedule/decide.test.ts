import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideWith, type Circumstances, type Moment } from '@/utils/schedule/decide';
import { moveNudge, startNudge, type Nudge, type NudgeState } from '@/utils/schedule/nudge';

const due = Temporal.Instant.from('2026-11-22T15:00:00Z');
const after = (minutes: number) => due.add({ seconds: Math.round(minutes * 60) });
const slot = {
  id: 'n',
  localDate: '2026-11-22',
  dueAt: '2026-11-22T15:00:00.000Z',
  expiresAt: '2026-11-22T15:45:00.000Z',
};
const planned = startNudge(slot, 'planned', 'UTC');
const asked = startNudge(slot, 'asked', 'UTC');
const good: Moment = {
  person: 'still',
  window: 'ready',
  isAudible: false,
  isSharing: false,
  isPopupOpen: false,
};

const free: Circumstances = { quiet: [], mayOpen: true };
const decide = (nudge: Nudge, moment: Moment, now: Temporal.Instant) => decideWith(nudge, moment, free, now);

describe('deciding about a nudge that is due', () => {
  it('opens in a good moment', () => {
    expect(decide(planned, good, due)).toEqual({ kind: 'open' });
  });

  it.each<[string, Partial<Moment>]>([
    ['busy', { person: 'busy' }],
    ['away', { person: 'away' }],
    ['locked', { person: 'locked' }],
    ['fullscreen', { window: 'fullscreen' }],
    ['toolless', { window: 'toolless' }],
    ['elsewhere', { window: 'elsewhere' }],
    ['audible', { isAudible: true }],
    ['sharing', { isSharing: true }],
    ['popup_open', { isPopupOpen: true }],
  ])(
    'holds while %s, looks again in a minute, goes to the icon at half time and fades at the end',
    (reason, change) => {
      const moment = { ...good, ...change };
      expect(decide(planned, moment, due)).toEqual({
        kind: 'hold',
        reason,
        recheckAt: '2026-11-22T15:01:00.000Z',
      });
      expect(decide(planned, moment, after(22))).toMatchObject({ recheckAt: '2026-11-22T15:22:30.000Z' });
      expect(decide(planned, moment, after(22.5))).toEqual({ kind: 'dot' });
      expect(decide(planned, moment, after(45))).toEqual({ kind: 'fade' });
    },
  );

  it('takes somebody who is still with sound on for present', () => {
    expect(decide(planned, { ...good, person: 'away', isAudible: true }, due)).toMatchObject({
      reason: 'audible',
    });
  });

  it('does not wait for a good moment when the person asked for it', () => {
    expect(decide(asked, { ...good, person: 'busy', isAudible: true }, due)).toEqual({ kind: 'open' });
    expect(decide(asked, { ...good, isPopupOpen: true }, due)).toEqual({ kind: 'dot' });
  });

  it('never opens anything after the icon has it', () => {
    const dotted = moveNudge(planned, 'dotted', due);
    expect(decide(dotted, good, after(30))).toMatchObject({ kind: 'hold', reason: 'on_icon' });
    expect(decide(dotted, good, after(45))).toEqual({ kind: 'fade' });
  });

  it('gives a claimed popup ten seconds to say that it is up', () => {
    const claimed = moveNudge(planned, 'claimed', due);
    expect(decide(claimed, good, due.add({ seconds: 9 }))).toMatchObject({
      kind: 'hold',
      reason: 'confirming',
    });
    expect(decide(claimed, good, due.add({ seconds: 10 }))).toEqual({ kind: 'dot' });
  });

  it('never opens in a bad moment, and always has a way on', () => {
    const anyMoment = fc.record<Moment>({
      person: fc.constantFrom('busy', 'still', 'away', 'locked'),
      window: fc.constantFrom('ready', 'fullscreen', 'toolless', 'elsewhere'),
      isAudible: fc.boolean(),
      isSharing: fc.boolean(),
      isPopupOpen: fc.boolean(),
    });
    fc.assert(
      fc.property(anyMoment, fc.double({ min: 0, max: 60, noNaN: true }), (moment, minutes) => {
        const decision = decide(planned, moment, after(minutes));
        if (decision.kind === 'open') expect(moment).toEqual(good);
        if (decision.kind === 'hold') expect(decision.recheckAt > after(minutes).toString()).toBe(true);
      }),
    );
  });
});

describe('quiet', () => {
  const until = (reason: Circumstances['quiet'][number]['reason'], minutes: number): Circumstances => ({
    quiet: [{ reason, until: after(minutes).toString({ smallestUnit: 'millisecond' }) }],
    mayOpen: true,
  });

  it.each(['paused', 'gap', 'settling'] as const)(
    'holds a nudge while it is %s, and opens it right after',
    (reason) => {
      const recheckAt = '2026-11-22T15:10:00.000Z';
      expect(decideWith(planned, good, until(reason, 10), due)).toEqual({ kind: 'hold', reason, recheckAt });
      expect(decideWith(planned, good, until(reason, 10), after(10))).toEqual({ kind: 'open' });
    },
  );

  it('lets a nudge fade that it outlasts, and never puts a dot meanwhile', () => {
    expect(decideWith(planned, good, until('settling', 90), after(40))).toMatchObject({
      kind: 'hold',
      recheckAt: '2026-11-22T15:45:00.000Z',
    });
    expect(decideWith(planned, good, until('settling', 90), after(45))).toEqual({ kind: 'fade' });
  });

  it('does not keep back what the person asked to see', () => {
    expect(decideWith(asked, good, until('paused', 10), due)).toEqual({ kind: 'open' });
  });

  it.each<[string, Partial<Moment>, boolean, string]>([
    ['another program in front', { window: 'elsewhere' }, true, 'notify'],
    ['a good moment and no popup wanted', {}, false, 'notify'],
    ['a good moment', {}, true, 'open'],
    ['another program in front, and typing', { window: 'elsewhere', person: 'busy' }, true, 'hold'],
    ['another program in front, and nobody there', { window: 'elsewhere', person: 'away' }, true, 'hold'],
    ['another program in front, and a call', { window: 'elsewhere', isAudible: true }, true, 'hold'],
    ['full screen', { window: 'fullscreen' }, true, 'hold'],
    ['full screen and no popup wanted', { window: 'fullscreen' }, false, 'hold'],
  ])('with a notification chosen: %s', (_, change, mayOpen, kind) => {
    const circumstances = { quiet: [], mayOpen, mayNotify: true };
    expect(decideWith(planned, { ...good, ...change }, circumstances, due)).toMatchObject({ kind });
    const unchosen = decideWith(
      planned,
      { ...good, ...change },
      { ...circumstances, mayNotify: false },
      after(30),
    );
    expect(unchosen.kind).not.toBe('notify');
  });

  it('tells nobody outside the browser once the first half of its time is over', () => {
    const circumstances = { quiet: [], mayOpen: true, mayNotify: true };
    expect(decideWith(planned, { ...good, person: 'busy' }, circumstances, after(30))).toEqual({
      kind: 'dot',
    });
  });

  it('is only a dot for somebody who wants no popup', () => {
    expect(decideWith(planned, good, { quiet: [], mayOpen: false }, due)).toEqual({ kind: 'dot' });
  });
});

describe('the states of a nudge', () => {
  const states: NudgeState[] = [
    'claimed',
    'dotted',
    'shown',
    'answered',
    'half-said',
    'put-off',
    'not-today',
    'sent-away',
    'ignored',
    'faded',
  ];

  it('note when they were reached', () => {
    const shown = moveNudge(moveNudge(planned, 'claimed', due), 'shown', after(1));
    expect(shown).toMatchObject({
      claimedAt: '2026-11-22T15:00:00.000Z',
      shownAt: '2026-11-22T15:01:00.000Z',
      endedAt: null,
    });
    expect(moveNudge(shown, 'answered', after(2)).endedAt).toBe('2026-11-22T15:02:00.000Z');
  });

  it('refuse what they do not lead to', () => {
    expect(() => moveNudge(planned, 'answered', due)).toThrow(RangeError);
  });

  it('end in one fate, and none comes back from it but a draft that is taken up, and a no of which more is said', () => {
    const reached: Nudge[] = [planned];
    for (const nudge of reached) {
      for (const state of states) {
        try {
          reached.push(moveNudge(nudge, state, due));
        } catch {
          continue;
        }
      }
    }
    const ends = reached.filter(({ state }) =>
      ['answered', 'put-off', 'not-today', 'ignored', 'faded'].includes(state),
    );
    expect(ends.length).toBeGreaterThan(0);
    for (const end of ends)
      for (const state of states) expect(() => moveNudge(end, state, due)).toThrow(RangeError);
  });
});
