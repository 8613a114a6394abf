import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileRecord } from '@/utils/import-export/compare/entry';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { surveyRecords } from '@/utils/import-export/compare/survey';
import importIds from '../../../examples/import-ids-v1.json' with { type: 'json' };

const ZONE = 'Europe/Berlin';

function readExample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/examples/transfer/${name}`));
}

function open(bytes: Uint8Array | string, zone = ZONE) {
  return recognise(sourceOfBytes(typeof bytes === 'string' ? strToU8(bytes) : bytes), zone);
}

/** A record in a line: when, where, and what it says. */
function tell(record: FileRecord): string {
  if (record.kind === 'rejected') return `${record.row}: ${record.reason}`;
  if (record.kind === 'ignored') return `${record.row}: of another kind`;
  if (record.kind === 'check-in') return `${record.row}: ${record.checkIn.id}`;
  const { when, mood, pleasantness, words, abouts, note } = record.entry;
  return [
    `${when.localDate} ${when.localTime ?? 'day'}`,
    mood ?? '',
    pleasantness?.toFixed(2) ?? '',
    words.join('+'),
    abouts.join('+'),
    note.replaceAll('\n', '/'),
  ].join(' | ');
}

const daylioBackup = {
  version: 15,
  pin: '1234',
  customMoods: [
    { id: 1, custom_name: '', mood_group_id: 1, predefined_name_id: 1 },
    { id: 9, custom_name: 'frayed ', mood_group_id: 4, predefined_name_id: -1 },
  ],
  tags: [{ id: 14, name: 'Töpfern', state: 1 }],
  dayEntries: [
    {
      id: 1,
      minute: 50,
      hour: 19,
      day: 31,
      month: 9,
      year: 2025,
      datetime: 0,
      mood: 9,
      note: '<div>One</div><div>Two</div>',
      note_title: 'Late',
      tags: [14, 99],
    },
    { id: 2, minute: 0, hour: 8, day: 1, month: 0, year: 2026, mood: 1, tags: [] },
    { id: 3, minute: 0, hour: 8, day: 1, month: 0, year: 2026, mood: 1, tags: [] },
    { id: 4, minute: 0, hour: 25, day: 1, month: 0, year: 2026, mood: 1, tags: [] },
  ],
};

/** As Android writes it: base64 with a line break after every 76 letters. */
function toDaylio(content: object): Uint8Array {
  const base64 = Buffer.from(JSON.stringify(content)).toString('base64').replaceAll(/.{76}/g, '$&\n');
  return zipSync({ 'assets/photos/2025/1/x': new Uint8Array(5000), 'backup.daylio': strToU8(base64) });
}

const FILES: [name: string, bytes: Uint8Array, app: string, records: string[]][] = [
  [
    'Daylio with scales, in the hour that a spring night leaves out',
    readExample('daylio-with-scales.csv'),
    'daylio',
    [
      '2026-03-29 02:30 | good |  |  | reading+tea & talk | On “rest”//First line./Second, with weight; I <3 it & her.',
      '2026-03-28 00:05 | frayed |  |  |  | ',
    ],
  ],
  [
    'Daylio without scales, by a clock of twelve hours',
    readExample('daylio-without-scales.csv'),
    'daylio',
    [
      '2025-01-02 00:05 | Super |  |  | Arbeit+sport / run | She said "stay"./I did.',
      '2025-01-02 20:30 | awful |  |  |  | ',
    ],
  ],
  [
    'Daylio of 2018, with months by name',
    readExample('daylio-2018.csv'),
    'daylio',
    ['2018-05-18 23:54 | meh |  |  | walk | A long one.', '2018-03-03 09:00 | rad |  |  |  | '],
  ],
  [
    'a Daylio backup',
    toDaylio(daylioBackup),
    'daylio',
    [
      '2025-10-31 19:50 | frayed | -0.40 |  | Töpfern | Late//One/Two',
      '2026-01-01 08:00 | rad | 0.80 |  |  | ',
      '2026-01-01 08:00 | rad | 0.80 |  |  | ',
      '4: time',
    ],
  ],
  [
    'How We Feel with 18 columns',
    readExample('howwefeel-18.csv'),
    'howwefeel',
    [
      '2026-02-08 16:04 |  |  | Proud+Relieved | Family+Pet+Driving | He called, at last.//What helped?//Call first.',
      '2026-02-09 00:00 |  |  | At Ease |  | ',
    ],
  ],
  [
    'How We Feel with 10 columns',
    readExample('howwefeel-10.csv'),
    'howwefeel',
    ['2026-07-23 23:08 |  |  | Down | Home | Slept at last.//A walk.'],
  ],
  [
    'How We Feel with 22 columns',
    readExample('howwefeel-22.csv'),
    'howwefeel',
    ['2026-05-01 08:15 |  |  | Calm | Friends | '],
  ],
  [
    'Pixels',
    readExample('pixels.json'),
    'pixels',
    [
      '2025-01-09 day |  | 0.00 | tired | lake | Up,/then down.',
      '2: of another kind',
      '2025-01-10 day |  | 0.80 |  |  | ',
      '2025-01-10 day |  | 0.80 |  |  | ',
    ],
  ],
  [
    'Pixels of 2021',
    readExample('pixels-2021.json'),
    'pixels',
    ['2021-02-01 day |  | -0.80 | sad |  | Hard.'],
  ],
  [
    'Pixels of 2019',
    readExample('pixels-2019.json'),
    'pixels',
    ['2019-06-30 day |  | -0.40 | nervous |  | '],
  ],
  [
    'Pixy',
    readExample('pixy.json'),
    'pixy',
    ['2025-03-30 03:20 |  | 0.57 | left out | choir | Up late.', '2: value'],
  ],
  ['Pixy of 2022', readExample('pixy-2022.json'), 'pixy', ['2022-05-01 day |  | -0.29 |  | garden | Rain.']],
  [
    'Health Auto Export',
    readExample('health.json'),
    'health',
    [
      '2026-03-08 07:59 |  | -0.20 | drained | self care+work | ',
      '2026-03-08 07:59 |  | -0.20 | drained |  | ',
      '2026-03-09 21:00 |  | 0.90 |  |  | ',
      '4: value',
    ],
  ],
  [
    'Mood Buddy',
    readExample('mood-buddy.csv'),
    'moodbuddy',
    [
      '2025-10-31 20:03 |  | 0.80 | Happy |  | Rain, then light./We danced.//Stretched',
      '2025-10-31 00:30 |  |  |  |  | Just this.',
    ],
  ],
  [
    'a FHIR bundle',
    readExample('fhir-bundle.json'),
    'fhir',
    ['1: of another kind', '2025-10-20 13:24 |  | 0.55 | amused | current events | By the lake.'],
  ],
];

FILES.push(
  [
    'Bearable',
    readExample('bearable.csv'),
    'bearable',
    [
      '3: of another kind',
      '4: of another kind',
      '6: value',
      '2021-12-08 day |  | 0.10 | Content+Calm |  | Slept in.//Slow start.',
      '2021-12-08 day |  |  |  |  | ',
      '2022-01-01 day |  | -0.90 |  |  | ',
    ],
  ],
  [
    'Bearable, with its dates a second time',
    strToU8(
      'date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n' +
        '9th Feb 2026,2026-02-09,Monday,all day,Mood,10,Excited,\n',
    ),
    'bearable',
    ['2026-02-09 day |  | 0.90 | Excited |  | '],
  ],
  [
    'Day One',
    readExample('day-one.json'),
    'dayone',
    [
      '2024-05-03 23:10 |  |  |  | home+a walk | A quiet evening. It was 3.5 km - and back.',
      '2: nothing',
      '2024-05-04 day |  |  |  |  | All of that day.',
      '2024-05-05 10:00 |  |  |  |  | Only in parts.',
    ],
  ],
  [
    'the archive of Day One, with two journals',
    zipSync({
      'Journal.json': readExample('day-one.json'),
      'Travel.json': strToU8(
        '{"entries":[{"uuid":"B","creationDate":"2024-06-01T10:00:00Z","text":"Sea."}]}',
      ),
      'photos/1.jpeg': new Uint8Array(500),
    }),
    'dayone',
    [
      '2024-05-03 23:10 |  |  |  | home+a walk | A quiet evening. It was 3.5 km - and back.',
      '2: nothing',
      '2024-05-04 day |  |  |  |  | All of that day.',
      '2024-05-05 10:00 |  |  |  |  | Only in parts.',
      '2024-06-01 12:00 |  |  |  |  | Sea.',
    ],
  ],
  [
    'a table that was put into an archive',
    zipSync({ 'export/howwefeel.csv': readExample('howwefeel-22.csv'), '__MACOSX/x.csv': strToU8('x') }),
    'howwefeel',
    ['2026-05-01 08:15 |  |  | Calm | Friends | '],
  ],
);

FILES.push([
  'Daylio, written anew in many languages',
  readExample('daylio-many-languages.csv'),
  'daylio',
  [
    '2026-01-06 20:30 | good |  |  |  | ',
    '2026-03-06 20:30 | good |  |  |  | ',
    '2025-11-27 20:30 | good |  |  |  | ',
    '2025-11-27 20:31 | good |  |  |  | ',
    '2025-11-26 00:05 | good |  |  |  | ',
    '2026-03-06 09:05 | good |  |  |  | ',
    '2023-06-05 20:30 | good |  |  |  | ',
    '2025-03-04 20:30 | good |  |  |  | ',
  ],
]);

describe('files of other apps', () => {
  it.each(FILES)('%s', (_, bytes, app, records) => {
    const file = open(bytes);
    expect(file.app).toBe(app);
    expect([...file.records()].map(tell)).toEqual(records);
  });

  it.each(FILES)('%s: the same by any name, twice, and in any zone', (_, bytes) => {
    const surveys = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia'].map((zone) => {
      const file = open(bytes, zone);
      return surveyRecords(file.app, file.records(), '2026-11-22');
    });
    expect(new Set(surveys.map(({ told }) => [...told.keys()].join())).size).toBe(1);
  });

  it.each(Object.entries(importIds))(
    '%s: has the ids that it has had since the first release',
    (name, ids) => {
      const file = open(readExample(name));
      expect([...surveyRecords(file.app, file.records(), '2026-11-22').told.keys()]).toEqual(ids);
    },
  );

  it('a table and a backup of the same Daylio bring nothing twice', () => {
    const table =
      'full_date,date,weekday,time,mood,activities,note_title,note\n' +
      '2025-10-31,October 31,Friday,19:50,frayed ,Töpfern,Late,One<br>Two\n';
    const [fromTable, fromBackup] = [strToU8(table), toDaylio(daylioBackup)].map((bytes) => {
      const file = open(bytes);
      return surveyRecords(file.app, file.records(), '2026-11-22').told;
    });
    expect(fromTable?.size).toBe(1);
    expect([...(fromTable?.keys() ?? [])].every((id) => fromBackup?.has(id))).toBe(true);
  });
});

/** The columns of Daylio’s old table without their names. */
const MISSING = [
  '2025-04-04,4 April,Friday,17:22,good,"a | b","","Café"',
  '2025-04-05,5 April,Saturday,9:03,bad,,,',
];

describe('a table whose first line is missing', () => {
  const TOLD = ['2025-04-04 17:22 | good |  |  | a+b | Café', '2025-04-05 09:03 | bad |  |  |  | '];

  it.each<[string, string, string[]]>([
    ['of Daylio', MISSING.join('\n'), TOLD],
    [
      'of Daylio, with scales',
      MISSING.join('\n').replaceAll(/(good|bad),([^,]*),/g, '$1,$2,"Sleep: 8",'),
      TOLD,
    ],
    ['of Daylio, without titles', MISSING.join('\n').replaceAll(',"",', ',').replace(/,$/, ''), TOLD],
    ['of Daylio, as a spreadsheet saved it', '05.04.2025;5. Apr;Saturday;09:03;bad\r\n', TOLD.slice(1)],
    [
      'of Daylio of 2018',
      '2018,18 May,Friday,11:54 pm,meh,walk,\n',
      ['2018-05-18 23:54 | meh |  |  | walk | '],
    ],
    [
      'of How We Feel',
      '2026 Sun Feb 8 4:04 PM,en_US,calm,Calm,Family,,,Slept.,[],[]\n',
      ['2026-02-08 16:04 |  |  | Calm | Family | Slept.'],
    ],
    [
      'of Mood Buddy',
      '2025-10-31T19:03:00.000Z,😄,Happy,Rain,Walk\n',
      ['2025-10-31 20:03 |  | 0.80 | Happy |  | Rain//Walk'],
    ],
  ])('%s is known by what it holds', (_, table, records) => {
    const file = open(table);
    expect(file.isHeadMissing).toBe(true);
    expect([...file.records()].map(tell)).toEqual(records);
  });

  it('is one only where all its rows are so', () => {
    const openMixed = () => open(`${MISSING.join('\n')}\nsomething,else,altogether,x,y`);
    expect(openMixed).toThrow(expect.objectContaining({ reason: 'unknown' }));
    expect(open(daylio(MISSING.join('\n'))).isHeadMissing).toBe(false);
  });
});

describe('names that look like something else', () => {
  const ODD = ['<x_e> tired', '<s> gaming', '<u> up', '<b>old', 'a & b', 'w/ someone', '&', '[12] a walk'];

  it('are whole in a table and in a backup', () => {
    const table = daylio(
      `2025-04-04,,,17:22,Middling <b>,"${ODD.join(' | ')}","<i> said",5 <b 6 & a < b > c`,
    );
    const told = `2025-04-04 17:22 | Middling <b> |  |  | ${ODD.join('+')} | <i> said//5 <b 6 & a < b > c`;
    expect([...open(table).records()].map(tell)).toEqual([told]);
    const backup = {
      customMoods: [{ id: 9, custom_name: 'Middling <b>', predefined_name_id: -1 }],
      tags: ODD.map((name, id) => ({ id, name })),
      dayEntries: [
        {
          id: 1,
          minute: 22,
          hour: 17,
          day: 4,
          month: 3,
          year: 2025,
          mood: 9,
          note: '5 <b 6 & a < b > c',
          note_title: '<i> said',
          tags: [...ODD.keys()],
        },
      ],
    };
    expect([...open(toDaylio(backup)).records()].map(tell)).toEqual([told]);
  });
});

