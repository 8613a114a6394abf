import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { seededRandom } from '@/utils/schedule/slots/seeded-random';
import {
  CHANNELS,
  composeFirst,
  FIRST_WORDS_MAX,
  type Channel,
} from '@/utils/sharing/wording/first-sentence';
import { speechOf } from '@/utils/sharing/wording/speech';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { NEEDS } from '@/utils/vocabulary/needs';
import { howMany } from '../../../how-many';
import { readTextFile } from '../../../texts';

const texts = new Map(Object.entries(readTextFile('telling')));
const vocabulary = { texts, nameFeeling, nameContext };
const TODAY = Temporal.PlainDate.from('2026-11-28');

interface Said {
  daysAgo?: number;
  words?: readonly string[];
  about?: string[];
  needs?: string[];
  pleasantness?: number | null;
}

function checkInOf({ daysAgo = 0, words = [], about = [], needs = [], pleasantness = null }: Said) {
  const feelings = words.map((word) => ({ word, intensity: null }));
  const localDate = TODAY.subtract({ days: daysAgo }).toString();
  return { ...NO_ANSWERS, localDate, feelings, about, needs, pleasantness };
}

const say = (said: readonly Said[], channel: Channel = 'call') =>
  composeFirst(said.map(checkInOf), channel, TODAY, vocabulary);

/** What no sentence of ours has in it. */
const FAULTS = [
  /\s{2}|\s[.,?]|[.,?]{2}|[{}|]|undefined|_/,
  /\b([\p{L}’]+),? \1\b/iu,
  /\ba (?=[aeiou])|\ban (?![aeiou]|hon|hour)/i,
  /\bi\b|\bi’/,
  /[.?] [a-z]/,
  /^[^A-Z]|[^.?]$/,
  /been being|felt feeling|\bthe kids\b/,
  // It gives nothing a clinical name, and concludes nothing.
  /depress|disorder|diagnos|symptom|because of|trigger/i,
];

function findFaults(said: readonly Said[], channel: Channel): string[] {
  const wordings = say(said, channel);
  const wrong = wordings.filter(
    (sentence) =>
      FAULTS.some((fault) => fault.test(sentence)) ||
      sentence.split(/\s+/).length > FIRST_WORDS_MAX ||
      (!said.some(({ words, pleasantness }) => words?.length || pleasantness) &&
        /felt|been (?!\.)\w+ (?:and|in)|doing well|hard time/.test(sentence)),
  );
  return [...wrong, ...(wordings.length < 2 ? [`one wording: ${wordings.join()}`] : [])];
}

const draw =
  (random: () => number) =>
  <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)] as T;

