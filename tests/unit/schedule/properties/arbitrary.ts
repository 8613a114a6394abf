import fc from 'fast-check';
import type { Moment } from '@/utils/schedule/decide';
import { MODES, type FrequencySettings } from '@/utils/settings/settings';
import { isSoak } from '../../../how-many.ts';
import { frequencyWith } from '../../../simulation/frequency.ts';

// A sample is the same one each time; the long runs find new ones, and tell by which seed. A planted bug needs no
// smallest example of itself.
const isPlanted = Boolean(process.env['HEARTWARD_BUG']);
fc.configureGlobal({ endOnFailure: isPlanted, ...(isSoak && !isPlanted ? {} : { seed: 20_261_124 }) });

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** Any settings that ask at all, the wildest among them. */
export const anyFrequency: fc.Arbitrary<FrequencySettings> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    perDay: fc.integer({ min: 1, max: 6 }),
    times: fc.array(anyTime, { minLength: 1, maxLength: 8 }),
    intervalMinutes: fc.integer({ min: 60, max: 720 }),
    ranges: fc.array(fc.record({ from: anyTime, to: anyTime }), { minLength: 1, maxLength: 4 }),
    gapMinutes: fc.integer({ min: 30, max: 720 }),
    capPerDay: fc.integer({ min: 1, max: 12 }),
    windowMinutes: fc.integer({ min: 10, max: 180 }),
  })
  .map(frequencyWith);

export const anyDate = fc
  .integer({ min: 0, max: 7 * 365 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());

export const anyMoment: fc.Arbitrary<Moment> = fc.record({
  person: fc.constantFrom('busy', 'still', 'away', 'locked'),
  window: fc.constantFrom('ready', 'fullscreen', 'toolless', 'elsewhere'),
  isAudible: fc.boolean(),
  isSharing: fc.boolean(),
  isPopupOpen: fc.boolean(),
});

export const goodMoment: Moment = {
  person: 'still',
  window: 'ready',
  isAudible: false,
  isSharing: false,
  isPopupOpen: false,
};

/** With whole hours, half hours and hours at odd times skipped and repeated; with midnights that do not exist. */
const REMARKABLE = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Nuuk',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Asia/Beirut',
];

/** Every zone there is, or those that are hardest. */
const ZONES: readonly string[] = isSoak ? Intl.supportedValuesOf('timeZone') : REMARKABLE;

export const anyZone = fc.constantFrom(...ZONES);

interface Change {
  zone: string;
  /** The local day before which, or on which, the clocks change. */
  date: string;
}

/** Each day from 2024 to 2030 on which a zone’s clocks change, and the days next to it. */
export function listChanges(): Change[] {
  return ZONES.flatMap((zone) => {
    const changes: Change[] = [];
    let at = Temporal.ZonedDateTime.from(`2024-01-01T00:00[${zone}]`).getTimeZoneTransition('next');
    for (; at && at.year <= 2030; at = at.getTimeZoneTransition('next')) {
      for (const days of [-1, 0, 1]) changes.push({ zone, date: at.toPlainDate().add({ days }).toString() });
    }
    return changes;
  });
}
