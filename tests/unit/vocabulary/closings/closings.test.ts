import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { PARTS_OF_DAY } from '@/utils/time/part-of-day';
import { newCustomFeeling } from '@/utils/vocabulary/custom/change-custom-word';
import { CLOSING_FAMILIES, FAMILY_SIDES } from '@/utils/vocabulary/closings/closing-families';
import { chooseClosing, readClosingId, toClosingKind } from '@/utils/vocabulary/closings/closings';
import { FEELING_IDS, FEELINGS } from '@/utils/vocabulary/feelings';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import { toStem } from '@/utils/vocabulary/search/stem';
import { readMessages } from '../../../messages';
import { readTextFile } from '../../../texts';

const closings = readTextFile('closings');
const ids = Object.keys(closings);
/** What is answered where no feeling was said. */
const OTHERS = [
  'any',
  'body',
  'unpleasant_high',
  'unpleasant_low',
  'pleasant_high',
  'pleasant_low',
  'unsure',
];
const KINDS = [...OTHERS, ...Object.keys(FAMILY_SIDES)];
const PLACES = {
  'no place': { pleasantness: null, energy: null },
  'the middle': { pleasantness: 0.05, energy: -0.05 },
  'unpleasant, much energy': { pleasantness: -0.6, energy: 0.6 },
  'unpleasant, little energy': { pleasantness: -0.6, energy: -0.6 },
  'pleasant, much energy': { pleasantness: 0.6, energy: 0.6 },
  'pleasant, little energy': { pleasantness: 0.6, energy: -0.6 },
};
const TURNS = Array.from({ length: 12 }, (_, turn) => turn);

/** "lonely", "lonely 3": the feelings, each with how strong it is where that is said. */
function feeling(...said: string[]): Pick<Answers, 'feelings'> {
  return {
    feelings: said.map((each) => {
      const [word = '', intensity] = each.split(' ');
      const degrees = { 1: 1, 2: 2, 3: 3 } as const;
      return { word, intensity: degrees[Number(intensity) as 1 | 2 | 3] ?? null };
    }),
  };
}

const answers = (given: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...given });

