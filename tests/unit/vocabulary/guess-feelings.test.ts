import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { AREAS, type AreaId } from '@/utils/vocabulary/areas';
import { BODY, BODY_PARTS } from '@/utils/vocabulary/body';
import { BODY_IDS } from '@/utils/vocabulary/doors';
import { FEELINGS, type FeelingId } from '@/utils/vocabulary/feelings';
import { AREA_IDS, areaOf, guessFeelings } from '@/utils/vocabulary/guess-feelings';
import { isGrave } from '@/utils/vocabulary/grave';
import type { Place } from '@/utils/vocabulary/place';

interface Said {
  body?: string[];
  areas?: AreaId[];
  place?: Place;
}

const UNPLEASANT_LOW = { pleasantness: -0.6, energy: -0.5 };
const PLEASANT_HIGH = { pleasantness: 0.7, energy: 0.6 };

const guess = ({ body = [], areas = [], place }: Said) =>
  guessFeelings({ answers: { ...NO_ANSWERS, body, ...place }, areas });
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
    ['nothing', {}, ['tired', 'numb', 'content']],
    ['a tight chest', { body: ['tight_chest'] }, ['anxious', 'grieving', 'angry']],
    ['a warm chest', { body: ['warm_chest'] }, ['loved', 'touched', 'grateful']],
    ['heavy legs', { body: ['heavy_legs'] }, ['tired', 'discouraged', 'sluggish']],
    ['two cues that agree', { body: ['hollow_belly', 'curl_up'] }, ['lonely', 'sad', 'empty']],
    ['a cue of another version', { body: ['own:4'] }, ['tired', 'numb', 'content']],
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

  it.each(AREA_IDS)('have a pleasant one among them where only an area was touched: %s', (area) => {
    expect(guess({ areas: [area] }).some(isPleasant)).toBe(true);
  });

  it.each(BODY_IDS)('begin with what a single cue leads to: %s', (id) => {
    expect(guess({ body: [id] })[0]).toBe(BODY[id].leadsTo[0]);
  });

  it.each([
    ['unpleasant', UNPLEASANT_LOW, false],
    ['pleasant', PLEASANT_HIGH, true],
  ] as const)('lie on the side of the mark where only that is there: %s', (_, place, expected) => {
    expect(guess({ place }).map(isPleasant)).toEqual([expected, expected, expected]);
  });
});
