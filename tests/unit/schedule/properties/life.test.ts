import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATER, type Later } from '@/utils/schedule/later-choices';
import { isOver } from '@/utils/schedule/nudge';
import { endOfPause, isPaused, PAUSES } from '@/utils/schedule/pause';
import { planDay } from '@/utils/schedule/slots/plan-day';
import { planAhead } from '@/utils/schedule/plan-ahead';
import { planNext } from '@/utils/schedule/plan-next';
import { parseSettings, type TimeRange } from '@/utils/settings/settings';
import example from '../../../examples/settings-v1.json' with { type: 'json' };
import { howMany } from '../../../how-many.ts';
import { frequencyWith } from '../../../simulation/frequency.ts';
import { anyMoment, anyZone, goodMoment } from './arbitrary.ts';
import { World, type Answer } from './world.ts';

const START = '2026-03-27T07:00:00Z';
const DAY = 24 * 60;
const numRuns = howMany(6, 200);

/** Settings that ask often, so that little time tells much. */
const anyEager = fc
  .record({
    mode: fc.constantFrom('random' as const, 'interval' as const),
    perDay: fc.integer({ min: 2, max: 6 }),
    intervalMinutes: fc.integer({ min: 60, max: 240 }),
    ranges: fc.constantFrom<TimeRange[]>(
      [{ from: '00:00', to: '00:00' }],
      [{ from: '08:00', to: '22:00' }],
      [{ from: '18:00', to: '06:00' }],
    ),
    gapMinutes: fc.integer({ min: 30, max: 150 }),
    capPerDay: fc.integer({ min: 1, max: 6 }),
    later: fc.constant<Later[]>([...LATER]),
  })
  .map(frequencyWith);
/** Asked often, of whom few are enough: what a cap is for. */
const anyCapped = fc
  .tuple(anyEager, fc.integer({ min: 1, max: 2 }), fc.integer({ min: 30, max: 60 }))
  .map(([eager, capPerDay, gapMinutes]) => Object.assign(eager, { capPerDay, gapMinutes }));
const anyAnswer = fc.constantFrom<Answer>('answered', 'half-said', 'ignored', 'sent-away', ...LATER);

type Step = (world: World) => Promise<void>;
type Steps = fc.Arbitrary<Step>;

const passing: Steps = fc
  .record({
    minutes: fc.integer({ min: 1, max: 400 }),
    answer: anyAnswer,
    moment: fc.oneof(fc.constant(goodMoment), anyMoment),
  })
  .map(({ minutes, answer, moment }) => async (world) => {
    world.answer = answer;
    world.moment = { ...moment, isPopupOpen: false };
    await world.pass(minutes);
  });
const sleeping: Steps = fc.integer({ min: 11, max: 900 }).map((minutes) => (world) => world.sleep(minutes));
const sleepingForDays: Steps = fc
  .integer({ min: 1, max: 60 })
  .map((days) => (world) => world.sleep(days * DAY));
const restarting: Steps = fc.constant((world) => world.restart());
const asking: Steps = fc.constant((world) => world.ask());
const pausing: Steps = fc.constantFrom(...PAUSES).map((pause) => (world) => world.pause(pause));
const changing: Steps = anyEager.map((frequency) => (world) => world.change(frequency));
const changingAllButTheCap: Steps = anyEager.map((frequency) => (world) => {
  return world.change({ ...frequency, capPerDay: world.frequency.capPerDay });
});
const travelling: Steps = anyZone.map((zone) => (world) => world.travel(zone));
const settingBack: Steps = fc
  .integer({ min: 1, max: 3 * DAY })
  .map((minutes) => (world) => world.setClock(world.now.subtract({ minutes })));

/** Lives through some steps, one after the other, and tells the world of it. */
async function live(frequency: World['frequency'], zone: string, steps: Step[]): Promise<World> {
  const world = await World.begin(frequency, zone, START);
  for (const step of steps) await step(world);
  return world;
}

