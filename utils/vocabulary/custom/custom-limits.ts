/** How long what a person adds may be, in UTF-16 code units, and how many other words may find one. */
export const CUSTOM_LIMITS = { name: 40, meaning: 120, prompt: 200, synonyms: 12 } as const;
