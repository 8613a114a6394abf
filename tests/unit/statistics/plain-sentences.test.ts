import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayPlainly, sayYearsAgo } from '@/components/charts/say-plainly';
import type { CheckIn } from '@/utils/checkin/check-in';
import { choosePlainSpan } from '@/utils/statistics/plain/plain-span';
import { listPlainSentences, type Before } from '@/utils/statistics/plain/plain-sentences';
import { shortenLine } from '@/utils/statistics/plain/shorten-line';
import { findYearsAgo } from '@/utils/statistics/plain/years-ago';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

interface Said extends Partial<Omit<CheckIn, 'feelings'>> {
  /** Days after Sunday, 1 November 2026. */
  day?: number;
  /** "20:30" in UTC, or null where nobody told a time. */
  time?: string | null;
  feelings?: string;
}

function say({ day = 0, time = '12:00', feelings = '', ...said }: Said): CheckIn {
  const localDate = Temporal.PlainDate.from('2026-11-01').add({ days: day }).toString();
  return {
    ...(example as CheckIn),
    at: `${localDate}T${time ?? '12:00'}:00.000Z`,
    zone: 'UTC',
    localDate,
    precision: time === null ? 'day' : 'minute',
    pleasantness: null,
    energy: null,
    everyday: [],
    about: [],
    note: '',
    source: 'toolbar',
    ...said,
    feelings: feelings
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word, intensity: null })),
  };
}

/** So many of the same, a day apart. */
const times = (n: number, said: Said) =>
  Array.from({ length: n }, (_, index) => say({ day: index, ...said }));
const on = (days: readonly number[], said: Said) => days.map((day) => say({ ...said, day }));

const sentencesOf = (checkIns: readonly CheckIn[], before: Before | null = null, most = 5) =>
  listPlainSentences(checkIns, before, most).map(sayPlainly);

const SUNDAYS = [0, 7, 14, 21];
const MONDAYS = [1, 8, 15, 22];

beforeEach(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));
afterEach(() => rememberCustomWords([]));

describe('what is plainly so is said', () => {
  it.each<[what: string, checkIns: CheckIn[], sentence: string]>([
    ['of a word, how often it came', times(3, { feelings: 'tired' }), 'Tired came up 3 times.'],
    ['of two, that it was twice', times(2, { feelings: 'tired' }), 'Tired came up twice.'],
    [
      'of a word that came on one weekday, which',
      [...on([...SUNDAYS, 2, 11], { feelings: 'tired' }), ...on([3, 4, 5, 10, 12], { feelings: '' })],
      'Tired came up 6 times, mostly on Sundays.',
    ],
    [
      'of a word that came at one time of day, which',
      [
        ...on([0, 8, 16, 24], { feelings: 'tired', time: '20:30' }),
        say({ day: 5, feelings: 'tired', time: '08:00' }),
        ...on([2, 3, 4, 9, 10], { time: '09:00' }),
      ],
      'Tired came up 5 times, mostly in the evening.',
    ],
    [
      'of a vague word, how often it became a closer one',
      [
        ...times(4, { everyday: ['fine'], feelings: 'lonely' }),
        ...times(5, { everyday: ['fine'] }),
        ...times(3, { everyday: ['good'], feelings: 'happy' }),
      ],
      'You began with “fine” 9 times, and 4 times it became “lonely”.',
    ],
    [
      'of a word and a context, how often they came together',
      [
        ...times(5, { feelings: 'lonely', about: ['work'] }),
        ...times(2, { feelings: 'lonely' }),
        ...times(7, { about: ['friends'] }),
      ],
      'Lonely came with “work” 5 of 7 times.',
    ],
    ['of a context, how often it came', times(3, { about: ['work'] }), 'It was about “work” 3 times.'],
    [
      'of places, where most of them were',
      [...times(4, { pleasantness: 0.5, energy: -0.5 }), ...times(2, { pleasantness: -0.5, energy: 0.5 })],
      '4 of 6 times it was pleasant, with little energy.',
    ],
  ])('%s', (_, checkIns, sentence) => {
    expect(sentencesOf(checkIns)).toContain(sentence);
  });

  it('of a word that never came before, that it is new', () => {
    const checkIns = [...times(4, { feelings: 'tired' }), ...times(3, { feelings: 'tender' })];
    const everNamed = new Map([
      ['tired', 40],
      ['tender', 3],
    ]);
    const isNew = 'Tender is new: it came up 3 times, and never before.';
    expect(sentencesOf(checkIns, { everNamed, nBefore: 60 })).toContain(isNew);
    expect(sentencesOf(checkIns, { everNamed, nBefore: 9 }), 'nearly everything is').not.toContain(isNew);
    expect(sentencesOf(checkIns, { everNamed: new Map([['tender', 4]]), nBefore: 60 })).not.toContain(isNew);
  });

  it('of words that were merged, as one', () => {
    rememberCustomWords([
      {
        id: 'own:1',
        kind: 'word',
        name: 'knackered',
        mergedInto: 'tired',
      } as never,
    ]);
    const checkIns = [
      ...times(2, { feelings: 'tired' }),
      ...times(2, { feelings: 'own:1' }),
      say({ feelings: 'own:1 tired' }),
    ];
    expect(sentencesOf(checkIns)[0]).toBe('Tired came up 5 times.');
  });
});

