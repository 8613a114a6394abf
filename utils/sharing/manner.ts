/** How a sentence is said. */
export const TONES = ['plain', 'warm', 'short', 'read_out'] as const;

export type Tone = (typeof TONES)[number];

/** What stands below it for the one who hears it; the words are in the texts named `telling`, as `receive_…`. */
export const RECEIVES = ['listen', 'quiet', 'hug', 'time', 'yours', 'later', 'none'] as const;

export type Receive = (typeof RECEIVES)[number];