describe('rows whose last empty cells a spreadsheet left away', () => {
  it('come in as they are', () => {
    const table = daylio('2025-04-04,,,17:22,good\r\n2025-04-05,,,17:22,bad,walk\r\n');
    expect([...open(table).records()].map(tell)).toEqual([
      '2025-04-04 17:22 | good |  |  |  | ',
      '2025-04-05 17:22 | bad |  |  | walk | ',
    ]);
  });

  it('but a file that breaks off in its last row says so', () => {
    const records = [...open(daylio('2025-04-04,,,17:22,good,,,\r\n2025-04-05,,,17:22,ba')).records()];
    expect(records.map(tell)).toEqual(['2025-04-04 17:22 | good |  |  |  | ', '2: columns']);
  });
});

describe('a file of which nothing can be read', () => {
  it.each([
    ['a table', daylio('2026-02-30,,,10:00,good,"a | b",,\n'), 'date', '2026-02-30,,,10:00,good,a | b,,'],
    [
      'a list',
      '[{"date":"2025-01-09","type":"Mood","scores":[9]}]',
      'value',
      '{"date":"2025-01-09","type":"Mood","scores":[9]}',
    ],
    [
      'a long line',
      daylio(`x,,,10:00,good,,,${'long '.repeat(99)}`),
      'date',
      /^x,,,10:00,good,,,long .{90,110}…$/,
    ],
  ])('says why by an example: %s', (_, text, reason, line) => {
    const file = open(text);
    const said: unknown = expect.objectContaining({
      reason: 'none-readable',
      example: {
        row: 1,
        reason,
        line: typeof line === 'string' ? line : expect.stringMatching(line),
      },
    });
    expect(() => surveyRecords(file.app, file.records(), '2026-11-22')).toThrow(said);
  });
});