describe('“mostly” is only said where it is so', () => {
  const others = on([2, 3, 4, 9, 10, 11, 17, 18], {});
  it.each<[what: string, checkIns: CheckIn[]]>([
    ['not of half of them', [...on([...SUNDAYS, 1, 9, 17, 25], { feelings: 'tired' }), ...others]],
    ['not of three times', [...on([0, 7, 14], { feelings: 'tired' }), ...others]],
    ['not of one Sunday', [...on([0, 0, 0, 0, 7], { feelings: 'tired' }), ...others]],
    [
      'not where all check-ins are on Sundays',
      [...on(SUNDAYS, { feelings: 'tired' }), ...on([...SUNDAYS, 7], {})],
    ],
    [
      'not of noons that nobody told',
      [...on([0, 8, 16, 24, 33], { feelings: 'tired', time: null }), ...on([2, 3, 4, 9], { time: '08:00' })],
    ],
    [
      'not of a time of day that only few told',
      [
        ...on([0, 8, 16, 24], { feelings: 'tired', time: '20:30' }),
        ...on([5, 6, 11, 12], { feelings: 'tired', time: null }),
        ...on([2, 3, 4, 9], { time: '08:00' }),
      ],
    ],
  ])('%s', (_, checkIns) => {
    expect(sentencesOf(checkIns)[0]).toMatch(/^Tired came up \d+ times\.$/);
  });

  it('also of days without a time', () => {
    const checkIns = [...on(MONDAYS, { feelings: 'tired', time: null }), ...others];
    expect(sentencesOf(checkIns)[0]).toBe('Tired came up 4 times, mostly on Mondays.');
  });
});

describe('nothing is said', () => {
  it.each<[what: string, checkIns: CheckIn[]]>([
    [
      'of what came once',
      ['tired', 'happy', 'sad', 'calm', 'lonely'].map((feelings) => say({ feelings, everyday: ['fine'] })),
    ],
    ['of words that another app kept', times(4, { everyday: ['good'], source: 'import:daylio' })],
    [
      'of halves of the field that came equally often',
      [...times(3, { pleasantness: 0.5, energy: 0.5 }), ...times(3, { pleasantness: -0.5, energy: 0.5 })],
    ],
    ['of places in the middle', times(6, { pleasantness: 0.05, energy: 0.6 })],
  ])('%s', (_, checkIns) => {
    expect(sentencesOf(checkIns)).toEqual([]);
  });

  it('of a context beside a word that it stands beside no more often than elsewhere', () => {
    const checkIns = [
      ...times(5, { feelings: 'lonely', about: ['work'] }),
      ...times(2, { feelings: 'lonely' }),
      ...times(6, { about: ['work'] }),
    ];
    expect(sentencesOf(checkIns).join()).not.toContain('Lonely came with');
  });
});