describe('the first sentence to a doctor or a helpline', () => {
  it('says how far back, how often, what about and what one would like', () => {
    const said = [
      { daysAgo: 10, words: ['lonely', 'worn_out'], about: ['work'], pleasantness: -0.6 },
      { daysAgo: 4, words: ['lonely', 'worn_out'], about: ['work'], pleasantness: -0.5 },
      { daysAgo: 1, words: ['lonely', 'hopeful', 'worn_out'], needs: ['help'], pleasantness: -0.4 },
    ];
    expect(say(said)[0]).toBe(
      'I’m calling because I haven’t been doing well. In the last two weeks I’ve often felt lonely and worn out. ' +
        'Mostly it’s about work. There were times when I felt hopeful, too. This is hard for me to say. ' +
        'I’d like some help with it.',
    );
    expect(say(said, 'visit')[0]).toMatch(/^I’m here because I haven’t been doing well\. /);
  });

  it.each([
    [0, 'Today I’ve felt sad.'],
    [3, 'In the last few days I’ve felt sad.'],
    [7, 'In the last week I’ve felt sad.'],
    [14, 'In the last two weeks I’ve felt sad.'],
    [29, 'In the last month I’ve felt sad.'],
  ])('of some back to %i days ago says “%s”, and not “often” of what came once', (daysAgo, sentence) => {
    expect(say([{ daysAgo, words: ['sad'] }, {}])[0]).toContain(sentence);
  });

  it.each([
    [0, ['sad'], 'Today I’ve felt sad.'],
    [1, ['sad'], 'Yesterday I felt sad.'],
    [2, ['sad'], 'On Thursday I felt sad.'],
    [6, ['sad', 'lonely'], 'On Sunday I felt lonely and sad.'],
    [7, ['guarded'], 'About a week ago I felt on my guard.'],
    [15, ['torn', 'left_out'], 'About two weeks ago I felt left out, and I was torn.'],
    [40, ['mixed'], 'About a month ago I had mixed feelings.'],
  ])('of a single check-in says the day: %i days ago, %j: “%s”', (daysAgo, words, sentence) => {
    expect(say([{ daysAgo, words }])[0]).toContain(sentence);
  });

  it.each([
    ['of one hard check-in, or of good ones', [{ words: ['sad'], pleasantness: -0.8 }], false],
    ['of two hard ones', [{ pleasantness: -0.8 }, { pleasantness: -0.8 }], true],
    ['of two by their words', [{ words: ['sad'] }, { words: ['lonely'] }], true],
    ['of as many good ones', [-0.8, -0.8, 0.8, 0.8].map((pleasantness) => ({ pleasantness })), false],
    ['of none', [], false],
  ] as const)('says that one has not been doing well: %s', (_, said, isSaid) => {
    for (const channel of CHANNELS) {
      expect(/doing (so )?well|hard time/.test(say(said, channel).join(' '))).toBe(isSaid);
    }
  });

  it('leads with a word of despair, however seldom it came', () => {
    const sad = { words: ['sad', 'tired'] };
    expect(say([sad, sad, sad, { words: ['hopeless'] }])[0]).toMatch(/felt hopeless and sad\b/);
  });

  it('says “mostly” only of what more than half of it is about', () => {
    const [work, other] = [{ words: ['sad'], about: ['work'] }, { words: ['sad'] }];
    expect(say([work, work, other])[0]).toContain('Mostly it’s about work.');
    expect(say([work, other])[0]).toContain('Some of it is about work.');
    expect(say([{ words: ['sad'], about: ['children'] }])[0]).toContain('things with my kids');
  });

  it('of nothing chosen can be read out too, and claims nothing', () => {
    for (const channel of CHANNELS) expect(findFaults([], channel)).toEqual([]);
    expect(say([])[0]).toBe(
      'I’m calling because I’d like to talk to someone. This is hard for me to say. Could you help me get started?',
    );
  });

  it('is told of a good time as of one', () => {
    const all = say([{ words: ['calm'], pleasantness: 0.7 }, { words: ['calm', 'hopeful'] }], 'visit');
    for (const sentence of all) expect(sentence).not.toMatch(/hard|well|not easy|isn’t easy/);
  });

  it('holds for every feeling, once and often, alone and beside every other', () => {
    const wrong = FEELING_IDS.flatMap((word, index) => {
      const [channel = 'call'] = CHANNELS.slice(index % 2);
      const once = { daysAgo: index % 30, words: [word], about: [CONTEXTS[index % CONTEXTS.length] ?? ''] };
      return [
        ...findFaults([once], channel),
        ...findFaults([once, once, once], channel),
        ...FEELING_IDS.filter((_, other) => other % 23 === index % 23).flatMap((other) =>
          other === word ? [] : findFaults([once, once, once, { words: [other] }], channel),
        ),
      ];
    });
    expect([...new Set(wrong)].slice(0, 30)).toEqual([]);
  });

  it('holds for every context and every need', () => {
    const wrong = CHANNELS.flatMap((channel) =>
      CONTEXTS.flatMap((about, index) =>
        NEEDS.flatMap((need) =>
          ['sad', 'happy', 'mixed'].flatMap((word) =>
            findFaults(
              [{ words: [word], about: [about, CONTEXTS[(index + 1) % 12] ?? ''], needs: [need] }],
              channel,
            ),
          ),
        ),
      ),
    );
    expect([...new Set(wrong)].slice(0, 30)).toEqual([]);
  });

  it('holds for what is drawn at random, and says no feeling that was not chosen', () => {
    const random = seededRandom('first sentences');
    const one = draw(random);
    const wrong = Array.from({ length: howMany(500, 100_000) }).flatMap(() => {
      const said = Array.from({ length: one([1, 2, 3, 5, 12]) }, () => ({
        daysAgo: one([0, 1, 5, 13, 29]),
        words: Array.from({ length: one([0, 1, 2, 5]) }, () => one(FEELING_IDS)),
        about: [one(CONTEXTS), one(['own:the dog next door', ...CONTEXTS])],
        needs: [one(NEEDS)],
        pleasantness: one([null, -0.9, -0.2, 0.4]),
      }));
      const words = said.flatMap(({ words: ofOne }) => ofOne);
      const isHard = words.some((word) => speechOf(word).tint === 'bad');
      const faults = findFaults(said, one(CHANNELS));
      return isHard ? faults : faults.filter((fault) => !fault.startsWith('one wording'));
    });
    expect([...new Set(wrong)].slice(0, 30)).toEqual([]);
  });
});
