let digits: Map<string, string> | null = null;

/**
 * A date or a time of day as one can take it apart: without marks of direction, with the digits 0 to 9 and simple blanks,
 * whatever script it was written in.
 */
export function toPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\P{Nd}0-9]/gu, (digit) => {
      digits ??= collectDigits();
      return digits.get(digit) ?? digit;
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function collectDigits(): Map<string, string> {
  const found = new Map<string, string>();
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const format = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
    for (let value = 0; value < 10; value++) found.set(format.format(value), String(value));
  }
  return found;
}
