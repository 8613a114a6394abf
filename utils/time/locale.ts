/**
 * The person's first language, as their browser names it; with a region where any of that language's tags has one. A
 * German Firefox says "de, en-US, en": the English after it is a way to be understood, and says nothing of where one lives.
 *
 * @param languages BCP 47, the dearest first; null comes of none that can be read
 */
export function findOwnTag(languages: readonly string[]): Intl.Locale | null {
  const tags = languages.flatMap(parseTag);
  const [first] = tags;
  if (!first || first.region) return first ?? null;
  return tags.find(({ language, region }) => language === first.language && region) ?? first;
}

/**
 * Our language with the customs of where the person lives: the order of a date, and the clock. The months are those of
 * our words whatever calendar is usual there. The hour cycle is asked of the person's own tag, because `en-BR` and `en-RU`
 * still give AM and PM.
 *
 * @param language of the words that Heartward speaks here
 */
export function toDisplayLocale(language: string, languages: readonly string[]): string {
  const own = findOwnTag(languages);
  if (!own) return new Intl.Locale(language, { calendar: 'gregory' }).toString();
  const { region } = own.maximize();
  const { hourCycle } = new Intl.DateTimeFormat(own.toString(), { hour: 'numeric' }).resolvedOptions();
  return new Intl.Locale(own.language === language ? own : language, {
    calendar: 'gregory',
    ...(region && { region }),
    ...(hourCycle && { hourCycle }),
  }).toString();
}

/** The weekday on which a week begins where the person lives: 1 Monday … 7 Sunday. */
export function toFirstWeekday(languages: readonly string[]): number {
  const own = findOwnTag(languages);
  // Monday is what most of the world begins with.
  return own && 'getWeekInfo' in own ? own.getWeekInfo().firstDay : 1;
}

/** None of a tag that no standard knows, such as "C". */
function parseTag(tag: string): Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)];
  } catch {
    return [];
  }
}
