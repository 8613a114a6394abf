/** What of a summary can be left out as a whole. */
export const PARTS = ['places', 'words', 'contexts'] as const;

export type Part = (typeof PARTS)[number];