function daylio(
  rows: string,
  columns = 'full_date,date,weekday,time,mood,activities,note_title,note',
): string {
  return `${columns}\n${rows}`;
}

const ROW = '2025-04-04,4 April,Friday,17:22,good,"a | b","","Café"';

describe('the ways in which a table is saved', () => {
  const told = ['2025-04-04 17:22 | good |  |  | a+b | Café'];
  const utf16 = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };

  it.each<[string, Uint8Array | string]>([
    ['with a byte-order mark', `\uFEFF${daylio(ROW)}`],
    ['with semicolons', daylio(ROW.replaceAll(',', ';')).replace(/^.*/, (head) => head.replaceAll(',', ';'))],
    ['with tabs', daylio(ROW.replaceAll(',', '\t')).replace(/^.*/, (head) => head.replaceAll(',', '\t'))],
    ['with a spreadsheet’s own first line', `sep=,\n${daylio(ROW)}`],
    ['with old line ends', daylio(ROW).replaceAll('\n', '\r')],
    ['with blank lines', `${daylio(ROW)}\n\n,,,,,,,\n\n`],
    ['in UTF-16', utf16(`\uFEFF${daylio(ROW)}`, false)],
    ['in UTF-16 the other way round', utf16(`\uFEFF${daylio(ROW)}`, true)],
    ['in UTF-16 without a mark', utf16(daylio(ROW), false)],
    ['in the encoding of an old spreadsheet', new Uint8Array(Buffer.from(daylio(ROW), 'latin1'))],
    [
      'with columns in another order',
      'note,mood,time,full_date,activities\nCafé,good,17:22,2025-04-04,a | b\n',
    ],
    ['with dates that a spreadsheet wrote', daylio(ROW.replace('2025-04-04', '4.4.2025'))],
    ['with dates and times that a spreadsheet wrote', daylio(ROW.replace('2025-04-04', '4/4/25 0:00'))],
    ['with no blank before PM', daylio(ROW.replace('17:22', '5:22pm'))],
    ['with the afternoon of another language', daylio(ROW.replace('17:22', '오후 5:22'))],
    ['with the digits of another script', daylio(ROW.replace('17:22', '٥:٢٢ م'))],
    ['with a narrow blank before PM', daylio(ROW.replace('17:22', '5:22\u202fPM'))],
  ])('%s', (_, bytes) => {
    expect([...open(bytes).records()].map(tell)).toEqual(told);
  });

  it.each([
    ['2026-11-27', '2026-11-27'],
    ['27.11.2026.', '2026-11-27'],
    ['27. 11. 2026.', '2026-11-27'],
    ['2026. 11. 27.', '2026-11-27'],
    ['27.11.2026 г.', '2026-11-27'],
    ['27.11.2026 г., 20:30', '2026-11-27'],
    ['\u200F27\u200F/11\u200F/2026', '2026-11-27'],
    ['\u200E27/11/2026 0:00', '2026-11-27'],
    ['٢٠٢٦/١١/٢٧', '2026-11-27'],
    ['27-Nov-26', '2026-11-27'],
    ['Friday, November 27, 2026', '2026-11-27'],
    ['2026年11月27日', '2026-11-27'],
    ['27 нояб. 2026 г.', '2026-11-27'],
    ['27 พ.ย. 2569', '2026-11-27'],
    ['6. Jänner 2026', '2026-01-06'],
    ['6. Mrz 2026', '2026-03-06'],
    ['6 mars 2026', '2026-03-06'],
    ['मार्च 6, 2026', '2026-03-06'],
    ['6 มี.ค. 2569', '2026-03-06'],
    ['6 ม.ค. 2569', '2026-01-06'],
    ['6 listopada 2026', 'date'],
    ['6 lip 2026', 'date'],
    ['27.11.26', 'date'],
    ['31.11.2026.', 'date'],
    ['27. 11.', 'date'],
  ])('the date “%s” is %s', (text, date) => {
    const row = `"${text}",,,17:22,good,,,`;
    const [first = ''] = [...open(daylio(row)).records()].map(tell);
    expect(first.replace(' 17:22 | good |  |  |  | ', '').replace('1: ', '')).toBe(date);
  });

  it.each([
    ['20 h 30', '20:30'],
    ['20 h', '20:00'],
    ['8 h 30 p.m.', '20:30'],
    ['8 h 30 a.m.', '08:30'],
    ['8:30 PTG', '20:30'],
    ['8:30 PG', '08:30'],
    ['8:30 ч. pm', '20:30'],
    ['20:30 ч.', '20:30'],
    ['24:05', '00:05'],
    ['0:05', '00:05'],
    ['12:05 AM', '00:05'],
    ['12:05 p. m.', '12:05'],
    ['午後0:05', '12:05'],
    ['晚上8:30', '20:30'],
    ['오후 8시 30분', '20:30'],
    ['\u200F8:30 م\u200F', '20:30'],
    ['20.30 Uhr', '20:30'],
    ['20:30:15', '20:30'],
    ['8:30 du.', '20:30'],
    ['13:05 AM', 'time'],
    ['24:60', 'time'],
    ['25:00', 'time'],
    ['8:30 zm', 'time'],
    ['830', 'time'],
  ])('the time “%s” is %s', (text, time) => {
    const [first = ''] = [...open(daylio(`2026-11-27,,,"${text}",good,,,`)).records()].map(tell);
    expect(first.replace('2026-11-27 ', '').replace(' | good |  |  |  | ', '').replace('1: ', '')).toBe(time);
  });

  it('noon has a name of its own, which means the morning elsewhere', () => {
    const rows = ['2026-11-27,,jueves,12:00 m.,good,,,', '2026-11-27,,,12:00 m.,good,,,'];
    expect([...open(daylio(rows.join('\n'))).records()].map(tell)).toEqual([
      '2026-11-27 12:00 | good |  |  |  | ',
      '2: time',
    ]);
  });

  it.each([
    ['Croatian', 'lip', 'pon', '2023-06-05'],
    ['Polish', 'lip', 'śr.', '2023-07-05'],
    ['Czech', 'srp', 'so', '2023-08-05'],
    ['Croatian', 'srp', 'sri', '2023-07-05'],
    ['Polish', 'lis', 'niedz.', '2023-11-05'],
    ['Croatian', 'lis', 'čet', '2023-10-05'],
  ])(
    'a month that languages mean differently is settled by the weekday: in %s %s %s',
    (_, month, weekday, day) => {
      const hwf = `Date,Mood,Tags (People)\n2023 ${weekday} ${month} 5 20:30,Calm,\n`;
      const old = `year,date,weekday,time,mood,activities,note\n2023,5 ${month},${weekday},20:30,good,,\n`;
      expect([...open(hwf).records()].map(tell)[0]?.slice(0, 10)).toBe(day);
      expect([...open(old).records()].map(tell)[0]?.slice(0, 10)).toBe(day);
    },
  );

  it('a month that languages mean differently is settled by the other rows', () => {
    const rows = ['1 lip', '2 svi', '3 lis', '4 stu', '5 srp'].map((day) => `2023,${day},,20:30,good,,`);
    const table = ['year,date,weekday,time,mood,activities,note', ...rows].join('\n');
    expect([...open(table).records()].map((record) => tell(record).slice(0, 10))).toEqual([
      '2023-06-01',
      '2023-05-02',
      '2023-10-03',
      '2023-11-04',
      '2023-07-05',
    ]);
  });

  it.each([
    ['the day’s name', '04/03/2025,"4. März",…', '05/03/2025,5 mars,…'],
    ['the month as a number with a word', '04/03/2025,3月4日,…', '05/03/2025,"5 tháng 3",…'],
    ['another line, the day first', '04/03/2025,,…', '05/03/2025,,…', '24/03/2025,,…'],
    ['another line, the month first', '3/4/25,,…', '3-5-2025,,…', '3/24/2025,,…'],
  ])('dates of numbers are settled by %s', (_, ...lines) => {
    const rows = lines.map((line) => line.replace('…', 'Friday,17:22,good,,,'));
    const [first, second] = [...open(daylio(rows.join('\n'))).records()].map(tell);
    expect([first, second]).toEqual([
      '2025-03-04 17:22 | good |  |  |  | ',
      '2025-03-05 17:22 | good |  |  |  | ',
    ]);
  });

  it('dates of numbers are settled by the weekday', () => {
    const rows = ['04/03/2025,,Tuesday', '05/03/2025,,mercredi', '25-03-05,,среда'];
    const table = daylio(rows.map((row) => `${row},17:22,good,,,`).join('\n'));
    expect([...open(table).records()].map(tell)).toEqual([
      '2025-03-04 17:22 | good |  |  |  | ',
      '2025-03-05 17:22 | good |  |  |  | ',
      '2025-03-05 17:22 | good |  |  |  | ',
    ]);
  });

  it.each([
    ['a day that is none', ROW.replace('2025-04-04', '2025-02-30'), 'date'],
    ['no day at all', ROW.replace('2025-04-04,4 April', ','), 'date'],
    ['the year 0', ROW.replace('2025', '0000'), 'range'],
    ['the year 9999', ROW.replace('2025', '9999'), 'range'],
    ['a day that could be two', ROW.replace('2025-04-04', '04/05/2025'), 'date'],
    ['a time that is none', ROW.replace('17:22', '25:61'), 'time'],
    ['too few columns', '2025-04-04,4 April,Friday,17:2', 'columns'],
    ['too many columns', `${ROW},and more`, 'columns'],
    ['a quotation mark that is never closed', ROW.replace('"Café"', '"Café'), 'quote'],
    ['nothing said', '2025-04-04,4 April,Friday,17:22,,,,', 'nothing'],
  ])('tells %s from the others', (_, row, reason) => {
    const records = [...open(daylio(`${ROW}\n${row}`)).records()].map(tell);
    expect(records).toEqual([...told, `2: ${reason}`]);
  });
});

