import { readFileSync } from 'node:fs';
import {
  converter,
  displayable,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Oklab,
} from 'culori';
import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { countInDay, emptyDay, placesOfDay } from '@/utils/views/totals/summaries';
import { COLOURS_ROUND, sharesOfColours } from '@/utils/vocabulary/mood-field/colour-shares';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { generateHistory } from '../../../generator/generate-history';

const toOklab = converter('oklab');
const toOklch = converter('oklch');
const toRgb = converter('rgb');

const TOKENS = readFileSync('assets/styles/tokens.css', 'utf8');
const SCHEMES = ['light', 'dark'] as const;

type Scheme = (typeof SCHEMES)[number];

/** A token of the style sheet, as one of the two schemes has it. */
function readToken(name: string, scheme: Scheme): Oklab {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((oklch\\(.*?\\)), (oklch\\(.*?\\))\\)`).exec(TOKENS) ?? [];
  const colour = toOklab(scheme === 'light' ? light : dark);
  if (!colour) throw new Error(`There is no colour ${name}.`);
  return colour;
}

/** The colour of a place, mixed as the browser does it. */
function mix(place: MoodPoint, scheme: Scheme): Oklab {
  const mixed: Oklab = { mode: 'oklab', l: 0, a: 0, b: 0 };
  for (const [name, share] of sharesOfColours(place)) {
    const { l, a, b } = readToken(name, scheme);
    mixed.l += share * l;
    mixed.a += share * a;
    mixed.b += share * b;
  }
  return mixed;
}

function between(one: Oklab, other: Oklab): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

function placeAt(turn: number, radius: number): MoodPoint {
  return {
    pleasantness: radius * Math.sin(2 * Math.PI * turn),
    energy: radius * Math.cos(2 * Math.PI * turn),
  };
}

const TURNS = Array.from({ length: 72 }, (_, index) => index / 72);
const STEPS = Array.from({ length: 21 }, (_, index) => index / 10 - 1);
const GRID = STEPS.flatMap((pleasantness) => STEPS.map((energy) => ({ pleasantness, energy })));

describe('what the colour of a place is mixed of', () => {
  it('comes to one whole, wherever it is', () => {
    for (const place of GRID) {
      const sum = sharesOfColours(place).reduce((total, [, share]) => total + share, 0);
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it.each([
    ['the top', { pleasantness: 0, energy: 1 }, 'apricot'],
    ['high and pleasant', { pleasantness: 0.7, energy: 0.7 }, 'amber'],
    ['pleasant', { pleasantness: 1, energy: 0 }, 'pear'],
    ['low and pleasant', { pleasantness: 0.5, energy: -0.5 }, 'sage'],
    ['the bottom', { pleasantness: 0, energy: -1 }, 'lagoon'],
    ['low and unpleasant', { pleasantness: -0.5, energy: -0.5 }, 'slate'],
    ['unpleasant', { pleasantness: -1, energy: 0 }, 'heather'],
    ['high and unpleasant', { pleasantness: -0.7, energy: 0.7 }, 'clay'],
    ['the middle', { pleasantness: 0, energy: 0 }, 'sand'],
  ])('is led by one colour: %s', (_, place, colour) => {
    expect(sharesOfColours(place)[0]?.[0]).toBe(colour);
  });

  it('is sand in the very middle only', () => {
    for (const turn of TURNS) {
      const shareAt = (radius: number) =>
        sharesOfColours(placeAt(turn, radius)).find(([name]) => name === 'sand')?.[1] ?? 0;
      expect(shareAt(0)).toBe(1);
      expect(shareAt(0.3)).toBeLessThan(0.1);
      expect(shareAt(0.34)).toBe(0);
    }
  });
});

describe.each(SCHEMES)('the colours of the field, %s', (scheme) => {
  it('are alive from 0.3 of the way out', () => {
    for (const turn of TURNS) {
      for (const radius of [0.3, 0.5, 1]) {
        expect(toOklch(mix(placeAt(turn, radius), scheme)).c).toBeGreaterThanOrEqual(0.07);
      }
    }
  });

  it('melt: no step in them is wider than the eye lets pass', () => {
    for (const turn of TURNS) {
      const here = mix(placeAt(turn, 0.6), scheme);
      expect(between(here, mix(placeAt(turn + 1 / 360, 0.6), scheme))).toBeLessThan(0.01);
      expect(between(here, mix(placeAt(turn, 0.61), scheme))).toBeLessThan(0.01);
    }
  });

  it('carry dark text, and can be shown by any screen', () => {
    const ink = toOklab(/--on-blend: (oklch\(.*?\))/.exec(TOKENS)?.[1]);
    if (!ink) throw new Error('There is no ink.');
    for (const place of GRID) {
      const colour = mix(place, scheme);
      expect(displayable(colour)).toBe(true);
      expect(wcagContrast(ink, colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([
    ['everybody', (colour: ReturnType<typeof toRgb>) => colour, 0.05],
    ['whoever lacks red cones', filterDeficiencyProt(1), 0.03],
    ['whoever lacks green cones', filterDeficiencyDeuter(1), 0.03],
    ['whoever lacks blue cones', filterDeficiencyTrit(1), 0.03],
  ])('stay apart at eight places for %s', (_, see, least) => {
    const seen = COLOURS_ROUND.map((_name, index) =>
      toOklab(see(toRgb(mix(placeAt(index / COLOURS_ROUND.length, 1), scheme)))),
    );
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        if (!one || !other) throw new Error('A colour is not seen.');
        expect(between(one, other)).toBeGreaterThanOrEqual(least);
      }
    }
  });
});

describe.each(['a life', 'another', 'a third', 'a fourth'])('a year of “%s”', (seed) => {
  const byDay = groupByDay(generateHistory({ n: 730, years: 1, seed }));
  const isFarOut = ({ pleasantness, energy }: CheckIn) =>
    pleasantness !== null && energy !== null && Math.hypot(pleasantness, energy) > 0.3;
  const days = [...byDay.values()].map((checkIns) => ({
    checkIns,
    places: placesOfDay(countInDay(emptyDay(checkIns[0]?.localDate ?? ''), checkIns)),
  }));

  it.each(SCHEMES)('has colour, %s', (scheme) => {
    const farOut = days.filter(({ checkIns }) => checkIns.every(isFarOut));
    const isAlive = (place: MoodPoint) => toOklch(mix(place, scheme)).c >= 0.07;
    const alive = farOut.filter(({ places }) => places.some(isAlive));
    expect(farOut.length).toBeGreaterThan(50);
    expect(alive.length / farOut.length).toBeGreaterThanOrEqual(0.7);
  });

  it('shows both colours of each day of two feelings', () => {
    const quartersOf = (checkIns: CheckIn[]) =>
      new Set(
        checkIns
          .filter(({ pleasantness, energy }) => pleasantness !== null && energy !== null)
          .map(({ pleasantness, energy }) => `${(pleasantness ?? 0) < 0} ${(energy ?? 0) < 0}`),
      );
    for (const { checkIns, places } of days) {
      if (quartersOf(checkIns).size > 1) expect(places).toHaveLength(2);
    }
  });
});

function groupByDay(history: readonly CheckIn[]): Map<string, CheckIn[]> {
  const byDay = new Map<string, CheckIn[]>();
  for (const checkIn of history) {
    const ofDay = byDay.get(checkIn.localDate);
    if (ofDay) ofDay.push(checkIn);
    else byDay.set(checkIn.localDate, [checkIn]);
  }
  return byDay;
}
