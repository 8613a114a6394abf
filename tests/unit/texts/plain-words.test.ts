import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../messages';
import { readTextFile, SUBJECTS } from '../../texts';

/**
 * The grade by Kincaid et al. 1975 (Derivation of new readability formulas for Navy enlisted personnel): years of school
 * that a reader needs. At twelve one has had seven. On a single short line it says little, so lines are measured
 * together, and texts of some length each by itself.
 */
function grade(text: string): number {
  const sentences = splitSentences(text);
  const words = splitWords(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(syllable(word), 1), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const GRADE_MAX = 7;
const SENTENCE_WORDS_MAX = 28;
/** From here on a text is measured by itself. */
const LONG = 40;

const splitSentences = (text: string) =>
  text.split(/[.!?…](?:[”"’)]|\s|$)+|\n+/u).filter((sentence) => splitWords(sentence).length > 0);
const splitWords = (text: string) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

const messages = await readMessages();
const sectionOf = (key: string) => key.split('_')[0] ?? '';
const sections = [...new Set(Object.keys(messages).map(sectionOf))].map((name) => ({
  name: `locales: ${name}`,
  lines: Object.entries(messages).filter(([key]) => sectionOf(key) === name),
}));

/** What people say for a feeling is looked for, and of a list of words some are drawn. */
const LISTS = new Set(['synonyms', 'sayings', 'passphrases']);

/** What is read as running text. Sources are named, not read. */
const texts = SUBJECTS.filter((subject) => !LISTS.has(subject)).map((subject) => ({
  name: subject,
  lines: Object.entries(readTextFile(subject)).filter(([key]) => !key.endsWith('_source')),
}));
const all = [...texts, ...sections];
/** A list of single words has no sentences to measure. */
const running = all.filter(({ name }) => name !== 'locales: feelings');
const allLines = all.flatMap(({ name, lines }) =>
  lines.map(([key, text]) => ({ key: `${name} ${key}`, text })),
);

/** What a line of ours never says, and where it says so all the same, to say that it does not. */
const NEVER = [
  {
    what: 'tells nobody what they must',
    pattern: /\byou (must|should|ought|need to|have got to)\b|(?<!don’t |needn’t )\byou have to\b/i,
  },
  {
    what: 'makes nobody feel guilty, and praises no numbers',
    pattern:
      /your fault|you failed|you missed|shame on|disappoint(ing|ed) (us|me)|streak|days in a row|well done|good job|keep it up|congrat|!(?!\S)/i,
  },
  {
    what: 'gives nothing a clinical name',
    pattern:
      /depress(ion|ed|ive)|disorder|diagnos|symptom|syndrome|alexithymi|bipolar|patholog|\bpatients\b|trauma|toxic|narcissis|mental illness|anxiety attack|trigger|coping|self-care|journey|mindful/i,
    // Both say that it is none.
    except: ['locales: options options_about_text', 'locales: summary summary_scale'],
  },
];

describe('the words of Heartward', () => {
  it.each(running.filter(({ lines }) => splitWords(lines.map(([, text]) => text).join(' ')).length >= LONG))(
    'are for a reader of twelve, taken together: $name',
    ({ lines }) => {
      expect(grade(lines.map(([, text]) => text).join('\n'))).toBeLessThanOrEqual(GRADE_MAX);
    },
  );

  it.each(allLines.filter(({ text }) => splitWords(text).length >= LONG))(
    'are for a reader of twelve, each long text by itself: $key',
    ({ text }) => {
      expect(grade(text)).toBeLessThanOrEqual(GRADE_MAX);
    },
  );

  it('stand in sentences of a length that can be read aloud', () => {
    const long = allLines.filter(({ text }) =>
      splitSentences(text).some((sentence) => splitWords(sentence).length > SENTENCE_WORDS_MAX),
    );
    expect(long).toEqual([]);
  });

  it.each(NEVER)('$what', ({ pattern, except = [] }) => {
    const found = allLines.filter(({ key, text }) => pattern.test(text) && !except.includes(key));
    expect(found).toEqual([]);
  });

  it('measures as the formula does', () => {
    // 12 words, 2 sentences, 14 syllables.
    expect(grade('The cat sat on the warm mat. It was very, very old.')).toBeCloseTo(0.52, 1);
    expect(
      grade('Individuals experiencing considerable psychological distress should seek assistance.'),
    ).toBeGreaterThan(GRADE_MAX);
  });
});