const lifeOf = (...kinds: Steps[]) =>
  fc.array(fc.oneof(passing, passing, ...kinds), { minLength: 6, maxLength: 14 });

/** Some of these live for weeks, which a busy machine takes its time for. */
const timeout = howMany(120_000, 3_600_000);

describe('a life with the real delivery', { timeout }, () => {
  it('(2) has nothing shown in a pause', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyEager,
        fc.constantFrom(...PAUSES),
        lifeOf(),
        lifeOf(),
        async (frequency, pause, before, during) => {
          const world = await live(frequency, 'Europe/Berlin', before);
          const until = endOfPause(pause, world.now.toZonedDateTimeISO(world.zone));
          await world.pause(pause);
          const shown = world.showings.length;
          for (const step of during) await step(world);
          const early = world.showings
            .slice(shown)
            .filter(({ at }) => Temporal.Instant.compare(at, until) < 0);
          expect(early).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  it('(2) owes nothing from before it was installed, and leaves a first hour in peace', async () => {
    await fc.assert(
      fc.asyncProperty(anyEager, fc.integer({ min: 0, max: DAY }), async (frequency, minutes) => {
        const start = Temporal.Instant.from(START).add({ minutes }).toString();
        const world = await World.begin(frequency, 'Europe/Berlin', start);
        await world.pass(59);
        expect(world.showings).toEqual([]);
        await world.pass(DAY);
        for (const { dueAt } of await world.nudges()) expect(dueAt >= start).toBe(true);
      }),
      { numRuns },
    );
  });

  it('(2) brings the very week that was shown beforehand, where nothing is in the way', async () => {
    await fc.assert(
      fc.asyncProperty(anyEager, lifeOf(sleeping, pausing, asking), async (frequency, steps) => {
        const world = await live(frequency, 'Europe/Berlin', steps);
        world.moment = goodMoment;
        world.answer = 'half-said';
        // What waits already is no part of the coming days.
        await world.pass(3 * 60);
        const end = world.now.add({ hours: 6 * 24 });
        const coming = planAhead(await world.plan(), world.now, end);
        const shown = world.showings.length;
        await world.pass(6 * DAY - 1);
        const came = world.showings
          .slice(shown)
          .map(({ nudge: { id }, at }) => [id, toMinute(at.toString())]);
        expect(came).toEqual(coming.map(({ slot, comesAt }) => [slot.id, toMinute(comesAt)]));
      }),
      { numRuns },
    );
  });

  it('(3) has what it shows at least a gap apart, snoozes and changed settings included', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyEager,
        lifeOf(sleeping, changing, restarting, travelling, asking),
        async (frequency, steps) => {
          const { showings } = await live(frequency, 'Europe/Berlin', steps);
          for (const [index, { nudge, livedMinutes, gapMinutes }] of showings.entries()) {
            const before = showings[index - 1];
            if (!before) continue;
            const apart = livedMinutes - before.livedMinutes;
            // What was put off comes when the person wished it, and what is asked for at once.
            const isWished = nudge.kind === 'later' && before.wasPutOff;
            if (isWished) expect(apart).toBeGreaterThanOrEqual(15);
            else if (nudge.kind !== 'asked') expect(apart).toBeGreaterThanOrEqual(gapMinutes);
          }
        },
      ),
      { numRuns: numRuns * 2 },
    );
  });

  it('(4) has no more than the cap a local day, in any zone and under a clock that is set back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyEager, anyCapped),
        anyZone,
        lifeOf(travelling, settingBack, changingAllButTheCap, changingAllButTheCap),
        async (frequency, zone, steps) => {
          const world = await live(frequency, zone, steps);
          const perDay = new Map<string, number>();
          for (const { localDate, shownAt, state } of await world.nudges()) {
            // One that was put off is one with the later one.
            if (shownAt !== null && state !== 'put-off')
              perDay.set(localDate, (perDay.get(localDate) ?? 0) + 1);
          }
          expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(frequency.capPerDay);
        },
      ),
      { numRuns: numRuns * 2 },
    );
  });

  it('(5) has nothing before one has settled in after any sleep, and then at most one', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyEager,
        lifeOf(),
        fc.integer({ min: 11, max: 5 * DAY }),
        async (frequency, steps, minutes) => {
          const world = await live(frequency, 'Europe/Berlin', steps);
          world.moment = goodMoment;
          world.answer = 'answered';
          await world.sleep(minutes);
          const woke = world.livedMinutes;
          const shown = world.showings.length;
          await world.pass(frequency.settleInMinutes + frequency.gapMinutes - 1);
          const since = world.showings.slice(shown);
          for (const { livedMinutes } of since)
            expect(livedMinutes - woke).toBeGreaterThanOrEqual(frequency.settleInMinutes);
          expect(since.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: numRuns * 2 },
    );
  });

  it('(6) opens a slot at most once, in whatever order and how often it is woken', async () => {
    const atOnce: Steps = fc.integer({ min: 2, max: 5 }).map((times) => async (world) => {
      await Promise.all(Array.from({ length: times }, () => world.tend()));
    });
    const everything = lifeOf(sleeping, changing, restarting, travelling, settingBack, atOnce, atOnce);
    await fc.assert(
      fc.asyncProperty(anyEager, everything, async (frequency, steps) => {
        const { showings } = await live(frequency, 'Europe/Berlin', steps);
        const ids = showings.map(({ nudge }) => nudge.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it('(7) goes on as planned after a restart at any instant', async () => {
    await fc.assert(
      fc.asyncProperty(anyEager, lifeOf(sleeping, travelling), async (frequency, steps) => {
        const world = await live(frequency, 'Europe/Berlin', steps);
        const [next, nudges] = [await world.next(), await world.nudges()];
        await world.restart();
        expect(await world.next()).toEqual(next);
        expect((await world.nudges()).map(({ id, dueAt }) => [id, dueAt])).toEqual(
          nudges.map(({ id, dueAt }) => [id, dueAt]),
        );
      }),
      { numRuns },
    );
  });

  it('(11) shows each slot before it expires, with nothing in the way, and puts a dot with something', async () => {
    await fc.assert(
      fc.asyncProperty(anyEager, fc.boolean(), async (frequency, isBusy) => {
        const world = await World.begin(frequency, 'UTC', '2026-03-27T00:00:00Z');
        world.moment = isBusy ? { ...goodMoment, person: 'busy' } : goodMoment;
        await world.pass(2.5 * DAY);
        const { seed } = await world.plan();
        const wanted = ['2026-03-27', '2026-03-28']
          .flatMap((date) => planDay(frequency, date, 'UTC', seed).slots)
          .filter(({ dueAt }) => dueAt >= '2026-03-27T01:00');
        const nudges = new Map((await world.nudges()).map((nudge) => [nudge.id, nudge]));
        for (const { id, expiresAt } of wanted) {
          const nudge = nudges.get(id);
          if (isBusy) expect(world.dotted).toContain(id);
          else expect((nudge?.shownAt ?? '~') < expiresAt).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('(12) gives each slot exactly one fate in the end', async () => {
    const everything = lifeOf(
      sleeping,
      sleepingForDays,
      changing,
      restarting,
      travelling,
      settingBack,
      pausing,
    );
    await fc.assert(
      fc.asyncProperty(
        anyEager,
        everything,
        fc.integer({ min: 1, max: 40 }),
        async (frequency, steps, days) => {
          const world = await live(frequency, 'Europe/Berlin', steps);
          // Past everything that was planned under a clock that was ahead.
          const [last] = (await world.nudges())
            .map(({ dueAt }) => dueAt)
            .toSorted()
            .slice(-1);
          await world.setClock(Temporal.Instant.from(last ?? START).add({ hours: 24 * days }));
          await world.pass(60);
          await world.change({ ...frequency, enabled: false });
          const nudges = await world.nudges();
          expect(nudges.filter((nudge) => !isOver(nudge))).toEqual([]);
          for (const { endedAt } of nudges) expect(endedAt).not.toBeNull();
        },
      ),
      { numRuns: numRuns * 2 },
    );
  });

  it('(14) has a next slot in reach after a jump of the clock of any size', async () => {
    const anyJump = fc.oneof(
      fc.integer({ min: -3 * DAY, max: 3 * DAY }),
      fc.integer({ min: -900 * DAY, max: 900 * DAY }),
    );
    await fc.assert(
      fc.asyncProperty(anyEager, lifeOf(pausing), anyJump, async (frequency, steps, minutes) => {
        const world = await live(frequency, 'Europe/Berlin', steps);
        await world.setClock(world.now.add({ minutes }));
        const alarm = await world.dueAlarm();
        expect(alarm).not.toBeNull();
        // A week of pause, fifteen days of backing off, and the days that were lived already.
        const reach = world.now.add({ hours: 24 * 30 });
        expect((alarm ?? '~') <= reach.toString()).toBe(true);
        expect(planNext({ ...(await world.plan()), pausedUntil: null }, world.now)).toMatchObject({
          kind: 'next',
        });
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it('(15) plans by changed settings in the same call', async () => {
    await fc.assert(
      fc.asyncProperty(anyEager, lifeOf(), anyEager, async (frequency, steps, changed) => {
        const world = await live(frequency, 'Europe/Berlin', steps);
        world.moment = { ...goodMoment, person: 'busy' };
        await world.change(changed);
        const next = await world.next();
        if (next.kind === 'quiet') throw new Error('There is no next slot.');
        // Whoever put one off to tomorrow has peace until then.
        const wakesAt = next.kind === 'paused' ? next.until : next.slot.dueAt;
        expect(((await world.dueAlarm()) ?? '~') <= wakesAt).toBe(true);
        const open = (await world.nudges()).filter((nudge) => !isOver(nudge) && nudge.kind === 'planned');
        const { seed } = await world.plan();
        const days = [-1, 0, 1].map((offset) =>
          world.now
            .add({ hours: offset * 24 })
            .toString()
            .slice(0, 10),
        );
        const ids = days.flatMap((date) =>
          planDay(changed, date, world.zone, seed).slots.map(({ id }) => id),
        );
        for (const { id } of open) expect(ids).toContain(id);
        await world.change({ ...changed, enabled: false });
        expect(await world.dueAlarm()).toBeNull();
      }),
      { numRuns },
    );
  });
});

function toMinute(timestamp: string): string {
  return timestamp.slice(0, 16);
}

describe('settings', () => {
  // No version will call a setting so, and a parser of foreign objects passes these over.
  const anyName = fc
    .stringMatching(/^[a-z]{9,}$/)
    .filter((name) => !['constructor', 'prototype'].includes(name));
  const anyUnknown = fc.dictionary(anyName, fc.jsonValue());

  it('(15) of any kind can be used, and those of other versions lose nothing', () => {
    fc.assert(
      fc.property(fc.anything(), anyUnknown, (anything, unknown) => {
        const parsed = parseSettings(anything);
        expect(parseSettings(parsed)).toEqual(parsed);
        const stored = { ...unknown, ...example, frequency: { ...unknown, ...example.frequency } };
        expect(parseSettings(stored)).toMatchObject(stored);
      }),
      { numRuns: howMany(300, 20_000) },
    );
  });
});

describe('a pause', () => {
  const anyInstant = fc
    .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2030-12-31') })
    .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));

  it('(17) of any kind ends, in any zone, and whatever is done to the clock', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAUSES), anyInstant, anyZone, fc.integer(), (pause, now, zone, jump) => {
        const end = endOfPause(pause, now.toZonedDateTimeISO(zone));
        expect(isPaused(end.toString(), now)).toBe(true);
        expect(isPaused(end.toString(), end)).toBe(false);
        const then = now.add({ seconds: jump });
        if (isPaused(end.toString(), then))
          expect(then.until(end).total('hours')).toBeLessThanOrEqual(8 * 24);
      }),
      { numRuns: howMany(300, 50_000) },
    );
  });
});