describe('the sentences of a day', () => {
  const checkIns = [
    ...times(6, { feelings: 'tired', about: ['sleep'], pleasantness: -0.4, energy: -0.5 }),
    ...times(4, { feelings: 'lonely', everyday: ['fine'], about: ['work'] }),
    ...times(3, { feelings: 'calm happy', about: ['friends'] }),
  ];

  it('are at most so many', () => {
    expect(sentencesOf(checkIns, null, 3)).toHaveLength(3);
    expect(sentencesOf(checkIns).length).toBeLessThanOrEqual(5);
  });

  it('are the same in whatever order the check-ins come', () => {
    expect(sentencesOf(checkIns.toReversed())).toEqual(sentencesOf(checkIns));
  });

  it('say each word and context in as few of them as can be', () => {
    expect(sentencesOf(checkIns)).toMatchInlineSnapshot(`
      [
        "You began with “fine” 4 times, and each time it became “lonely”.",
        "Tired came with “sleep” all 6 times.",
        "Calm came up 3 times.",
        "It was about “work” 4 times.",
      ]
    `);
  });
});

describe('the days that are looked at', () => {
  const today = Temporal.PlainDate.from('2026-11-28');
  const ago = (days: number) => today.subtract({ days }).toString();
  it.each([
    [
      'four weeks',
      [
        [0, 6],
        [27, 6],
      ],
      [],
      { kind: 'weeks', first: '2026-11-01' },
    ],
    [
      'three months, where four weeks hold little',
      [
        [0, 6],
        [28, 6],
      ],
      [],
      { kind: 'quarter', first: '2026-08-30' },
    ],
    [
      'a year, where these hold little',
      [
        [0, 6],
        [300, 6],
      ],
      [],
      { kind: 'year', first: '2025-11-29' },
    ],
    [
      'the latest months that hold enough, for somebody who comes back',
      [[0, 6]],
      [
        ['2019-02', 4000],
        ['2021-03', 5],
        ['2021-05', 4],
        ['2026-11', 6],
      ],
      { kind: 'since', first: '2021-03-01', isAll: false },
    ],
    [
      'everything, where that is little',
      [[0, 6]],
      [
        ['2021-05', 2],
        ['2026-11', 6],
      ],
      { kind: 'since', first: '2021-05-01', isAll: true },
    ],
  ] as const)('are %s', (_, days, months, span) => {
    const counted = days.map(([day, n]) => ({ localDate: ago(day), n }));
    const named = months.map(([month, n]): [string, number] => [month, n]);
    expect(choosePlainSpan(counted, named, today)).toEqual(span);
  });
});

describe('this day some years ago', () => {
  const sayAgo = (...years: CheckIn[][]) => {
    const found = findYearsAgo(years.map((checkIns, index) => ({ years: index + 1, checkIns })));
    return found && sayYearsAgo(found);
  };

  it.each<[what: string, years: CheckIn[][], said: string | null]>([
    [
      'comes back in one’s own line',
      [[say({ feelings: 'tired' }), say({ note: 'Walked home the long way.' })]],
      'A year ago today: “Walked home the long way.”',
    ],
    [
      'comes back in its words where no line was written',
      [[say({ feelings: 'tired sad' })]],
      'A year ago today: tired and sad.',
    ],
    ['comes back from further away, too', [[], [say({ note: 'Snow' })]], '2 years ago today: “Snow”'],
    [
      'does not come back by itself from despair',
      [[say({ feelings: 'in_despair', note: 'No more.' })]],
      null,
    ],
    ['says nothing where nothing was said', [[say({})]], null],
  ])('%s', (_, years, said) => {
    expect(sayAgo(...years)).toBe(said);
  });
});

describe('a line that is quoted', () => {
  it.each([
    ['stands on one line', ' One\n\ntwo  three ', 'One two three'],
    ['ends with a word where it is long', 'some word '.repeat(40), `${'some word '.repeat(16).trim()} …`],
    ['is cut between letters that belong together', '👨‍👩‍👧'.repeat(200), `${'👨‍👩‍👧'.repeat(160)} …`],
  ])('%s', (_, note, line) => {
    expect(shortenLine(note)).toBe(line);
  });
});
