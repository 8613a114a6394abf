import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBackOff } from '@/utils/schedule/back-off';
import { decide, type Circumstances } from '@/utils/schedule/decide';
import { startNudge, type Nudge, type NudgeState } from '@/utils/schedule/nudge';
import { howMany } from '../../../how-many.ts';
import { anyMoment, goodMoment } from './arbitrary.ts';

const DUE = Temporal.Instant.from('2026-11-22T15:00:00Z');
const WINDOW = 45;
const at = (minutes: number) =>
  DUE.add({ seconds: Math.round(minutes * 60) }).toString({ smallestUnit: 'millisecond' });
const SLOT = { id: 'n', localDate: '2026-11-22', dueAt: at(0), expiresAt: at(WINDOW) };
const numRuns = howMany(1000, 200_000);

const anyNudge: fc.Arbitrary<Nudge> = fc
  .record({
    kind: fc.constantFrom('planned' as const, 'later' as const),
    state: fc.constantFrom<NudgeState>('waiting', 'claimed', 'dotted'),
  })
  .map(({ kind, state }) =>
    Object.assign(startNudge(SLOT, kind, 'UTC'), { state, claimedAt: state === 'claimed' ? at(0) : null }),
  );
const anyQuiet = fc.array(
  fc.record({
    reason: fc.constantFrom('paused' as const, 'gap' as const, 'settling' as const),
    until: fc.integer({ min: -60, max: 90 }).map(at),
  }),
  { maxLength: 3 },
);
const anyCircumstances: fc.Arbitrary<Circumstances> = fc.record({ quiet: anyQuiet, mayOpen: fc.boolean() });
const anyMinute = fc.integer({ min: 0, max: 60 });

describe('a moment', () => {
  it('(9) that is bad in any way never opens anything', () => {
    fc.assert(
      fc.property(
        anyNudge,
        anyMoment,
        anyCircumstances,
        anyMinute,
        (nudge, moment, circumstances, minute) => {
          const now = DUE.add({ minutes: minute });
          const decision = decide(nudge, moment, circumstances, now);
          if (decision.kind === 'hold') expect(decision.recheckAt > at(minute)).toBe(true);
          if (decision.kind !== 'open') return;
          expect(moment).toEqual(goodMoment);
          expect(nudge.state).toBe('waiting');
          expect(minute).toBeLessThan(WINDOW);
          expect(circumstances.mayOpen).toBe(true);
          expect(circumstances.quiet.filter(({ until }) => until > at(minute))).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  it('(10) of somebody still who watches or listens is one of presence, not of absence', () => {
    const anyStill = fc.constantFrom('still' as const, 'away' as const);
    fc.assert(
      fc.property(anyNudge, anyStill, fc.integer({ min: 0, max: 22 }), (nudge, person, minute) => {
        const moment = { ...goodMoment, person, isAudible: true };
        const decision = decide(
          { ...nudge, state: 'waiting' },
          moment,
          { quiet: [], mayOpen: true },
          DUE.add({ minutes: minute }),
        );
        expect(decision).toMatchObject({ kind: 'hold', reason: 'audible' });
      }),
      { numRuns },
    );
  });
});

describe('backing off', () => {
  const anyHistory = fc.array(
    fc.record({
      state: fc.constantFrom<NudgeState>(
        'answered',
        'ignored',
        'sent-away',
        'half-said',
        'put-off',
        'not-today',
      ),
      daysLater: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 60 },
  );
  const toHistory = (steps: { state: NudgeState; daysLater: number }[]): Nudge[] => {
    let date = Temporal.PlainDate.from('2026-01-01');
    return steps.map(({ state, daysLater }) => {
      date = date.add({ days: daysLater });
      const dueAt = `${date.toString()}T12:00:00.000Z`;
      const slot = { id: 'n', localDate: date.toString(), dueAt, expiresAt: dueAt };
      return { ...startNudge(slot, 'planned', 'UTC'), state };
    });
  };

  it('(13) is monotone: one more ignored never asks more often, one more answered never less', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 20 }), (history, daysLater) => {
        const level = toBackOff(toHistory(history));
        const then = (state: NudgeState) => toBackOff(toHistory([...history, { state, daysLater }]));
        expect(then('ignored')).toBeGreaterThanOrEqual(level);
        expect(then('sent-away')).toBeGreaterThanOrEqual(level);
        expect(then('answered')).toBeLessThanOrEqual(level);
        expect(level - then('answered')).toBeLessThanOrEqual(1);
        if (level > 0) expect(then('answered')).toBe(level - 1);
      }),
      { numRuns },
    );
  });

  it('(13) is changed by nothing that the machine held back or the person put off, and by no days on which it did', () => {
    const anyUnmoved = fc.record({
      place: fc.nat(),
      state: fc.constantFrom<NudgeState>('faded', 'half-said', 'put-off', 'not-today'),
    });
    fc.assert(
      fc.property(anyHistory, fc.array(anyUnmoved, { maxLength: 20 }), (history, unmoved) => {
        const held = [...history];
        for (const { place, state } of unmoved)
          held.splice(place % (held.length + 1), 0, { state, daysLater: 0 });
        expect(toBackOff(toHistory(held))).toBe(toBackOff(toHistory(history)));

        const [ignored] = toHistory([{ state: 'ignored', daysLater: 0 }]);
        const [later] = toHistory([{ state: 'ignored', daysLater: (unmoved[0]?.place ?? 0) % 400 }]);
        if (ignored && later) expect(toBackOff([ignored, later])).toBe(1);
      }),
      { numRuns },
    );
  });
});