describe('the closing lines', () => {
  it('are six or more for each family, for each part of the field, and for the body', () => {
    for (const kind of KINDS) {
      const atAnyHour = ids.filter((id) => readClosingId(id).kind === kind && !readClosingId(id).tag);
      expect(atAnyHour.length, kind).toBeGreaterThanOrEqual(6);
    }
  });

  it('each belong to a family, a part of the field or the body, and stand there once', () => {
    const kinds = new Set(ids.map((id) => readClosingId(id).kind));
    expect(kinds).toEqual(new Set(KINDS));
    expect(new Set(Object.values(closings)).size).toBe(ids.length);
  });

  it.each(ids)('fit and never grade: %s', (id) => {
    const line = closings[id] ?? '';
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line).not.toMatch(/!|well done|good job|streak|score|should|must|\btry\b/i);
  });

  it('name no feeling, since it may not be the one that was said', async () => {
    const messages = await readMessages();
    const names = FEELING_IDS.map((id) =>
      (messages[`feelings_${id}`] ?? id).replace(/ (with|to) someone$/, ''),
    );
    const plain = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}’]+/gu, ' ')} `;
    const stems = (text: string) => ` ${plain(text).trim().split(' ').map(toStem).join(' ')} `;
    // Said of a thing to have or to do, these name no feeling.
    const asOtherWords = new Set(['needed', 'wanted', 'longing', 'rested']);
    const lines = Object.values(closings).map((line) => ({ line, read: plain(line) + stems(line) }));
    const named = names
      .filter((name) => !asOtherWords.has(name))
      .flatMap((name) => {
        const [said, stem] = [plain(name), stems(name)];
        return lines
          .filter(({ read }) => read.includes(said) || read.includes(stem))
          .map(({ line }) => `${name}: ${line}`);
      });
    expect(named).toEqual([]);
  });

  it.each(Object.entries(PLACES))(
    'answer every feeling at every hour with one of its family, at %s',
    (_, place) => {
      for (const word of FEELING_IDS) {
        for (const part of PARTS_OF_DAY) {
          for (const turn of [0, 1, 2]) {
            const said = answers({ ...place, ...feeling(word) });
            const id = chooseClosing(said, { part, turn }, ids);
            expect(closings[id], `${word} ${part} ${turn}`).toBeTruthy();
            const { kind, tag } = readClosingId(id);
            expect(kind).toBe(CLOSING_FAMILIES[word]);
            expect([null, part, 'across']).toContain(tag);
          }
        }
      }
    },
  );

  it.each<[string, Partial<Answers>]>([
    ['unpleasant_high', { pleasantness: -0.5, energy: 0.5 }],
    ['unpleasant_low', { pleasantness: -0.5, energy: -0.5 }],
    ['pleasant_high', { pleasantness: 0.5, energy: 0.5 }],
    ['pleasant_low', { pleasantness: 0.5, energy: -0.5 }],
    ['any', { pleasantness: 0.1, energy: 0 }],
    ['any', {}],
    ['unsure', { unsure: true }],
    ['pressure', { everyday: ['stressed'] }],
    ['pressure', { everyday: ['stressed'], pleasantness: -0.5, energy: -0.5 }],
    ['emptiness', { everyday: ['meh'] }],
    ['emptiness', { everyday: ['stressed', 'meh'] }],
    ['loneliness', { everyday: ['ignored'] }],
    ['mixed', { everyday: ['great', 'stressed'] }],
    ['unpleasant_low', { everyday: ['crap'] }],
    ['unpleasant_high', { everyday: ['crap'], pleasantness: -0.5, energy: 0.5 }],
    ['any', { everyday: ['fine'] }],
    ['pleasant_low', { everyday: ['fine'], pleasantness: 0.5, energy: -0.5 }],
    ['body', { body: ['tight_chest'] }],
    ['unpleasant_high', { body: ['tight_chest'], pleasantness: -0.5, energy: 0.5 }],
    ['unsure', { body: ['tight_chest'], unsure: true }],
    ['emptiness', { everyday: ['meh'], body: ['tight_chest'] }],
    ['any', { everyday: ['a_word_of_a_later_version'] }],
    ['loneliness', feeling('lonely')],
    ['loneliness', { ...feeling('lonely'), pleasantness: 0.8, energy: 0.8 }],
    ['loneliness', { ...feeling('lonely'), unsure: true }],
    ['loneliness', feeling('lonely', 'tired')],
    ['tiredness', feeling('lonely 1', 'tired 3')],
    ['loneliness', feeling('lonely', 'tired 1')],
    ['mixed', feeling('lonely', 'grateful')],
    ['mixed', feeling('calm 3', 'guilty 1')],
    ['longing', feeling('longing', 'grateful')],
    ['pleasant_high', { ...feeling('a_word_of_a_later_version'), pleasantness: 0.5, energy: 0.5 }],
  ])('come from “%s” for %o', (kind, given) => {
    expect(toClosingKind(answers(given))).toBe(kind);
  });

  it('answer a word of one’s own by its place', () => {
    const at = Temporal.Instant.from('2026-11-22T15:00:00Z');
    const own = newCustomFeeling('wobbly', { pleasantness: -0.5, energy: 0.5 }, at);
    rememberCustomWords([own]);
    expect(toClosingKind(answers(feeling(own.id)))).toBe('unpleasant_high');
    rememberCustomWords([]);
  });

  it('grant what somebody feels on the other side of the field, and only there', () => {
    const tagOf = (given: Partial<Answers>) =>
      new Set(
        TURNS.map(
          (turn) => readClosingId(chooseClosing(answers(given), { part: 'afternoon', turn }, ids)).tag,
        ),
      );
    expect(tagOf({ ...feeling('happy'), pleasantness: -0.6, energy: 0.1 })).toEqual(new Set(['across']));
    expect(tagOf({ ...feeling('happy'), pleasantness: 0.6, energy: 0.1 })).toEqual(new Set([null]));
    expect(tagOf({ ...feeling('happy'), pleasantness: -0.1, energy: 0.1 })).toEqual(new Set([null]));
    expect(tagOf({ ...feeling('sad'), pleasantness: 0.6, energy: 0.1 })).toEqual(new Set(['across']));
  });

  describe.each(KINDS)('of “%s”', (kind) => {
    const said = answers(sayKind(kind));

    it('are not the same twice in a row, at whichever hours', () => {
      for (const one of PARTS_OF_DAY) {
        for (const other of PARTS_OF_DAY) {
          for (let turn = 0; turn < 24; turn++) {
            const first = chooseClosing(said, { part: one, turn }, ids);
            const second = chooseClosing(said, { part: other, turn: turn + 1 }, ids);
            expect(second, `${turn}`).not.toBe(first);
          }
        }
      }
    });

    it('all come, even to somebody who is always here at the same hour', () => {
      const come = PARTS_OF_DAY.map((part) => {
        const turns = Array.from({ length: 100 }, (_, turn) => chooseClosing(said, { part, turn }, ids));
        return new Set(turns).size;
      });
      const possible = PARTS_OF_DAY.map((part) => {
        const tags = ids.map(readClosingId).filter((line) => line.kind === kind);
        return tags.filter(({ tag }) => tag === null || tag === part).length;
      });
      expect(come).toEqual(possible);
    });
  });

  it('speak of the hour now and then, and never of another', () => {
    const tags = TURNS.map((turn) => {
      const id = chooseClosing(answers(feeling('tired')), { part: 'evening', turn }, ids);
      return readClosingId(id).tag;
    });
    expect(tags.filter((tag) => tag === 'evening').length).toBe(3);
    expect(new Set(tags)).toEqual(new Set(['evening', null]));
  });
});

describe('the families', () => {
  it('lie on the side of the field that their feelings do', () => {
    const wrong = FEELING_IDS.filter((id) => {
      const side = FAMILY_SIDES[CLOSING_FAMILIES[id]];
      const { pleasantness } = FEELINGS[id];
      return side === 'pleasant' ? pleasantness < -0.25 : side === 'unpleasant' && pleasantness > 0.1;
    });
    expect(wrong).toEqual([]);
  });
});

/** Somebody who is answered with lines of that kind. */
function sayKind(kind: string): Partial<Answers> {
  const word = FEELING_IDS.find((id) => CLOSING_FAMILIES[id] === kind);
  if (word !== undefined) return feeling(word);
  if (kind === 'unsure') return { unsure: true };
  if (kind === 'any') return {};
  if (kind === 'body') return { body: ['tight_chest'] };
  return {
    pleasantness: kind.startsWith('un') ? -0.6 : 0.6,
    energy: kind.endsWith('high') ? 0.6 : -0.6,
  };
}
