/** The hours at which parts of a day begin; what comes before and after is the night. */
const BEGINS = { morning: 5, afternoon: 12, evening: 17, night: 22 } as const;

export type PartOfDay = keyof typeof BEGINS;

export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening', 'night'] as const satisfies PartOfDay[];

export function toPartOfDay(hour: number): PartOfDay {
  if (hour < BEGINS.morning || hour >= BEGINS.night) return 'night';
  if (hour < BEGINS.afternoon) return 'morning';
  return hour < BEGINS.evening ? 'afternoon' : 'evening';
}
