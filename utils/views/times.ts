/** The times of an address, which may be anything: what is none is null. */
export function parseDay(text: string | undefined): Temporal.PlainDate | null {
  return parse(text, /^\d{4}-\d{2}-\d{2}$/, (day) => Temporal.PlainDate.from(day));
}

export function parseMonth(text: string | undefined): Temporal.PlainYearMonth | null {
  return parse(text, /^\d{4}-\d{2}$/, (month) => Temporal.PlainYearMonth.from(month));
}

export function parseYear(text: string | undefined): number | null {
  return parse(text, /^\d{4}$/, Number);
}

function parse<Time>(text: string | undefined, form: RegExp, from: (text: string) => Time): Time | null {
  if (text === undefined || !form.test(text)) return null;
  try {
    return from(text);
  } catch {
    return null;
  }
}
