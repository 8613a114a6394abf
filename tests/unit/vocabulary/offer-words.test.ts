import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEELING_IDS, FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { offerWords } from '@/utils/vocabulary/offer-words';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';

const OFFERED = 7;
const coordinate = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100);
const place = fc.record({ pleasantness: coordinate, energy: coordinate });

/** What somebody sees who asks for more words until there are none. */
function turnAllPages(from: MoodPoint): string[][] {
  const pages: string[][] = [];
  let waiting = sortByNearness(from);
  while (waiting.length > 0) {
    const page = offerWords(waiting, [], OFFERED);
    pages.push(page);
    waiting = waiting.filter((id) => !page.includes(id));
  }
  return pages;
}

function mostOfOneFamily(ids: readonly string[]): number {
  const families = ids.filter(isFeelingId).map((id) => FEELINGS[id].family);
  return Math.max(...families.map((family) => families.filter((other) => other === family).length));
}

describe('the words on offer', () => {
  it('are seven near ones from anywhere on the field, at most two of a family', () => {
    fc.assert(
      fc.property(place, (from) => {
        const offer = offerWords(sortByNearness(from), [], OFFERED);
        expect(offer).toHaveLength(OFFERED);
        expect(mostOfOneFamily(offer)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('come to every word with “More words”, each once and on as few pages as it takes, from anywhere on the field', () => {
    fc.assert(
      fc.property(place, (from) => {
        const pages = turnAllPages(from);
        expect(pages.flat().toSorted()).toEqual(FEELING_IDS.toSorted());
        expect(pages).toHaveLength(Math.ceil(FEELING_IDS.length / OFFERED));
      }),
      { numRuns: 25 },
    );
  });

  it.each(FEELING_IDS)('have “%s” first at its own place', (id) => {
    expect(offerWords(sortByNearness(FEELINGS[id]), [], OFFERED)[0]).toBe(id);
  });

  it('count the chosen ones beside them for the variety', () => {
    const offer = offerWords(sortByNearness(FEELINGS.sad), ['sad', 'miserable', 'own:3'], 4);
    expect(offer.filter(isFeelingId).filter((id) => FEELINGS[id].family === 'sadness')).toEqual([]);
  });

  it('are of one family when no other is left', () => {
    expect(offerWords(['sad', 'low', 'tearful', 'hopeless'], [], OFFERED)).toEqual([
      'sad',
      'low',
      'tearful',
      'hopeless',
    ]);
  });

  it('come near to what most people would say', () => {
    expect(offerWords(sortByNearness({ pleasantness: -0.4, energy: -0.3 }), [], OFFERED)).toContain(
      'let_down',
    );
  });
});
