import { findOwnTag } from '../time/locale';
import { EMERGENCY, SUPPORT_LINES, type Country, type SupportLine } from './lines';

/** The countries of which somebody checked the numbers. */
export const COUNTRIES = Object.keys(EMERGENCY).filter(isCountry);

export function isCountry(code: string): code is Country {
  return Object.hasOwn(EMERGENCY, code);
}

/** Spoken in so many countries that the bare language names none. */
const SPOKEN_WIDELY: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'pt', 'ar']);

/** Those that a sentence calls otherwise than a list does: “the Netherlands”. */
const CALLED_OTHERWISE = ['GB', 'HK', 'NL', 'PH', 'US'] as const satisfies readonly Country[];

export function isCalledOtherwise(code: Country): code is (typeof CALLED_OTHERWISE)[number] {
  return CALLED_OTHERWISE.some((other) => other === code);
}

/**
 * The country of the person's first language, if numbers are known for it: a guess to be confirmed, since many speak a
 * language of another country. The languages after it say what else one reads, so no country is guessed from them.
 *
 * @param languages BCP 47, the dearest first
 */
export function suggestCountry(languages: readonly string[]): Country | null {
  const own = findOwnTag(languages);
  if (!own) return null;
  const isTold = own.region || !SPOKEN_WIDELY.has(own.language);
  const country = isTold ? (own.maximize().region ?? '') : '';
  return isCountry(country) ? country : null;
}

interface Support {
  /** To call when a life is in danger. */
  emergency: readonly string[];
  /** Those who listen, whoever calls. */
  lines: readonly SupportLine[];
  /** For men: those of the country first, then those on the web. */
  forMen: readonly SupportLine[];
  /** They lead on to others, in any country. */
  directories: readonly SupportLine[];
}

/** What there is in a country. For one that is not known there is no number at all, least of all a neighbour's. */
export function chooseLines(country: Country | null): Support {
  const near = SUPPORT_LINES.filter((line) => line.country === country);
  const anywhere = SUPPORT_LINES.filter((line) => line.country === '*');
  return {
    emergency: country === null ? [] : EMERGENCY[country],
    lines: near.filter(({ isForMen }) => !isForMen),
    forMen: [...near, ...anywhere].filter(({ isForMen }) => isForMen),
    directories: anywhere.filter(({ isForMen }) => !isForMen),
  };
}

/** What a telephone dials for a number as it is written: its digits, and the plus of one that is written with its country. */
export function toDialled(number: string): string {
  const isInternational = number.trimStart().startsWith('+');
  // In "+49 (0)30 123" the nought is for calls from within.
  return isInternational
    ? `+${number.replace('(0)', '').replaceAll(/\D/g, '')}`
    : number.replaceAll(/\D/g, '');
}
