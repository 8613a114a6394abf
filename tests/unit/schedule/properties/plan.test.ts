import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from '@/utils/schedule/slots/plan-day';
import { planNext } from '@/utils/schedule/plan-next';
import { toDueSpans, toSpans } from '@/utils/schedule/wall-span';
import { resolveWallTime } from '@/utils/time/wall-time';
import type { FrequencySettings } from '@/utils/settings/settings';
import { howMany } from '../../../how-many.ts';
import { frequencyWith } from '../../../simulation/frequency.ts';
import { anyDate, anyFrequency, anyZone, listChanges } from './arbitrary.ts';

const changes = listChanges();
const anyChange = fc.constantFrom(...changes);
/** Each change of clocks comes several times. */
const numRuns = howMany(300, changes.length * 3);

/** A copy, so that nothing that was made before can be given again. */
const anew = (frequency: FrequencySettings) => structuredClone(frequency);

describe('the plan of a day', () => {
  it('(1) is pure: the same arguments give the same plan, and are left as they were', () => {
    fc.assert(
      fc.property(anyFrequency, anyDate, anyZone, fc.string(), (frequency, date, zone, seed) => {
        const before = anew(frequency);
        const plan = planDay(frequency, date, zone, seed);
        expect(planDay(anew(frequency), date, zone, seed)).toEqual(plan);
        const input = { frequency, zone, seed, beganAt: null, past: [], pausedUntil: null };
        const now = Temporal.Instant.from(`${date}T12:00:00Z`);
        expect(planNext({ ...input, frequency: anew(frequency) }, now)).toEqual(planNext(input, now));
        expect(frequency).toEqual(before);
      }),
      { numRuns: howMany(200, 20_000) },
    );
  });

  it('(2) has every slot inside the hours, over midnight and over changes of clocks, too', () => {
    fc.assert(
      fc.property(anyFrequency, anyChange, fc.string(), (frequency, { zone, date }, seed) => {
        const hours = toSpans(frequency.ranges).map(({ from, to }) => ({
          from: toMs(resolveWallTime(Temporal.PlainDate.from(date), from, zone)),
          to: toMs(resolveWallTime(Temporal.PlainDate.from(date), to, zone)),
        }));
        for (const slot of planDay(frequency, date, zone, seed).slots) {
          const [dueAt, expiresAt] = [Date.parse(slot.dueAt), Date.parse(slot.expiresAt)];
          const span = hours.find(({ from, to }) => dueAt >= from && dueAt <= to);
          expect(span).toBeDefined();
          const isOwnChoice = frequency.mode === 'fixed';
          const isShort = expiresAt - dueAt <= 10 * 60_000;
          expect(isOwnChoice || isShort || expiresAt <= (span?.to ?? 0)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  /** So many in the hours of the night that the hour which the clocks skip can hold more than one. */
  const anyCrowded = anyFrequency.map((frequency) => ({
    ...frequency,
    times: frequency.times.map((time) => `0${Number(time.slice(0, 2)) % 4}${time.slice(2)}`),
    ranges: [{ from: '00:00', to: '04:00' }],
    perDay: 6,
    gapMinutes: 30,
    capPerDay: 12,
  }));

  it('(8) has as many on a day when the clocks change, none twice, at the same times on the wall', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyFrequency, anyCrowded),
        anyChange,
        fc.string(),
        (frequency, { zone, date }, seed) => {
          const usual = planDay(frequency, date, 'UTC', seed).slots.map(({ dueAt }) => toWall(dueAt, 'UTC'));
          const slots = planDay(frequency, date, zone, seed).slots.map(({ dueAt }) => dueAt);
          for (const [index, dueAt] of slots.entries()) expect(dueAt > (slots[index - 1] ?? '')).toBe(true);

          const isSkipped = (wall: string) => toWall(toDue(wall, zone), zone) !== wall;
          const skipped = usual.filter(isSkipped);
          // Two or more in the very hour that is left out can find no room for all in what is left.
          if (skipped.length <= 1) expect(slots).toHaveLength(usual.length);
          expect(slots.length).toBeGreaterThanOrEqual(usual.length - Math.max(skipped.length - 1, 0));
          const kept = usual.filter((wall) => !isSkipped(wall) && wall < (skipped[0] ?? '~'));
          expect(slots.map((dueAt) => toWall(dueAt, zone))).toEqual(expect.arrayContaining(kept));
          if (skipped.length === 0) expect(slots.map((dueAt) => toWall(dueAt, zone))).toEqual(usual);
        },
      ),
      { numRuns },
    );
  });

  it.each([1, 2, 3, 4, 5])('(16) of %i random slots has each uniform in its block', (perDay) => {
    const [from, width, gap] = [600, 600 - 45, 120];
    const free = (width - (perDay - 1) * gap) / perDay;
    const days = howMany(2000, 20_000);
    const counts = Array.from({ length: perDay }, () => Array.from({ length: 10 }, () => 0));
    for (let seed = 0; seed < days; seed++) {
      const { slots } = planDay(
        frequencyWith({ perDay, gapMinutes: gap }),
        '2026-11-23',
        'UTC',
        String(seed),
      );
      for (const [index, { dueAt }] of slots.entries()) {
        const minutes = (Date.parse(dueAt) - Date.parse('2026-11-23T00:00:00Z')) / 60_000;
        const share = (minutes - from - index * (free + gap)) / free;
        const bins = counts[index] ?? [];
        const bin = Math.min(Math.floor(share * 10), 9);
        bins[bin] = (bins[bin] ?? Number.NaN) + 1;
      }
    }
    for (const bins of counts) {
      const chiSquare = bins.reduce((sum, count) => sum + (count - days / 10) ** 2 / (days / 10), 0);
      // 9 degrees of freedom: beyond 33.7 once in ten thousand, and the seeds are fixed.
      expect(chiSquare).toBeLessThan(33.7);
    }
  });

  it('(18) is never empty, leaves out only what cannot fit, and says why', () => {
    fc.assert(
      fc.property(anyFrequency, anyDate, fc.string(), (frequency, date, seed) => {
        const { slots, wanted, reducedBy, leftOut } = planDay(frequency, date, 'UTC', seed);
        expect(slots.length).toBeGreaterThan(0);
        if (slots.length < wanted) expect(reducedBy).not.toBeNull();
        if (frequency.mode === 'random') {
          expect(slots).toHaveLength(Math.min(wanted, frequency.capPerDay, countFitting(frequency)));
        }
        if (frequency.mode === 'fixed' && leftOut.length < wanted) {
          expect(slots.length + leftOut.length).toBe(wanted);
        }
      }),
      { numRuns: howMany(500, 50_000) },
    );
  });
});

/** How many fit at all, each as early as it can. */
function countFitting({ ranges, windowMinutes, gapMinutes }: FrequencySettings): number {
  const spans = toDueSpans(toSpans(ranges), windowMinutes, gapMinutes);
  let count = 0;
  let next = -Infinity;
  for (const { from, to } of spans) {
    for (let at = Math.max(from, next); at <= to; at += gapMinutes) {
      count += 1;
      next = at + gapMinutes;
    }
  }
  return count;
}

function toMs(instant: Temporal.Instant): number {
  return instant.epochMilliseconds;
}

function toWall(dueAt: string, zone: string): string {
  return Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone).toPlainDateTime().toString();
}

function toDue(wall: string, zone: string): string {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant().toString();
}
