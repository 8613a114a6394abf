import { describe, expect, it } from 'vitest';
import { layOutWords, type LaidOutWord, type WordToLayOut } from '@/utils/vocabulary/lay-out-words';
import { nameFeeling } from '@/utils/vocabulary/names';
import { placeOfWord } from '@/utils/vocabulary/nearest-feelings';
import { nextWords } from '@/utils/vocabulary/next-words';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';

const FIELD = { width: 340, height: 236 };
const MARK = { width: 28, height: 28 };
const STEPS = Array.from({ length: 19 }, (_, index) => Math.round((index / 9 - 1) * 100) / 100);
const PLACES = STEPS.flatMap((pleasantness) => STEPS.map((energy): MoodPoint => ({ pleasantness, energy })));

/** About as wide as the browser draws it. */
function toWord(id: string): WordToLayOut {
  return { id, place: placeOfWord(id), width: nameFeeling(id).length * 7.5 + 20, height: 28 };
}

function offerAt(place: MoodPoint): string[] {
  return nextWords({ answers: place, leads: [], pinned: [], seen: [], count: 7 }).shown;
}

/** Whatever touches what it should not, in words. */
function findFaults(
  words: readonly WordToLayOut[],
  laidOut: readonly LaidOutWord[],
  place: MoodPoint,
): string[] {
  const boxes = laidOut.map(({ id, x, y }) => ({ ...words.find((word) => word.id === id), id, x, y }));
  const mark = {
    id: 'the mark',
    x: ((place.pleasantness + 1) / 2) * FIELD.width,
    y: ((1 - place.energy) / 2) * FIELD.height,
    ...MARK,
  };
  const outside = boxes.filter(
    ({ x, y, width = 0, height = 0 }) =>
      x - width / 2 < 0 || x + width / 2 > FIELD.width || y - height / 2 < 0 || y + height / 2 > FIELD.height,
  );
  const touching = [...boxes, mark].flatMap((one, index, all) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < ((one.width ?? 0) + (other.width ?? 0)) / 2 &&
          Math.abs(one.y - other.y) < ((one.height ?? 0) + (other.height ?? 0)) / 2,
      )
      .map((other) => `${one.id} touches ${other.id}`),
  );
  return [...outside.map(({ id }) => `${id} is over the edge`), ...touching];
}

describe('the words on the field', () => {
  it('are all there and touch nothing, wherever the mark is', () => {
    for (const place of PLACES) {
      const words = offerAt(place).slice(0, 5).map(toWord);
      const laidOut = layOutWords(words, { ...MARK, place }, FIELD);
      expect(laidOut.map(({ id }) => id)).toEqual(words.map(({ id }) => id));
      expect(findFaults(words, laidOut, place)).toEqual([]);
    }
  });

  it('are three at the least on a field that has given way to a zoom of 150 %', () => {
    for (const place of PLACES) {
      const words = offerAt(place).slice(0, 5).map(toWord);
      const laidOut = layOutWords(words, { ...MARK, place }, { width: 480, height: 100 });
      expect(laidOut.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('lie at home where there is room', () => {
    const [sad, calm] = [toWord('sad'), toWord('calm')];
    expect(layOutWords([sad, calm], null, FIELD)).toEqual(
      [sad, calm].map(({ id, place }) => ({
        id,
        x: (((place?.pleasantness ?? 0) + 1) / 2) * FIELD.width,
        y: ((1 - (place?.energy ?? 0)) / 2) * FIELD.height,
      })),
    );
  });

  it('leave out what is wider than the field', () => {
    expect(layOutWords([{ ...toWord('sad'), width: 400 }], null, FIELD)).toEqual([]);
  });
});

describe('the next words, while nobody said where they are', () => {
  const spread = nextWords({
    answers: { pleasantness: null, energy: null },
    leads: [],
    pinned: [],
    seen: [],
    count: 7,
  }).shown;

  it('come from every side of the field, the ends of its axes first', () => {
    const toSide = (id: string) => {
      const { pleasantness = 0, energy = 0 } = placeOfWord(id) ?? {};
      if (Math.abs(pleasantness) > Math.abs(energy)) return pleasantness < 0 ? 'left' : 'right';
      return energy < 0 ? 'bottom' : 'top';
    };
    expect(spread).toHaveLength(7);
    expect(spread.slice(0, 4).map(toSide)).toEqual(['left', 'right', 'top', 'bottom']);
  });

  it('come near to what was taken once something was', () => {
    const after = nextWords({
      answers: { pleasantness: null, energy: null },
      leads: [],
      pinned: ['sad'],
      seen: [],
      count: 7,
    }).shown;
    const places = after.map(placeOfWord);
    expect(places.every((place) => place !== null && place.pleasantness < 0)).toBe(true);
  });
});
