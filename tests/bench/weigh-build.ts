import { measureFirstLoad, measureZip } from './measure-first-load.ts';

/**
 * What may be loaded before a page or the worker can do anything, and how large what people install may be, in kB
 * (1,000 bytes) gzipped. Each number is what it takes, and some room, of less than 10 kB: so much more is always noticed.
 * Whoever raises one says here what for.
 */
export const BUDGET = [
  // Preact 5.8, the first step and the minute's state the rest. What remembers and the later steps come after the paint.
  // What is pressed before the page can answer is kept and handed over (1), and the hue that runs round the field (0.4).
  // What is being saved is left with the worker, the gear, and that a window is private (0.5).
  { what: 'popup.html', scripts: 22, rest: 6.5 },
  // The doors to IndexedDB, storage and the browser with the schemas (19) make most of it, as they do of every page: they
  // write a check-in together with what days, months and the whole come to, and bring a history from before that to it.
  // The preview of the minute, one's own words and the data section come when they are looked at.
  // The lock (3): whether there is one, and who waits while the history is moved.
  // A setting that is changed by a function, seen at once and taken back where it is not stored (1), the person’s own week and
  // clock (1), names that are neutral where that is wished (0.5).
  { what: 'options.html', scripts: 58, rest: 6 },
  // Ctrl + Z, and the focus that stays where one works. The place that words suggest, by which a day is drawn (4). What is forgotten of what was deleted (0.7).
  // The ways to a check-in and the settings, and that events go with the days that are deleted (0.4).
  { what: 'lookback.html', scripts: 62, rest: 6.5 },
  // The field with its words, a check-in that can be kept, and when to ask (14).
  { what: 'welcome.html', scripts: 64, rest: 5.5 },
  // The feelings, beside what every page has.
  // The families of feelings, by which examples are chosen (5).
  { what: 'learn.html', scripts: 62, rest: 5.5 },
  // The feelings, the people one tells, and how a sentence is made: how each feeling is said, what it is about bent to who is
  // told, and what one may ask of them (6). Which feelings go together, and what follows from which (2). What the sentence
  // leaves out (1), and what of a share another computer is to hear (1).
  { what: 'say.html', scripts: 87, rest: 6 },
  // The engine, the copies that mend a lost history, and what is seen of a lock while it is locked: one file, so that a
  // start reads no more than the worker uses. It goes on with what is to be deleted (0.5), and keeps the
  // second copy of what was chosen (0.8). The road to one's other computers, which a worker can't load later: what merges (12),
  // seals and packs (12).
  { what: 'background.js', scripts: 56, rest: 0 },
];

/**
 * Each of both zips, of which the texts in one language are some 100 and the icons 60. What seals and opens a locked history
 * (30) is in it for the pages, and once more for what works beside them; the worker (25) shares no file with the pages. What was
 * deleted lately and how a check-in was before are 4; what reads dates, times and encodings of all languages, and two apps
 * more, 10; what compares a file with what is here, 6. What people say that is no word of ours, some 3,800 sayings (22), and
 * how they are understood (7), are read by the search alone. What judges a
 * passphrase is 11, the words to make one of 9, and the lines that answer each family of feelings 8. The wordings to say a
 * feeling to someone are 8, and what finds patterns beside each other 3. The scenes for who listens are 8, plain sentences
 * and the page of the week 6. What came of it, an answer read and laid beside the sentence is 5, and what one shows beside
 * what one feels, words by size and the ways between pages 4. One’s own events, with before and after, are 5, and the page
 * for a doctor with a first sentence to one 8. A sentence of its own where “I feel …” is none that a person would say is 4, lines and
 * examples that fit what was said 4. The road to one’s other computers is 24 in the worker and as much for the pages, its page
 * with the picture of a code 8, and the popup’s styles in its page 5.
 */
const ZIP_BUDGET = 738;

export interface BudgetLine {
  what: string;
  /** kB */
  size: number;
  budget: number;
}

/**
 * What a build comes to, line by line.
 *
 * @param build the folder of a built extension.
 */
export async function weigh(build: string): Promise<BudgetLine[]> {
  const pages = BUDGET.map(async ({ what, scripts, rest }) => {
    const measured = await measureFirstLoad(build, what);
    return [
      { what: `${what}: scripts`, size: measured.scripts / 1000, budget: scripts },
      { what: `${what}: markup and styles`, size: measured.rest / 1000, budget: rest },
    ];
  });
  const zip = { what: 'zipped', size: (await measureZip(build)) / 1000, budget: ZIP_BUDGET };
  return [...(await Promise.all(pages)).flat(), zip];
}

export function isOver({ size, budget }: BudgetLine): boolean {
  return size > budget;
}