describe('what else there is in files of people', () => {
  it.each([
    [
      'a list that begins with something else',
      '[7,{"date":"2025-01-01","type":"Period","value":1},{"date":"2025-01-02","type":"Mood","scores":[4]}]',
      ['1: date', '2: of another kind', '2025-01-02 day |  | 0.40 |  |  | '],
    ],
    [
      'a day of Pixels without a mood',
      '[{"date":"2019-1-7","mood":null,"emotions":[],"notes":"Only this."}]',
      ['2019-01-07 day |  |  |  |  | Only this.'],
    ],
    [
      'a state of mind without a valence',
      '[{"id":"x","start":"2026-03-08T07:30:00Z","labels":["Sad"]},{"start":"2026-03-08T07:30:00Z","labels":[],"valence":null}]',
      ['2026-03-08 08:30 |  |  | sad |  | ', '2: nothing'],
    ],
    [
      'tags of Pixy by numbers',
      '{"items":[{"id":"x","date":"2025-01-02","rating":"good","tags":[{"id":7}]}],"tags":[{"id":7,"title":"choir"}]}',
      ['2025-01-02 day |  | 0.29 |  | choir | '],
    ],
    [
      'moods of How We Feel by their keys, and what is deep in a reflection',
      'Date,Locale,Mood Keys,Mood,Tags (People),Tags (Places),Tags (Events),Notes,Reflections,Takeaways\n' +
        '2026 日 2月 8 4:04 PM,ja_JP,burned_out,,,,,,[],"[{""role"":""user"",""said"":{""text"":""Rest.""}}]"\n',
      ['2026-02-08 16:04 |  |  | burned out |  | Rest.'],
    ],
    [
      'a mood of Mood Buddy that it has no name for',
      'timestamp,emoji,label,text,action\n2025-10-31T19:04:00.000Z,,Other,,\n',
      ['2025-10-31 20:04 |  |  |  |  | '],
    ],
    [
      'observations in a list',
      '[{"resourceType":"Observation","code":{"coding":[{"code":"stateOfMind"}]},"effectiveDateTime":"2026-03-08","note":[{"text":"One."}]}]',
      ['2026-03-08 day |  |  |  |  | One.'],
    ],
    [
      'a backup of Daylio from before moods had names',
      JSON.stringify({ dayEntries: [{ minute: 5, hour: 6, day: 7, month: 8, year: 2016, mood: 2 }] }),
      ['2016-09-07 06:05 | good | 0.40 |  |  | '],
    ],
  ])('%s', (_, text, records) => {
    expect([...open(text).records()].map(tell)).toEqual(records);
  });
});

