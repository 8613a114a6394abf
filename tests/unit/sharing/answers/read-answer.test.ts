import { describe, expect, it } from 'vitest';
import { ANSWER_MAX_LENGTH, ANSWER_PART_MAX_LENGTH } from '@/utils/sharing/answers/answer';
import { readAnswer } from '@/utils/sharing/answers/read-answer';

const MARKS = {
  heard: 'What I heard:',
  can: 'I can:',
  cannot: 'I can’t right now:',
  thanks: 'Thank you for:',
};
const FULL = {
  heard: 'You miss me.',
  can: 'Come home by six.',
  cannot: 'Talk tonight.',
  thanks: 'Telling me.',
};
const CARD = [
  'What I heard: You miss me.',
  'I can: Come home by six.',
  'I can’t right now: Talk tonight.',
  'Thank you for: Telling me.',
];
const EMPTY = Object.values(MARKS);
const LONG = 'x'.repeat(ANSWER_PART_MAX_LENGTH);
const read = (lines: readonly string[], marks = MARKS) => readAnswer(lines.join('\n'), marks);

describe('an answer card is read', () => {
  it.each<[string, string[], object]>([
    ['as it was filled in', CARD, FULL],
    ['quoted by a mail program', CARD.map((line) => `> > ${line}`), FULL],
    ['quoted without a space', CARD.map((line) => `>>${line}`), FULL],
    [
      'filled in between quoted lines',
      CARD.flatMap((line) =>
        line
          .replace(': ', ':\n')
          .split('\n')
          .map((each, at) => (at === 0 ? `> ${each}` : each)),
      ),
      FULL,
    ],
    ['with other line ends', [CARD.join('\r\n')], FULL],
    ['with the line ends of an old Mac', [CARD.join('\r')], FULL],
    ['with line signs of Unicode', [CARD.join('\u2028')], FULL],
    ['with straight quotes', CARD.map((line) => line.replaceAll('’', "'")), FULL],
    ['with other quotes', CARD.map((line) => line.replaceAll('’', '‘')), FULL],
    ['with wide colons', CARD.map((line) => line.replaceAll(': ', '：')), FULL],
    ['with spaces before colons', CARD.map((line) => line.replaceAll(':', '\u00a0:')), FULL],
    ['in capitals', CARD.map((line) => line.replace(/^[^:]*/u, (mark) => mark.toUpperCase())), FULL],
    ['as a list in bold', CARD.map((line) => line.replace(/^([^:]*):/u, '* *$1:*')), FULL],
    ['with the mark of a file’s beginning', [`\ufeff${CARD[0]}`, ...CARD.slice(1)], FULL],
    ['in another order', CARD.toReversed(), FULL],
    [
      'with colons deleted where the answer is on its own line',
      CARD.map((line) => line.replace(': ', '\n')),
      FULL,
    ],
    ['with empty lines between', CARD.map((line) => `${line.replace(': ', ':\n\n')}\n`), FULL],
    [
      'with other lines before and after',
      ['Hi you,', 'here it is.', '', ...CARD, '', 'See you', 'Sam'],
      FULL,
    ],
    ['with a signature right below', [...CARD, '-- ', 'Sam Smith'], FULL],
    [
      'with what it answers quoted below',
      [...CARD, '', 'On Sunday you wrote:', ...EMPTY.map((line) => `> ${line}`)],
      FULL,
    ],
    ['with what it answers quoted right below', [...CARD, ...EMPTY.map((line) => `> ${line}`)], FULL],
    [
      'with parts deleted that stand in what is quoted below',
      [CARD[1] ?? '', '', 'On Sunday you wrote:', ...EMPTY.map((line) => `> ${line}`)],
      { can: FULL.can },
    ],
    ['below an empty one', [...EMPTY, '', ...CARD], FULL],
    ['with parts missing', [CARD[0] ?? '', CARD[3] ?? ''], { heard: FULL.heard, thanks: FULL.thanks }],
    [
      'with parts left empty',
      [CARD[0] ?? '', 'I can: …', 'I can’t right now: ___', 'Thank you for:'],
      { heard: FULL.heard },
    ],
    [
      'the fuller of two',
      [CARD[0] ?? '', '', ...CARD.map((line) => `${line} Again.`)],
      Object.fromEntries(Object.entries(FULL).map(([part, said]) => [part, `${said} Again.`])),
    ],
    ['the first of two alike', [...CARD, '', ...CARD.map((line) => `${line} Old.`)], FULL],
    [
      'with a line broken by the mail program put together',
      ['What I heard: You have been feeling left out at home for some time', 'now.', 'Thank you for: it'],
      { heard: 'You have been feeling left out at home for some time now.', thanks: 'it' },
    ],
    [
      'with paragraphs',
      ['What I heard: One.', '', 'Two.', 'I can: Listen.'],
      { heard: 'One.\n\nTwo.', can: 'Listen.' },
    ],
    [
      'with a sentence that begins as a mark does',
      ['What I heard: A lot.', 'I can imagine it.', 'Thank you for: it'],
      { heard: 'A lot.\nI can imagine it.', thanks: 'it' },
    ],
    ['with a smile for an answer', ['I can: 🙂'], { can: '🙂' }],
    ['in letters of any kind', ['What I heard: شما', 'I can: 聞く'], { heard: 'شما', can: '聞く' }],
    [
      'in free words, where there is no line of the card',
      ['Of course.', 'Come here.'],
      { free: 'Of course.\nCome here.' },
    ],
    [
      'in free words above the card that was left as it was',
      [
        'Of course.',
        'Come here.',
        '',
        'On Sunday you wrote:',
        '> I miss you.',
        ...EMPTY.map((line) => `> ${line}`),
      ],
      { free: 'Of course.\nCome here.' },
    ],
    [
      'by the card, if there is anything on it, whatever stands above it',
      ['Of course.', '', ...CARD.map((line) => `> ${line}`)],
      FULL,
    ],
    [
      'with tags as the letters that they are',
      ['What I heard: <img src=x onerror=alert(1)>'],
      { heard: '<img src=x onerror=alert(1)>' },
    ],
    ['with names of an object as words', ['__proto__', 'I can: constructor'], { can: 'constructor' }],
    ['without what would turn the letters around', ['I can: \u202eabc\u202c'], { can: 'abc' }],
    ['with half a character made whole', ['I can: a\ud800'], { can: 'a\ufffd' }],
    ['as long as a part may be', [`I can: ${LONG}`], { can: LONG }],
  ])('%s', (_, lines, answer) => {
    expect(read(lines)).toEqual({ kind: 'answer', answer });
  });
});

