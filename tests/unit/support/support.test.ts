import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import {
  chooseLines,
  COUNTRIES,
  isCalledOtherwise,
  suggestCountry,
  toDialled,
} from '@/utils/support/choose-lines';
import { mayPointToSupport } from '@/utils/support/hard-run';
import { CHECKED, EMERGENCY, SUPPORT_LINES } from '@/utils/support/lines';
import { i18n } from '@/utils/texts/i18n';
import { readTextFile } from '../../texts';

const texts = readTextFile('support');
const numbersOf = (lines: typeof SUPPORT_LINES) =>
  lines.flatMap(({ phones, sms }) => [
    ...phones.map(({ number }) => number),
    ...(sms === null ? [] : [sms.number]),
  ]);

describe('the support lines', () => {
  it('were checked less than a year ago: read every line’s page anew, then say so in `CHECKED`', () => {
    const days = Temporal.PlainDate.from(`${CHECKED}-01`).until(Temporal.Now.plainDateISO()).total('days');
    expect(days).toBeLessThan(365);
  });

  it.each(SUPPORT_LINES)(
    'say of $id who it is, where it was read, and one way at least to reach it',
    (line) => {
      expect(line.name).not.toBe('');
      expect(line.page).toMatch(/^https:\/\//);
      expect(line.source).toMatch(/^https?:\/\//);
      expect(line.kind === 'directory' || numbersOf([line]).length > 0 || line.id === 'gb_andysmanclub').toBe(
        true,
      );
      if (line.chat) expect(line.chat).toMatch(/^https:\/\//);
    },
  );

  it('are each there once, for countries whose emergency number is known', () => {
    expect(new Set(SUPPORT_LINES.map(({ id }) => id)).size).toBe(SUPPORT_LINES.length);
    expect(SUPPORT_LINES.filter(({ country }) => country !== '*' && !(country in EMERGENCY))).toEqual([]);
  });

  it('have no hours twice, and no text without a line', () => {
    const ids = new Set(SUPPORT_LINES.map(({ id }) => id));
    const keys = Object.keys(texts);
    expect(keys.filter((key) => !ids.has(key.replace(/_(hours|note)$/, '')))).toEqual([]);
    expect(SUPPORT_LINES.filter(({ id, isAlwaysOpen }) => isAlwaysOpen && texts[`${id}_hours`])).toEqual([]);
  });

  it.each([
    ['116 123', '116123'],
    ['(011) 5275-1135', '01152751135'],
    ['0120-279-338', '0120279338'],
    ['988', '988'],
    ['+49 (0)30 123-45', '+493012345'],
    ['0049 30 123+45', '00493012345'],
  ])('dial “%s” as %s', (written, dialled) => {
    expect(toDialled(written)).toBe(dialled);
  });

  it('are dialled by digits only, all of them', () => {
    const all = [...numbersOf(SUPPORT_LINES), ...Object.values(EMERGENCY).flat()];
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((number) => !/^\d{2,}$/.test(toDialled(number)))).toEqual([]);
  });
});

describe('choosing a country', () => {
  it.each(COUNTRIES)('shows what is known of %s, and nothing of a neighbour', (country) => {
    const { emergency, lines, forMen, directories } = chooseLines(country);
    expect(emergency).toEqual(EMERGENCY[country]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.country !== country)).toEqual([]);
    expect(forMen.filter((line) => line.country !== country && line.country !== '*')).toEqual([]);
    expect(directories.filter((line) => line.country !== '*')).toEqual([]);
  });

  it('shows no number at all where none was checked', () => {
    const { emergency, lines, forMen, directories } = chooseLines(null);
    expect([...emergency, ...lines, ...numbersOf([...forMen, ...directories])]).toEqual([]);
    expect(directories.length).toBeGreaterThan(0);
  });

  it('keeps together what belongs together', () => {
    const ids = chooseLines('BE').lines.map(({ id }) => id);
    expect(ids).toEqual(['be_1813', 'be_cps']);
    expect(chooseLines('DK').emergency).toEqual(['112']);
    expect(chooseLines('PH').lines[0]?.phones).toHaveLength(3);
  });

  it('sets apart what is for men', () => {
    expect(chooseLines('AU').forMen.map(({ id }) => id)).toEqual([
      'au_mensline',
      'au_mens_sheds',
      'int_headsupguys',
      'int_movember',
    ]);
    expect(chooseLines('AU').directories.filter(({ isForMen }) => isForMen)).toEqual([]);
  });

  it.each([
    [['en-IE', 'en'], 'IE'],
    [['de', 'de-AT'], 'AT'],
    [['de', 'en-US', 'en'], 'DE'],
    [['fa', 'en-US', 'en'], null],
    [['es', 'en-US', 'en'], null],
    [['en'], null],
    [['is-IS'], null],
    [['C', 'nb'], 'NO'],
    [['zh-Hant-HK'], 'HK'],
    [[], null],
  ])('is suggested by the browser’s languages %j: %s', (languages, country) => {
    expect(suggestCountry(languages)).toBe(country);
  });
});

describe('pointing to support', () => {
  const now = Temporal.Instant.from('2026-11-22T18:00:00Z');
  const wanted = { isWanted: true, saidAt: null };

  /** One check-in a day, the newest first. */
  const run = (...pleasantness: (number | null)[]) =>
    pleasantness.map((value, days) => {
      const at = now.subtract({ hours: 24 * days });
      return {
        at: at.toString({ smallestUnit: 'millisecond' }),
        localDate: at.toString().slice(0, 10),
        pleasantness: value,
        note: 'I can’t go on',
      } as CheckIn;
    });
  const hard = run(-0.5, -0.9, -0.4, -0.7, -0.6);

  it('waits for five in a row', () => {
    expect(mayPointToSupport(hard, wanted, now)).toBe(true);
    expect(mayPointToSupport(hard.slice(1), wanted, now)).toBe(false);
    expect(mayPointToSupport(run(-0.5, -0.9, -0.3, -0.7, -0.6), wanted, now)).toBe(false);
  });

  it('passes over those without a place, and goes by nobody’s words', () => {
    expect(mayPointToSupport(run(-0.5, null, -0.9, -0.4, -0.7, -0.6), wanted, now)).toBe(true);
    expect(mayPointToSupport(run(null, null, null, null, null), wanted, now)).toBe(false);
  });

  it('takes one bad day for one bad day', () => {
    const oneDay = hard.map((checkIn) => ({ ...checkIn, localDate: '2026-11-22' }));
    expect(mayPointToSupport(oneDay, wanted, now)).toBe(false);
  });

  it('goes by the days of those that have no time', () => {
    const days = hard.map((checkIn) => ({
      ...checkIn,
      at: `${checkIn.localDate}T12:00:00.000Z`,
      zone: 'UTC',
      precision: 'day' as const,
    }));
    expect(mayPointToSupport(days, wanted, Temporal.Instant.from('2026-11-28T23:00:00Z'))).toBe(true);
    expect(mayPointToSupport(days, wanted, Temporal.Instant.from('2026-11-29T01:00:00Z'))).toBe(false);
  });

  it('lets what is long ago be', () => {
    expect(mayPointToSupport(hard, wanted, now.add({ hours: 24 * 7 }))).toBe(false);
  });

  it('is off by one click, and never comes again within two weeks', () => {
    expect(mayPointToSupport(hard, { ...wanted, isWanted: false }, now)).toBe(false);
    const said = (days: number) => ({
      isWanted: true,
      saidAt: now.subtract({ hours: 24 * days }).toString(),
    });
    expect(mayPointToSupport(hard, said(13), now)).toBe(false);
    expect(mayPointToSupport(hard, said(14), now)).toBe(true);
  });
});

/** A name of several people, islands, states or lands has an article in an English sentence. */
const WITH_ARTICLE =
  /^United |Kingdom|States|Emirates|Republic|Islands|Netherlands|Philippines|Gambia|Bahamas/;

describe('a country in a sentence', () => {
  it.each(COUNTRIES)('is called as one says it: %s', (code) => {
    const listed = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
    const said = isCalledOtherwise(code) ? i18n.t(`support.inSentence.${code}`) : listed;
    expect(said.startsWith('the ')).toBe(WITH_ARTICLE.test(listed));
    expect(said).not.toContain(' SAR ');
  });
});
