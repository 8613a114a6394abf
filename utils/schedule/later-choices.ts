/** To when a nudge can be put off. */
export const LATER = ['quarter', 'half_hour', 'hour', 'two_hours', 'evening', 'tomorrow'] as const;

export type Later = (typeof LATER)[number];
