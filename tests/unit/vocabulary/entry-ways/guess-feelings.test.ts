import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { AREAS, type AreaId } from '@/utils/vocabulary/areas';
import { BODY, BODY_PARTS } from '@/utils/vocabulary/entry-ways/body';
import { BODY_IDS } from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { FEELINGS, type FeelingId } from '@/utils/vocabulary/feelings';
import {
  AREA_IDS,
  areaOf,
  guessFeelings,
  listBeyondGuesses,
} from '@/utils/vocabulary/entry-ways/guess-feelings';
import { isGrave } from '@/utils/vocabulary/grave';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import { PARTS_OF_DAY, type PartOfDay } from '@/utils/time/part-of-day';

interface Said {
  body?: string[];
  areas?: AreaId[];
  place?: MoodPoint;
}

const UNPLEASANT_LOW = { pleasantness: -0.6, energy: -0.5 };
const PLEASANT_HIGH = { pleasantness: 0.7, energy: 0.6 };

const guess = ({ body = [], areas = [], place }: Said, part: PartOfDay = 'afternoon', seed = 'a minute') =>
  guessFeelings({ answers: { ...NO_ANSWERS, body, ...place }, areas }, { part, seed });
/** The ids of a hundred minutes, the same in every run. */
const MINUTES = Array.from({ length: 100 }, (_, index) =>
  uuid({ msecs: index * 7_919_000, random: new Uint8Array(16).map((__, byte) => index * 31 + byte * 17) }),
);
const isPleasant = (id: FeelingId) => FEELINGS[id].pleasantness > 0;

describe('the areas of the body', () => {
  it('are six, have every part in one of them, and ask after cues of their own', () => {
    expect(AREA_IDS).toHaveLength(6);
    expect(AREA_IDS.flatMap((id) => AREAS[id].parts).toSorted()).toEqual([...BODY_PARTS].toSorted());
    for (const id of AREA_IDS) expect(AREAS[id].cues.map(areaOf), id).toEqual(AREAS[id].cues.map(() => id));
    expect(BODY_IDS.filter((id) => areaOf(id) === null)).toEqual([]);
  });
});

describe('three guesses', () => {
  it.each<[string, Said, FeelingId[]]>([
    ['a tight chest', { body: ['tight_chest'] }, ['anxious', 'grieving', 'angry']],
    ['a warm chest', { body: ['warm_chest'] }, ['loved', 'touched', 'grateful']],
    ['heavy legs', { body: ['heavy_legs'] }, ['tired', 'discouraged', 'sluggish']],
    ['two cues that agree', { body: ['hollow_belly', 'curl_up'] }, ['lonely', 'sad', 'empty']],
    ['the belly', { areas: ['belly'] }, ['worried', 'lonely', 'relaxed']],
    [
      'a fast heartbeat at an unpleasant place',
      { body: ['fast_heartbeat'], place: { pleasantness: -0.6, energy: 0.6 } },
      ['nervous', 'angry', 'panicked'],
    ],
    [
      'a fast heartbeat at a pleasant place',
      { body: ['fast_heartbeat'], place: PLEASANT_HIGH },
      ['excited', 'amazed', 'playful'],
    ],
    ['an unpleasant place with little energy', { place: UNPLEASANT_LOW }, ['drained', 'lonely', 'empty']],
    ['a pleasant place with much energy', { place: PLEASANT_HIGH }, ['amazed', 'energetic', 'playful']],
  ])('from %s', (_, said, expected) => {
    expect(guess(said)).toEqual(expected);
  });

  const everything: [string, Said][] = [
    ...AREA_IDS.map((id): [string, Said] => [id, { areas: [id] }]),
    ...BODY_IDS.map((id): [string, Said] => [id, { body: [id] }]),
    ['all areas', { areas: AREA_IDS }],
    ...[-1, -0.5, 0, 0.5, 1].flatMap((pleasantness) =>
      [-1, -0.5, 0, 0.5, 1].map((energy): [string, Said] => [
        `${pleasantness}, ${energy}`,
        { place: { pleasantness, energy } },
      ]),
    ),
  ];

  it.each(everything)(
    'are three, each of another kind unless a cue leads to one kind only, and none is hard to bear: %s',
    (_, said) => {
      const guesses = guess(said);
      expect(new Set(guesses).size).toBe(3);
      const kinds = new Set(guesses.map((id) => FEELINGS[id].family)).size;
      expect(kinds).toBeGreaterThanOrEqual(said.body ? 1 : 3);
      expect(guesses.filter(isGrave)).toEqual([]);
    },
  );

  it.each(everything)('have others beyond them that are not hard to bear, either: %s', (_, said) => {
    const { body = [], areas = [], place } = said;
    const answers = { ...NO_ANSWERS, body, ...place };
    const beyond = listBeyondGuesses({ answers, areas }, 'evening');
    expect(beyond.filter(isGrave)).toEqual([]);
    if (!place) expect(beyond.length).toBeGreaterThan(1);
  });

  it.each(AREA_IDS)('have a pleasant one among them where only an area was touched: %s', (area) => {
    expect(guess({ areas: [area] }).some(isPleasant)).toBe(true);
  });

  it.each(BODY_IDS)('begin with what a single cue leads to: %s', (id) => {
    expect(guess({ body: [id] })[0]).toBe(BODY[id].leadsTo[0]);
  });

  describe.each(PARTS_OF_DAY)('from nothing, in the %s', (part) => {
    const all = MINUTES.map((seed) => guess({}, part, seed));

    it('are one of little energy, one that weighs, and one that is light, each of a family of its own', () => {
      for (const [low, heavy, light, ...more] of all) {
        if (!low || !heavy || !light) throw new Error('There are three.');
        expect(more).toEqual([]);
        expect(FEELINGS[low].energy, low).toBeLessThan(-0.4);
        expect(FEELINGS[low].pleasantness, low).toBeLessThan(0.1);
        expect(FEELINGS[heavy].pleasantness, heavy).toBeLessThan(-0.2);
        expect(FEELINGS[heavy].energy, heavy).toBeGreaterThan(-0.4);
        expect(FEELINGS[light].pleasantness, light).toBeGreaterThan(0.3);
        expect(new Set([low, heavy, light].map((id) => FEELINGS[id].family)).size).toBe(3);
      }
    });

    it('are others in another minute, and the same for all of one', () => {
      expect(new Set(all.map(String)).size).toBeGreaterThan(20);
      expect(MINUTES.map((seed) => guess({}, part, seed))).toEqual(all);
      expect(guess({ body: ['own:4'] }, part, MINUTES[0])).toEqual(all[0]);
    });

    it('leave out what nobody should read as a guess about them', () => {
      expect(all.flat().filter(isGrave)).toEqual([]);
      expect(Math.min(...all.flat().map((id) => FEELINGS[id].pleasantness))).toBeGreaterThan(-0.65);
    });
  });

  it.each([
    ['morning', 'rested'],
    ['night', 'at_ease'],
  ] as const)(
    'know the hour: in the %s somebody may be %s, and nobody at the other end of the day',
    (part, id) => {
      const told = (hour: PartOfDay) => MINUTES.flatMap((seed) => guess({}, hour, seed));
      expect(told(part)).toContain(id);
      expect(told(part === 'morning' ? 'night' : 'morning')).not.toContain(id);
    },
  );

  it.each([
    ['unpleasant', UNPLEASANT_LOW, false],
    ['pleasant', PLEASANT_HIGH, true],
  ] as const)('lie on the side of the mark where only that is there: %s', (_, place, expected) => {
    expect(guess({ place }).map(isPleasant)).toEqual([expected, expected, expected]);
  });
});
