import { render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ContextPatterns } from '@/entrypoints/lookback/patterns/ContextPatterns';
import { RangePatterns } from '@/entrypoints/lookback/patterns/RangePatterns';
import { ShownPatterns } from '@/entrypoints/lookback/patterns/ShownPatterns';
import { StandsOut } from '@/entrypoints/lookback/patterns/StandsOut';
import { PartPatterns } from '@/entrypoints/lookback/patterns/TimePatterns';
import { TooEarly } from '@/entrypoints/lookback/patterns/TooEarly';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Axis } from '@/utils/statistics/gather-days';
import { isTooEarly, startFinding, type Patterns } from '@/utils/statistics/find-patterns';

interface Said extends Partial<CheckIn> {
  day: number;
  /** "20:30" in UTC, or null where nobody told a time. */
  time: string | null;
}

let made = 0;

function say({ day, time, ...said }: Said): CheckIn {
  const localDate = Temporal.PlainDate.from('2026-07-01').add({ days: day }).toString();
  const at = `${localDate}T${time ?? '12:00'}:00.000Z`;
  made++;
  return {
    ...NO_ANSWERS,
    id: `018bcfe5-6800-7000-8000-${String(made).padStart(12, '0')}`,
    at,
    zone: 'UTC',
    localDate,
    precision: time === null ? 'day' : 'minute',
    pleasantness: -0.4,
    source: 'toolbar',
    nudge: null,
    seconds: null,
    saidAt: null,
    createdAt: at,
    updatedAt: at,
    ...said,
  };
}

