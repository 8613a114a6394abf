import { LANGUAGES } from './months';

type Half = 'am' | 'pm';

let halves: Map<string, Half | null> | null = null;

/**
 * The half of the day that is written beside a time, in whichever language ("p. m.", "午後", "du."); null where nothing
 * is, or only that it is a time; undefined where something else is.
 */
export function findHalf(text: string): Half | null | undefined {
  halves ??= collectHalves();
  return halves.get(fold(text));
}

function collectHalves(): Map<string, Half | null> {
  const found = new Map<string, Half | null>([
    ['', null],
    ['h', null],
    ['uhr', null],
    ['ч', null],
    // As some phones write it, whatever the browser does.
    ['am', 'am'],
    ['pm', 'pm'],
    ['오전', 'am'],
    ['오후', 'pm'],
    ['पूर्वाह्न', 'am'],
    ['अपराह्न', 'pm'],
  ]);
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    for (const [half, hour] of [
      ['am', 9],
      ['pm', 21],
    ] as const) {
      const part = format.formatToParts(Date.UTC(2026, 0, 1, hour)).find(({ type }) => type === 'dayPeriod');
      const name = part && fold(part.value);
      if (name !== undefined && !found.has(name)) found.set(name, half);
    }
  }
  return found;
}

/** Lower case, without dots, blanks and marks of direction. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.\p{Cf}]+/gu, '');
}