describe('what is refused', () => {
  const deep = '['.repeat(600_000);
  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['only blanks', ' \n'.repeat(1000), 'empty'],
    ['a text', 'Dear diary,\ntoday was fine.', 'unknown'],
    ['a table of something else', 'id,name\n1,x', 'unknown'],
    ['JSON of something else', '{"a":[1,2]}', 'unknown'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'archive'],
    [
      'an archive of photographs',
      zipSync({ 'a/1.jpg': new Uint8Array(500), 'b.json': strToU8('{}') }),
      'archive',
    ],
    [
      'an archive with a file that breaks off',
      zipSync({ 'a.json': strToU8('[{"date":"2025-01-09","scores":[4') }),
      'damaged',
    ],
    [
      'the export of Apple Health',
      '<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n]>\n<HealthData locale="en">',
      'apple-health',
    ],
    [
      'the archive of Apple Health',
      zipSync({ 'apple_health_export/export.xml': strToU8('<?xml version="1.0"?>') }),
      'apple-health',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['a photograph of a phone', strToU8('\0\0\0\x18ftypheic\0\0'), 'picture'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    [
      'a workbook',
      zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') }),
      'workbook',
    ],
    ['an archive that breaks off', toDaylio(daylioBackup).subarray(0, 300), 'damaged'],
    ['JSON that breaks off', new TextDecoder().decode(readExample('pixels.json')).slice(0, 300), 'damaged'],
    ['JSON as deep as a well', `[{"date":"2025-01-09","type":"Mood","scores":[4]},${deep}`, 'damaged'],
    [
      'an archive that is a bomb',
      zipSync({ 'backup.daylio': new Uint8Array(60_000_000).fill(0x41) }, { level: 1 }),
      'too-large',
    ],
    ['an encrypted backup', 'age-encryption.org/v1\n-> scrypt …', 'encrypted'],
    ['our own table', '\uFEFF"date","time","zone","pleasantness","energy","feelings"\r\n', 'own-table'],
    ['a table of blank lines', daylio('\n'.repeat(400_000)), 'damaged'],
    ['a table of which a quotation mark swallows all', daylio('"a'.repeat(2_000_000)), 'damaged'],
    ['a table without rows', daylio(''), 'no-records'],
    ['a list without days', '{"data":{"stateOfMind":[]}}', 'no-records'],
    ['an export of a later version', '{"format":"heartward","version":3,"checkins":[]}', 'newer'],
  ])('%s', (_, bytes, reason) => {
    const survey = () => {
      const file = open(bytes);
      return surveyRecords(file.app, file.records(), '2026-11-22');
    };
    expect(survey).toThrow(expect.objectContaining({ name: 'Refusal', reason }));
  });

  it('a file larger than we read, without reading it', () => {
    const source = {
      size: 2 ** 30,
      read: (from: number, to: number) => {
        expect(to - from).toBeLessThan(100);
        return new Uint8Array(to - from).fill(0x20);
      },
    };
    expect(() => recognise(source, ZONE)).toThrow(expect.objectContaining({ reason: 'too-large' }));
  });
});