function find(checkIns: readonly CheckIn[]): Patterns {
  const finding = startFinding();
  finding.add(checkIns.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
  return finding.find();
}

function draw(found: Patterns, axis: Axis = 'pleasantness'): string {
  const { contexts, partsOfDay, ranges, swings } = found;
  const { container } = render(
    <>
      <StandsOut {...found} />
      <ContextPatterns contexts={contexts} axis={axis} />
      <PartPatterns parts={partsOfDay} axis="pleasantness" />
      <RangePatterns ranges={ranges} swings={swings} />
    </>,
  );
  return container.textContent ?? '';
}

const days = (n: number) => Array.from({ length: n }, (_, day) => day);
const low = (day: number) => -0.8 + 0.01 * (day % 5);
const high = (day: number) => 0.6 + 0.01 * (day % 5);

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

describe('patterns say what was told', () => {
  it('and nothing of the time of day where no time was told', () => {
    const text = draw(find(days(60).map((day) => say({ day, time: null, pleasantness: low(day) }))));
    expect(text).toContain('Nothing you kept in these days has a time.');
    expect(text).not.toMatch(/Mornings|Afternoons|Evenings|Nights/);
  });

  it('and nothing of evenings next to days that only look like noons', () => {
    const text = draw(
      find([
        ...days(60).map((day) => say({ day, time: null, pleasantness: low(day) })),
        ...days(25).map((day) => say({ day: 60 + day, time: '20:30', pleasantness: high(day) })),
      ]),
    );
    expect(text).toContain('Too early to say. It takes five check-ins at one time of day');
    expect(text).not.toMatch(/Mornings|Afternoons|Evenings|Nights|No time of day stands out/);
  });

  it('and each number is what the sentence says it is, where a day is on both sides', () => {
    draw(
      find([
        ...days(120).map((day) => say({ day, time: '08:00', pleasantness: high(day) })),
        ...days(62).map((day) => say({ day, time: '14:00', pleasantness: low(day) })),
      ]),
    );
    expect(screen.getByText(/^62 check-ins, compared with 120 others\./)).toBeTruthy();
  });

  it('and first what stands out along both axes, the largest first, whichever pictures are chosen', () => {
    const found = find(
      days(120).flatMap((day) => [
        say({ day, time: '08:00', about: ['friends'], pleasantness: high(day), energy: 0.3 + low(day) / 10 }),
        say({ day, time: '08:30', about: [], pleasantness: low(day), energy: low(day) / 10 }),
      ]),
    );
    render(<StandsOut {...found} />);
    const said = screen.getAllByText(/^With “friends”/).map(({ firstChild }) => firstChild?.textContent);
    expect(said).toEqual([
      'With “friends” it was much more pleasant than without.',
      'With “friends” there was somewhat more energy than without.',
    ]);
    expect(draw(found, 'energy')).toContain('much more pleasant');
  });

  it('and a picture goes from what is most above to what is most below', () => {
    const about = ['health', 'friends', 'work'];
    const found = find(
      days(120).map((day) => {
        const context = about[day % 4];
        const shift = { health: -0.3, friends: 0.5, work: 0.1 }[context ?? ''] ?? 0;
        return say({
          day,
          time: '12:00',
          about: context ? [context] : [],
          pleasantness: shift + 0.01 * (day % 5),
        });
      }),
    );
    const { container } = render(<ContextPatterns contexts={found.contexts} axis="pleasantness" />);
    const names = [...container.querySelectorAll('.row text')].map(({ textContent }) => textContent);
    expect(names).toEqual(['friends', 'work', 'body and health']);
  });

  it('and pairs that were left out are named', () => {
    const text = draw(
      find(
        days(62).flatMap((day) => [
          say({ day, time: '08:00', energy: 0 }),
          say({ day, time: '20:30', energy: 0.5 }),
        ]),
      ),
    );
    expect(text).toContain('make a pair when they are half an hour to eight hours apart');
    expect(text).toContain('62 pairs were closer together or further apart, and aren’t counted.');
    expect(text).toContain('It takes 20 more pairs and 10 more days with a pair.');
    // Of both axes it is the same, and said once.
    expect(text.split('62 pairs were closer together')).toHaveLength(2);
    expect(text).not.toContain('two check-ins on one day. ');
  });

  it('and days that never say how much energy there was are not asked for as if there were none', () => {
    const text = draw(
      find(
        days(80).map((day) =>
          say({ day, time: '20:30', about: day % 2 === 0 ? ['work'] : [], pleasantness: low(day) }),
        ),
      ),
    );
    expect(text).toContain('None of these check-ins say how much energy there was.');
    expect(text).not.toContain('more with it');
  });

  it('and of a coordinate that few days have, what is missing of that one only', () => {
    const found = find(
      days(80).map((day) =>
        say({ day, time: '20:30', about: day % 2 === 0 ? ['work'] : [], energy: day < 4 ? 0.2 : null }),
      ),
    );
    expect(draw(found, 'energy')).toContain('Too early to tell about one of them');
    expect(draw(found, 'energy')).toContain('“work”: 3 more with it');
    expect(draw(found)).not.toContain('more with it');
  });
});

describe('what was shown beside what was felt', () => {
  const showing = (n: number) =>
    days(n).map((day) =>
      say({
        day,
        time: '20:30',
        about: ['work'],
        energy: -0.2,
        shown: { pleasantness: day % 3 === 0 ? -0.4 : 0.2, energy: -0.2 },
      }),
    );
  const drawShown = (n: number) => render(<ShownPatterns {...find(showing(n))} />).container.textContent;

  it('is said by counts, with its contexts', () => {
    const text = drawShown(12);
    expect(text).toContain('What you showed was more pleasant than what you felt, 8 of 12 times.');
    expect(text).toContain('With “work”, you showed about as much energy as you felt, 12 of 12 times.');
    expect(text).toContain('The middle of 12 check-ins.');
  });

  it.each([
    [9, 'What you show and what you feelToo early to say. It takes one more check-in with what others see.'],
    [0, ''],
  ])('is not where %i say it', (n, text) => {
    expect(drawShown(n)).toBe(text);
  });
});

describe('where there is too little for any pattern', () => {
  it.each<[what: string, checkIns: CheckIn[], isUpToNow: boolean, line: string]>([
    [
      'of three days',
      days(3).map((day) => say({ day, time: '20:30', about: ['work'] })),
      true,
      '3 check-ins so far. Patterns need about three weeks.',
    ],
    [
      'of one day',
      [say({ day: 0, time: '20:30' })],
      true,
      'One check-in so far. Patterns need about three weeks.',
    ],
    [
      'of a few that are weeks apart',
      [0, 10, 20, 30].map((day) => say({ day, time: '20:30', about: ['work'] })),
      true,
      '4 check-ins so far. Patterns need about twenty.',
    ],
    [
      'of days long ago',
      days(3).map((day) => say({ day, time: null })),
      false,
      '3 check-ins in these days. Patterns need about three weeks.',
    ],
  ])('it is said once: %s', (_, checkIns, isUpToNow, line) => {
    const patterns = find(checkIns);
    expect(isTooEarly(patterns)).toBe(true);
    const { container } = render(<TooEarly patterns={patterns} isUpToNow={isUpToNow} />);
    expect(container.textContent).toBe(line);
  });

  it('and not where anything can be said', () => {
    const context = days(40).map((day) =>
      say({ day, time: null, about: day % 2 === 0 ? ['work'] : [], pleasantness: low(day) }),
    );
    const places = days(12).flatMap((day) => [
      say({ day, time: '08:00', pleasantness: low(day) }),
      say({ day, time: '20:30', pleasantness: high(day) }),
    ]);
    expect([context, places].map((checkIns) => isTooEarly(find(checkIns)))).toEqual([false, false]);
  });
});
