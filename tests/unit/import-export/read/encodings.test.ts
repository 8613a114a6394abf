import { describe, expect, it } from 'vitest';
import { OLD_ENCODINGS, type OldEncoding } from '@/utils/import-export/read/alphabets';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';

/** What each byte, or pair of bytes, stands for in an encoding, the other way round. */
function createEncoder(encoding: OldEncoding): (text: string) => Uint8Array {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const learn = (bytes: number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    const isOne = [...text].length === 1 && text !== '\uFFFD';
    if (isOne && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn([byte]);
  if (/^(shift_jis|gbk|big5|euc-)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((letter) => {
        const bytes = bytesOf.get(letter);
        if (!bytes) throw new Error(`${encoding} has no ${letter}.`);
        return bytes;
      }),
    );
}

const FILES: [locale: string, encoding: OldEncoding, mood: string, note: string][] = [
  ['de', 'windows-1252', 'schön', 'Müde, aber glücklich. Große Wäsche gemacht.'],
  ['fr', 'windows-1252', 'très bien', 'Une soirée à la maison, tout était calme. Ça va.'],
  ['es', 'windows-1252', 'así así', 'Mañana será otro día. ¿Qué más? Dormí poco.'],
  ['pt-BR', 'windows-1252', 'não sei', 'Tomei café com minha irmã, foi uma manhã boa.'],
  ['sv', 'windows-1252', 'så där', 'Åkte hem på kvällen, trött men nöjd.'],
  ['pl', 'windows-1250', 'źle', 'Znowu pokłóciliśmy się o zmywanie, później było łatwiej.'],
  ['cs', 'windows-1250', 'špatně', 'Večer jsem byl příliš unavený, ale ještě jsme si povídali.'],
  [
    'hu',
    'windows-1250',
    'jó',
    'Este fáradt voltam, később együtt főztünk. Örülök neki, nagyszerű volt, hűvös idő.',
  ],
  ['hr', 'windows-1250', 'loše', 'Navečer sam šetao uz rijeku, još je bilo toplo. Čaj i tišina, već bolje.'],
  ['ru', 'windows-1251', 'хорошо', 'Вечером гуляли у реки, было тихо. Потом чай.'],
  ['uk', 'windows-1251', 'добре', 'Увечері було тихо, їздили до сестри. Дощ ішов цілий день.'],
  ['bg', 'windows-1251', 'добре', 'Вечерта беше спокойна, говорихме дълго с майка ми.'],
  ['ru', 'koi8-u', 'хорошо', 'Вечером гуляли у реки, было тихо. Потом чай.'],
  ['ru', 'x-mac-cyrillic', 'хорошо', 'Вечером гуляли у реки, была тишина. Потом я пил чай.'],
  ['tr', 'windows-1254', 'kötü', 'Akşam yağmur yağdı, çay içtik ve uzun uzun konuştuk. Sıkıldım.'],
  ['el', 'windows-1253', 'καλά', 'Το βράδυ περπατήσαμε δίπλα στο ποτάμι, ήταν ήσυχα.'],
  ['he', 'windows-1255', 'טוב', 'בערב הלכנו לאורך הנחל, היה שקט ונעים מאוד.'],
  ['ar', 'windows-1256', 'جيد', 'كان اليوم طويلا، لكن المساء كان جميلا وهادئا.'],
  ['fa', 'windows-1256', 'خوب', 'عصر کنار رودخانه قدم زدم، هوا آرام بود و چاي خوردم.'],
  [
    'lt',
    'windows-1257',
    'blogai',
    'Vakare vaikščiojome prie upės, buvo tylu. Žiūrėjome į žvaigždes, džiaugiuosi.',
  ],
  [
    'lv',
    'windows-1257',
    'slikti',
    'Vakarā staigājām gar upi, bija kluss. Šķiet, ka rīt būs labāk, mājās ēdām zupu.',
  ],
  ['th', 'windows-874', 'ดี', 'ตอนเย็นเดินเล่นริมแม่น้ำ อากาศดีมาก'],
  ['fr', 'macintosh', 'très bien', 'Une soirée à la maison, tout était calme. Ça va.'],
  ['de', 'macintosh', 'schön', 'Müde, aber glücklich. Große Wäsche gemacht.'],
  ['ja', 'shift_jis', 'いい', '今日は静かな一日だった。夕方、少しだけ泣いた。'],
  ['ja', 'euc-jp', 'いい', '今日は静かな一日だった。夕方、少しだけ泣いた。'],
  ['zh-CN', 'gbk', '很好', '今天很安静，晚上和朋友一起吃饭，心情不错。'],
  ['zh-TW', 'big5', '很好', '今天很安靜，晚上和朋友一起吃飯，心情不錯。'],
  ['ko', 'euc-kr', '좋음', '저녁에 강가를 걸었다. 조용하고 편안한 하루였다.'],
];

/** Daylio’s table as an old spreadsheet saves it, in the language of the one who kept it. */
function writeTable(locale: string, mood: string, note: string, withNames: boolean): string {
  const rows = [3, 40, 80, 120, 160, 200].map((days) => {
    const day = Temporal.PlainDate.from('2025-01-01').add({ days });
    const date = new Date(day.toZonedDateTime('UTC').epochMilliseconds);
    const name = (shape: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...shape, timeZone: 'UTC' })
        .format(date)
        .replaceAll(/\p{Cf}/gu, '');
    const names = withNames ? `${name({ month: 'long', day: 'numeric' })},${name({ weekday: 'long' })}` : ',';
    return `${day.toString()},${names},20:30,${mood},,,"${note}"`;
  });
  return `full_date,date,weekday,time,mood,activities,note_title,note\n${rows.join('\n')}\n`;
}

describe('a table in an encoding of before', () => {
  it.each(FILES)('%s in %s is read as it was written', (locale, encoding, mood, note) => {
    const encode = createEncoder(encoding);
    for (const withNames of [true, false]) {
      // This encoding has no Persian yeh; those who used it wrote the Arabic one.
      const table = writeTable(locale, mood, note, withNames);
      const written = encoding === 'windows-1256' ? table.replaceAll('ی', 'ي') : table;
      const file = recognise(sourceOfBytes(encode(written)), 'UTC');
      expect(file.isTextUncertain).toBe(true);
      for (const record of file.records()) expect(record).toMatchObject({ entry: { mood, note } });
    }
  });

  it('is one that the browser can decode', () => {
    for (const encoding of OLD_ENCODINGS) expect(new TextDecoder(encoding).encoding).toBe(encoding);
  });
});