describe('an answer is refused', () => {
  it.each<[string, string[], string]>([
    ['with nothing in it', ['', '  '], 'nothing'],
    ['with nothing that is seen in it', ['\u200b\u202e'], 'nothing'],
    ['nobody filled in', EMPTY, 'empty'],
    ['nobody filled in, quoted', EMPTY.map((line) => `> ${line}`), 'empty'],
    [
      'nobody filled in, with a line of the mail program',
      ['On Sunday you wrote:', ...EMPTY.map((line) => `> ${line}`)],
      'empty',
    ],
    ['with only dots filled in', EMPTY.map((line) => `${line} ...`), 'empty'],
    ['that holds what no text does', ['I can: \u0000'], 'notText'],
    ['that steers a terminal', ['I can: \u001b[2J'], 'notText'],
    ['with a part too long', [`I can: ${LONG}x`], 'tooLong'],
    ['with free words too long', [`${LONG}x`], 'tooLong'],
    ['longer than any mail', ['x'.repeat(ANSWER_MAX_LENGTH + 1)], 'tooLong'],
  ])('%s', (_, lines, reason) => {
    expect(read(lines)).toEqual({ kind: 'refused', reason });
  });

  it.each([
    ['colons', ':'.repeat(ANSWER_MAX_LENGTH)],
    ['quoting marks', '> '.repeat(ANSWER_MAX_LENGTH / 2)],
    ['spaces', ` ${' '.repeat(ANSWER_MAX_LENGTH - 2)}x`],
    ['line ends', '\n'.repeat(ANSWER_MAX_LENGTH)],
    ['marks', 'I can:\n'.repeat(ANSWER_MAX_LENGTH / 7)],
    ['colons above a quote', `${'a:'.repeat(ANSWER_MAX_LENGTH / 2 - 20)}\n\n> I can:`],
    ['blank lines above a quote', `:${'\n'.repeat(ANSWER_MAX_LENGTH - 20)}a\n> I can:`],
    ['stars', `I can${' *'.repeat(ANSWER_MAX_LENGTH / 2 - 5)}x`],
  ])('or read to its end, however many %s it has', (_, text) => {
    // What grows with the square of it does not come back within a test's patience.
    expect(['answer', 'refused']).toContain(readAnswer(text, MARKS).kind);
  });
});
