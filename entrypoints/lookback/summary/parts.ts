/** What of a summary can be left out as a whole. */
export const PARTS = [
  'places',
  'stretches',
  'events',
  'grave',
  'words',
  'contexts',
  'needs',
  'body',
] as const;

export type Part = (typeof PARTS)[number];
