const SHORTEST_STEM = 3;
const ENDINGS = /(?:fulness|ness|fully|ful|ment|edly|ion|ing|ed|ly|er|est|es|e|s)$/;
/** After another ending, an s belongs to the word: “stresed” is no “str”. */
const INNER_ENDINGS = /(?:ful|ment|ion|ing|ed|ly|e)$/;

/** Words whose ending is no ending, or after which nothing of the word is left that it means. */
const WHOLE: ReadonlySet<string> = new Set(
  `
    wanted needed needy touched used useful useless moved held seen desired chosen supported included accepted
    appreciated respected understood forgiven invited valued careful awful dreadful hateful chills better loser
    loss queer hater never other later matter stranger wishful outed bitter tender anger sober lower over sore
    sorry less pressed loving lover caring closed closing opened rested fined evening nothing wired sorted
    pissed lost fines finest best rest during pumped spent steaming red lovely costly hungry hunger humbled
    wiser ticked buzzed blessed wasted
  `.split(/\s+/),
);

/** What no rule brings to one. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cried: 'cry',
    died: 'die',
    dying: 'die',
    dead: 'dead',
    lying: 'lie',
    lied: 'lie',
    lies: 'lie',
    tied: 'tie',
    hating: 'hate',
    broke: 'break',
    broken: 'broken',
    slept: 'sleep',
    sleepin: 'sleep',
    couldve: 'could',
    stuck: 'stuck',
    lonesome: 'lonely',
    feet: 'foot',
    worse: 'worse',
    coping: 'cope',
    copes: 'cope',
    caring: 'care',
    cares: 'care',
    cared: 'care',
    racing: 'race',
    races: 'race',
    shaken: 'shaken',
    thinking: 'think',
    thought: 'thought',
    thoughts: 'thought',
    left: 'left',
    leaving: 'leave',
    fell: 'fall',
    lose: 'lose',
    losing: 'lose',
    scared: 'scared',
    scarred: 'scarred',
    scars: 'scarred',
    scar: 'scarred',
    feelings: 'feelings',
    wasting: 'waste',
  }),
);

/** A word without what English puts at its end: worried, worries and worrying have one stem. It need not be a word. */
export function toStem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (WHOLE.has(word)) return word;
  let stemmed = word.replace(/(?:ie[drs]|iest|ily|iness)$/, 'y').replace(/iz(e|ed|es|ing|ation)$/, 'is$1');
  for (const endings of [ENDINGS, INNER_ENDINGS]) {
    // The end of “hopeless” and “stress” is none.
    if (/(?<!ne)ss$/.test(stemmed)) break;
    const shorter = stemmed.replace(endings, '');
    if (shorter.length < SHORTEST_STEM) break;
    stemmed = shorter;
  }
  return stemmed.replace(/([^aeiou])\1$/, '$1');
}
