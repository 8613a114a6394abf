import { describe, expect, it } from 'vitest';
import { toDisplayLocale, toFirstWeekday } from '@/utils/time/locale';

const DAY = Temporal.PlainDate.from('2026-11-20');
const AFTERNOON = Temporal.PlainTime.from('15:05');

/** What the browsers of these countries name, and how our English is written there. */
const BROWSERS: [languages: string[], locale: string, firstWeekday: number][] = [
  [['en-US', 'en'], 'en-US-u-ca-gregory-hc-h12', 7],
  [['en-GB', 'en-US', 'en'], 'en-GB-u-ca-gregory-hc-h23', 1],
  [['en', 'en-GB'], 'en-GB-u-ca-gregory-hc-h23', 1],
  [['de-DE', 'de', 'en-US', 'en'], 'en-DE-u-ca-gregory-hc-h23', 1],
  [['de', 'en-US', 'en'], 'en-DE-u-ca-gregory-hc-h23', 1],
  [['de', 'de-AT', 'en-US'], 'en-AT-u-ca-gregory-hc-h23', 1],
  [['fr', 'fr-FR', 'en-US', 'en'], 'en-FR-u-ca-gregory-hc-h23', 1],
  [['pt-BR', 'pt', 'en-US', 'en'], 'en-BR-u-ca-gregory-hc-h23', 7],
  [['ru-RU', 'ru', 'en-US', 'en'], 'en-RU-u-ca-gregory-hc-h23', 1],
  [['ko-KR', 'ko', 'en-US', 'en'], 'en-KR-u-ca-gregory-hc-h12', 7],
  [['ar', 'en-US', 'en'], 'en-EG-u-ca-gregory-hc-h12', 6],
  [['ar-SA', 'ar'], 'en-SA-u-ca-gregory-hc-h12', 7],
  [['fa', 'fa-IR', 'en-US', 'en'], 'en-IR-u-ca-gregory-hc-h23', 6],
  [['th', 'en-US', 'en'], 'en-TH-u-ca-gregory-hc-h23', 7],
  [['en-US-u-hc-h23'], 'en-US-u-ca-gregory-hc-h23', 7],
  [['C', 'de'], 'en-DE-u-ca-gregory-hc-h23', 1],
  [['C'], 'en-u-ca-gregory', 1],
  [[], 'en-u-ca-gregory', 1],
];

describe('our language, with the customs of where the person lives', () => {
  it.each(BROWSERS)('%j: %s, weeks from day %i on', (languages, locale, weekday) => {
    expect(toDisplayLocale('en', languages)).toBe(locale);
    expect(toFirstWeekday(languages)).toBe(weekday);
  });

  it.each(BROWSERS)('%j: months, days and digits are those of our words', (languages) => {
    const locale = toDisplayLocale('en', languages);
    const date = DAY.toLocaleString(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    expect(date).toMatch(/^Friday,? (20 November|November 20),? 2026$/);
  });

  it.each([
    ['de', '15:05'],
    ['fr', '15:05'],
    ['pt-BR', '15:05'],
    ['fa', '15:05'],
    ['th', '15:05'],
    ['en-US', '3:05 PM'],
    ['ar', '3:05 PM'],
  ])('%s: five past three is %s', (tag, expected) => {
    const locale = toDisplayLocale('en', [tag, 'en-US', 'en']);
    const said = AFTERNOON.toLocaleString(locale, { hour: 'numeric', minute: '2-digit' });
    expect(said.replaceAll(/\s/g, ' ')).toBe(expected);
  });

  it('keeps the script and the digits of somebody who speaks our language', () => {
    expect(toDisplayLocale('zh', ['zh-Hant'])).toBe('zh-Hant-TW-u-ca-gregory-hc-h12');
    expect(toDisplayLocale('ar', ['ar-EG-u-nu-latn'])).toBe('ar-EG-u-ca-gregory-hc-h12-nu-latn');
  });
});
