/**
 * The encodings that files had before UTF-8, by the names that the Encoding Standard gives them; the likelier first, which
 * it is where nothing tells two apart.
 */
export const OLD_ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'x-mac-cyrillic',
  'koi8-u',
  'shift_jis',
  'gbk',
  'big5',
  'euc-kr',
  'euc-jp',
] as const;

export type OldEncoding = (typeof OLD_ENCODINGS)[number];

const WESTERN = [
  'äöüß',
  'éèêàâçîïôûùëœæ',
  'áéíóúüñ¿¡ºª',
  'ãõçáéíóúâêôàü',
  'àèéìòù',
  'åäöøæé',
  'áéíóúýþæöð',
  'éëïüöáí',
];
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîșțşţ'];
const CYRILLIC = [
  'оеаинтсрвлкмдпуябвгжзйхцчшщъыьэюфё',
  'оаинвіертслкмдпубвгґєжзїйфхцчшщьюя',
  'аоиентсрвдклмпуубгђжзјљњћфхцчџшѓќѕўя',
];

const JAPANESE = `のにたいをはがしてでとる${range(0x3041, 0x30ff)}${decodeRows('euc-jp', 0xb0, 0xce)}、。「」！？`;

/** The letters beyond a to z of the languages that are written in each; where all letters are such, the commonest first. */
export const ALPHABETS: Readonly<Record<OldEncoding, readonly string[]>> = {
  'windows-1252': WESTERN,
  'windows-1250': CENTRAL,
  'windows-1251': CYRILLIC,
  'windows-1254': ['çğıöşüâîû'],
  'windows-1253': ['αοιετσνηρυπκμλγδβζθξςφχψωάέήίόύώϊϋΐΰ'],
  'windows-1255': ['יוהלארתבשמנדכעחקםפגזטסןצךץף'],
  'windows-1256': [
    'اليمونرتبعدسفهقكأحجىةءإآؤئثخذزشصضطظغ،؟\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652',
    'ارنیودمتبسهشکزخلگجقفعپآحچصطغضظذثژئ،',
  ],
  'windows-1257': ['āčēģīķļņšūž', 'ąčęėįšųūž', 'äöõüšž'],
  'windows-1258': ['ăâđêôơưàáèéìíòóùú\u0300\u0301\u0303\u0309\u0323'],
  'windows-874': [`านรอกเงมยลวดทสต${range(0x0e01, 0x0e3a)}${range(0x0e40, 0x0e4e)}`],
  macintosh: WESTERN,
  'x-mac-cyrillic': CYRILLIC,
  'koi8-u': CYRILLIC,
  // Of these languages the commonest letters, then those that come first in their standards, which most of a text is.
  shift_jis: [JAPANESE],
  gbk: [`的一是不了我人在有他这个${decodeRows('gbk', 0xb0, 0xd7)}、。，！？“”`],
  big5: [`的一是不了我人在有他這個${decodeRows('big5', 0xa4, 0xc5)}、。，！？「」`],
  'euc-kr': [`이다는을가에의하고지를도${range(0xac00, 0xd7a3)}`],
  'euc-jp': [JAPANESE],
};

/** All letters of two bytes of which the first is one of these. */
function decodeRows(encoding: string, firstLead: number, lastLead: number): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(new Uint8Array(bytes)).replaceAll(/[^\p{L}]/gu, '');
}

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}
