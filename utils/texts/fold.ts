/**
 * Letters that Unicode calls letters of their own, and whoever searches may well type as others: without a key for them, in
 * capitals, or on the keyboard of a neighbour. All are lower case.
 */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ȷ: 'j',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ς: 'σ',
  ґ: 'г',
  // Persian, Urdu and Arabic keyboards each have their own yeh, kaf and heh.
  ی: 'ي',
  ى: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ...toDigits('٠١٢٣٤٥٦٧٨٩'),
  ...toDigits('۰۱۲۳۴۵۶۷۸۹'),
};

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const APOSTROPHES = /[‘’‛ʼ′´`]/g;
const NOT_ASCII = /[^\0-\u007F]/;
/**
 * What is written over and under letters, and what nobody sees: the tatweel, joiners and other format characters. The vowel
 * signs of Hindi or Thai tell one word from another, and so do the two marks of kana: these stay.
 */
const MARKS =
  /[[[\p{M}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]]--[\u3099\u309A]]\p{Cf}\u0640]/gv;

/**
 * A text as it is compared in a search, whichever keyboard it was typed on: small letters without marks, ligatures and wide
 * letters taken apart. Both what is searched and what is searched for are to be folded; to be shown, neither.
 */
export function foldText(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'");
  return (
    text
      // Before they are taken apart, because “´” becomes a blank with a mark; and after, because “″” becomes two of them.
      .replaceAll(APOSTROPHES, "'")
      .normalize('NFKD')
      .replaceAll(APOSTROPHES, "'")
      .replaceAll(MARKS, '')
      .toLowerCase()
      .replaceAll(LETTER, (letter) => LETTERS[letter] ?? letter)
      .normalize('NFC')
  );
}

function toDigits(digits: string): Record<string, string> {
  return Object.fromEntries([...digits].map((digit, value) => [digit, String(value)]));
}
