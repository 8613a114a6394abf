import { measurePower, METHODS, type Power } from './measure-power.ts';
import { LIFE, type Life } from './plant-life.ts';

type Effects = Life['effects'];

export const ONE: Effects = [{ context: 0, axis: 'pleasantness', by: 0.6 }];

export const THREE: Effects = [
  ...ONE,
  { context: 5, axis: 'energy', by: -0.6 },
  { context: 9, axis: 'pleasantness', by: -0.6 },
];

/** Lives that differ in one way each from what the targets speak of. */
const LIVES: Record<string, Partial<Life>> = {
  'as the targets say, 0.6 deviations': {},
  '0.3 deviations': { effects: resize(0.3) },
  '0.45 deviations': { effects: resize(0.45) },
  '0.9 deviations': { effects: resize(0.9) },
  '60 days': { days: 60 },
  '240 days': { days: 240 },
  '4 contexts': { shares: LIFE.shares.slice(0, 4) },
  '24 contexts': { shares: [...LIFE.shares, ...LIFE.shares.slice(1), 0.2] },
  'every fourth check-in missing': { missing: 0.13 },
  'moods that do not linger': { correlation: 0 },
  'moods that linger by the clock, five a day': { aDay: 5, lingers: 'time' },
  'moods of whole days': { lingers: 'days', correlation: 0.5 },
  'a slow drift as wide as all else': { drift: 1 },
  'contexts in spells of days': { contexts: 'spells' },
  'contexts of evenings and weekends': { contexts: 'timed', hours: 0.6, weekdays: 0.6 },
  'contexts that come in pairs': { contexts: 'together' },
  'a long tail of bad moments': { shape: 'skewed' },
  'one a day, without a time, 240 days': { aDay: 1, isUntimed: true, days: 240 },
};

function resize(by: number): Effects {
  return ONE.map((effect) => ({ ...effect, by }));
}

/** Power and false alarms of both methods, as a table in Markdown. */
export function tabulatePower(histories: number): string {
  const rows = Object.entries(LIVES).map(([name, change]) => {
    const life: Life = { ...LIFE, effects: ONE, ...change };
    const [former, now] = [METHODS.former, METHODS.new].map((method) => ({
      planted: measurePower(life, method, histories),
      none: measurePower({ ...life, effects: [] }, method, histories),
    }));
    const cells = [former, now].map(
      (power) => power && [say(power.planted, 'found'), say(power.none, 'alarmed')],
    );
    return `| ${[name, ...cells.flat()].join(' | ')} |`;
  });
  return [
    `| ${histories} histories of each kind | former: found | former: false alarms | new: found | new: false alarms |`,
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

function say(power: Power, what: keyof Power): string {
  return `${Math.round(100 * power[what])} %`;
}
