/** The languages in which other apps write the names of months and of the halves of a day into a file. */
export const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg el ru uk tr id vi th ja ko zh ar he fa hi ca hr sr sl et lv lt'.split(
    ' ',
  );

let months: Map<string, number> | null = null;

/** The month that a text names, 1 … 12, in whichever language, long or short; or null. */
export function findMonth(text: string): number | null {
  months ??= collectMonths();
  const whole = fold(text);
  const known = months.get(whole);
  if (known !== undefined) return known;
  for (const word of whole.split(' ')) {
    const month = months.get(word);
    if (month !== undefined) return month;
  }
  return null;
}

function collectMonths(): Map<string, number> {
  const found = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      for (const shape of [{ month: style }, { month: style, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, {
          ...shape,
          calendar: 'gregory',
          numberingSystem: 'latn',
          timeZone: 'UTC',
        });
        for (let month = 1; month <= 12; month++) {
          const part = format
            .formatToParts(Date.UTC(2026, month - 1, 1))
            // Where months are numbered ("5月"), the word by itself names none.
            .find(({ type, value }) => type === 'month' && /\p{L}/u.test(value) && !/\d/.test(value));
          const name = part && fold(part.value);
          if (name && !found.has(name)) found.set(name, month);
        }
      }
    }
  }
  // How some apps shorten it, whatever the browser does.
  found.set('sept', 9);
  return found;
}

/** Lower case, without dots, accents and marks, one blank between words. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}
