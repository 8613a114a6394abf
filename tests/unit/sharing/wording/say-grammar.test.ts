import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { seededRandom } from '@/utils/schedule/slots/seeded-random';
import {
  composeWordings,
  joinParts,
  tintOf,
  WORDS_MAX,
  type Listener,
} from '@/utils/sharing/wording/compose';
import { TONES, type Tone } from '@/utils/sharing/manner';
import { RELATIONS, type Relation } from '@/utils/sharing/relations';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { NEEDS } from '@/utils/vocabulary/needs';
import { howMany, isSoak } from '../../../how-many';
import { readTextFile } from '../../../texts';

const texts = new Map(Object.entries(readTextFile('telling')));
const vocabulary = { texts, nameFeeling, nameContext };
const feeling = (word: string, intensity: 1 | 2 | 3 | null = null) => ({ word, intensity });

/** What no sentence of ours has in it. */
const FAULTS = [
  /\s{2}|\s[.,?]|[.,?]{2}|[{}|]|undefined/,
  /\b([\p{L}’]+),? \1\b/iu,
  /\ba (?=[aeiou])|\ban (?![aeiou]|hon|hour)/i,
  /\bi\b|\bi’/,
  /[.?] [a-z]/,
  /^[^A-Z]|[^.?]$/,
  /\b(thank\w*)\b.*\bthank/i,
  /\b(I feel|I’m feeling|I’ve been feeling)\b.*\1/,
  /\breally (today|lately|at the)\b/,
  /a bit (so|really|absolutely|pretty)|\b(so|really|pretty) (so|really|pretty|absolutely)\b/,
];

/** What nobody in this relation is told. */
const NEVER_TO: Partial<Record<Relation, RegExp>> = {
  partner: /my partner/,
  family: /my family/,
  child: /the kids|money|partner|despair|help me|listen/,
  work: /hug|hold me|love|cry|partner(?!s)|just us/,
  doctor: /hug|hold me|just us|tonight/,
};

const NO_GOOD_NEWS = /fix|don’t (have|need) to|listening|honest\b.*\bhonest/i;

function findFaults(answers: Answers, listener: Listener, tone: Tone): string[] {
  const drafts = composeWordings(answers, listener, tone, vocabulary);
  const said = drafts.map((parts) => joinParts(parts, listener.name, texts));
  const isGood = tintOf(answers) === 'good';
  const wrong = said.filter(
    (sentence) =>
      FAULTS.some((fault) => fault.test(sentence)) ||
      NEVER_TO[listener.relation]?.test(sentence) ||
      sentence.split(/\s+/).length > WORDS_MAX[tone] ||
      (isGood && NO_GOOD_NEWS.test(sentence)),
  );
  const isVaried = said.length >= 2 && new Set(said).size === said.length;
  return [
    ...wrong.map((sentence) => `${listener.relation}, ${tone}: ${sentence}`),
    ...(isVaried ? [] : [`${listener.relation}, ${tone}, one wording: ${said.join(' / ')}`]),
  ];
}

const INTENSITIES = [null, 1, 2, 3] as const;
const ABOUTS = [[], ...CONTEXTS.map((id) => [id])];
const WISHES = [[], ...NEEDS.map((id) => [id])];

describe('the grammar of it', () => {
  it('holds for every feeling, however much there is of it, to everybody in every tone', () => {
    const wrong = FEELING_IDS.flatMap((word, index) =>
      RELATIONS.flatMap((relation, turn) =>
        (isSoak ? TONES : TONES.slice((index + turn) % 4).slice(0, 1)).flatMap((tone) =>
          findFaults(
            {
              ...NO_ANSWERS,
              feelings: [feeling(word, INTENSITIES[(index + turn) % 4])],
              about: ABOUTS[index % ABOUTS.length] ?? [],
            },
            { relation, name: '' },
            tone,
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('holds for every context and every need, to everybody in every tone', () => {
    const wrong = RELATIONS.flatMap((relation) =>
      TONES.flatMap((tone) =>
        WISHES.flatMap((needs, index) =>
          findFaults(
            {
              ...NO_ANSWERS,
              feelings: [feeling(index % 2 === 0 ? 'sad' : 'happy')],
              about: ABOUTS[index % ABOUTS.length] ?? [],
              needs,
            },
            { relation, name: 'Sam' },
            tone,
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('holds for what is drawn at random, several feelings among it', () => {
    const random = seededRandom('sentences');
    const draw = <T>(list: readonly [T, ...T[]] | readonly T[]): T =>
      list[Math.floor(random() * list.length)] as T;
    const wrong = Array.from({ length: howMany(2500, 200_000) }).flatMap(() =>
      findFaults(
        {
          ...NO_ANSWERS,
          feelings: draw([[1], [1, 2], [1, 2, 3]]).map(() => feeling(draw(FEELING_IDS), draw(INTENSITIES))),
          about: [...draw(ABOUTS), ...draw(ABOUTS)],
          needs: draw(WISHES),
        },
        { relation: draw(RELATIONS), name: draw(['', 'Sam']) },
        draw(TONES),
      ),
    );
    expect([...new Set(wrong)].slice(0, 30)).toEqual([]);
  });

  it.runIf(isSoak)(
    'holds for every feeling × context × need × relation × tone',
    { timeout: 3_600_000 },
    () => {
      const wrong = new Set<string>();
      for (const word of FEELING_IDS)
        for (const about of ABOUTS)
          for (const needs of WISHES)
            for (const relation of RELATIONS)
              for (const tone of TONES)
                for (const fault of findFaults(
                  { ...NO_ANSWERS, feelings: [feeling(word)], about, needs },
                  { relation, name: '' },
                  tone,
                ))
                  wrong.add(fault);
      expect([...wrong].slice(0, 30)).toEqual([]);
    },
  );
});
