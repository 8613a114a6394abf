/** Marks that choose another form of the letter or emoji before them, and are nothing anywhere else. */
const STRAY_FORMS = /(?<![\p{Lo}\p{Emoji}])[\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0100}-\u{E01EF}]/gu;

/** Letters for machines, which are part of a flag and nothing anywhere else. */
const STRAY_TAGS = /(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]/gu;

/* oxlint-disable no-misleading-character-class -- each of these is meant by itself */
/** What joins two emoji, or two letters of a script without capitals, and is nothing anywhere else. */
const STRAY_JOINERS =
  /(?<![\p{Lo}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]|(?!\p{Script=Inherited})\p{M})[\u200C\u200D]|[\u200C\u200D](?![\p{Lo}\p{M}\p{Extended_Pictographic}])/gu;

/** All else that nobody sees: directions for the text around, blanks without a width, letters that draw nothing. */
const UNSEEN =
  /(?![\u200C\u200D\uFE00-\uFE0F\u180B-\u180D\u180F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;

/**
 * What a person is shown as a name or a line, wherever it comes from (typed, pasted, out of a file), as one line: no control
 * characters, nothing that nobody sees, no directions for the text around it, no half characters, one blank between words.
 * What joins letters and emoji stays where it does, so that two names that look the same are the same.
 *
 * @param maxLength in UTF-16 code units; a longer one is cut, never within a character
 */
export function cleanLine(text: string, maxLength: number): string {
  // However much was pasted, only a beginning is looked at: no text shrinks to less than a part of itself.
  const line = tidy(text.slice(0, maxLength * 50));
  if (line.length <= maxLength) return line;
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)];
  const end = characters.findLast(({ index }) => index <= maxLength)?.index ?? 0;
  return tidy(line.slice(0, end));
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\uFFFD', '')
    .replaceAll(UNSEEN, '')
    .replaceAll(STRAY_TAGS, '')
    .replaceAll(STRAY_FORMS, '')
    .replaceAll(STRAY_JOINERS, '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Z}\u2800]+/gu, ' ')
    .trim();
}

/** Whether two names are one to a reader: letter case and blanks aside. */
export function isSameName(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}
