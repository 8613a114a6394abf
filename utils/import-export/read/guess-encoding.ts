import { ALPHABETS, OLD_ENCODINGS, type OldEncoding } from './alphabets';
import { countCalendarNames } from '../dates/calendar-names';

/** Marks that every language writes, wherever an encoding has them. */
const COMMON_MARKS = new Set('“”‘’„‚«»–—…•·°€£§©®™×\u00A0');

/** A name of a month or weekday, whole and with its marks, says more of the language than many letters. */
const NAME_WEIGHT = 0.2;
const NAMES_MAX = 3;

/**
 * The encoding in which bytes that are no UTF-8 make the most sense: as letters of one language, in words of one script,
 * with the names of months and weekdays as that language has them.
 */
export function guessEncoding(bytes: Uint8Array): OldEncoding {
  let best: OldEncoding = 'windows-1252';
  let most = -Infinity;
  for (const encoding of OLD_ENCODINGS) {
    const sense = judge(new TextDecoder(encoding).decode(bytes), encoding);
    if (sense <= most) continue;
    most = sense;
    best = encoding;
  }
  return best;
}

/** How much sense a text makes, of about 1 at the most, besides the names in it. */
function judge(text: string, encoding: OldEncoding): number {
  const words = text.match(/(?:[a-z]|\P{ASCII})+/giu) ?? [];
  const odd = words.filter((word) => /\P{ASCII}/u.test(word));
  if (odd.length === 0) return 0;
  const shares = ALPHABETS[encoding].map((letters) => {
    const weights = weigh(letters);
    return mean(odd.map((word) => judgeWord(word, weights)));
  });
  const named = odd.some((word) => /\p{L}/u.test(word)) ? countCalendarNames(odd, NAMES_MAX) : 0;
  return Math.max(...shares) + NAME_WEIGHT * named;
}

/** In scripts of their own, most of a text is a dozen letters. */
const COMMON_LETTERS = 12;
const RARE_WEIGHT = 0.8;

function weigh(letters: string): ReadonlyMap<string, number> {
  const isOwnScript = !/\p{Script=Latin}/u.test(letters);
  return new Map(
    [...letters].toReversed().flatMap((letter, fromEnd): [string, number][] => {
      const isCommon = !isOwnScript || letters.length - fromEnd <= COMMON_LETTERS;
      const weight = isCommon ? 1 : RARE_WEIGHT;
      return [
        [letter, weight],
        [letter.toUpperCase(), weight],
      ];
    }),
  );
}

/** 1 where all of its letters beyond a to z are of the language; less for others, and for what no word looks like. */
function judgeWord(word: string, weights: ReadonlyMap<string, number>): number {
  const odd = [...word].filter((letter) => letter > '\u007F');
  const share = mean(
    odd.map((letter) => weights.get(letter) ?? (COMMON_MARKS.has(letter) ? RARE_WEIGHT : 0)),
  );
  const isShouted = odd.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  return share - (isShouted ? 0.3 : 0) - (isLikeAWord(word) ? 0 : 0.5);
}

function isLikeAWord(word: string): boolean {
  if (/[\uFFFD\u0080-\u009F]|^\p{M}/u.test(word)) return false;
  // Capitals stand at the beginning, or are all there is.
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const others = (word.match(/\p{L}/gu)?.length ?? 0) - latin;
  if (latin > 0 && others > 0) return false;
  // Most letters of a word in Latin letters are plain ones.
  const plain = word.match(/[a-z]/gi)?.length ?? 0;
  return latin < 3 || plain * 2 >= latin;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
