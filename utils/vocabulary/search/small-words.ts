/**
 * English words that say little by themselves, as they are once a text is folded and without apostrophes. They are no
 * part of what is shown: whoever types into a search may leave them out, put them in or mix them up.
 */

/** Says nothing about the feeling: who has it, that it is one, how strong it is, and since when. */
export const FILLERS: ReadonlySet<string> = wordsOf(`
  a an the i im ive id imma my mine am is are was were be s
  feel feels feeling felt feelin so soo really rly very v truly just quite fairly super mega hella extra
  totally completely absolutely utterly entirely proper properly incredibly extremely terribly ridiculously insanely
  genuinely literally actually honestly basically simply slightly somewhat sorta kinda tad also
  now today tonight rn atm lately recently currently always constantly again already anymore often sometimes
  somehow maybe perhaps probably guess think suppose reckon tbh ngl imo lowkey highkey af asf pls please um er
`);

/** Says as little beside another word, and something where it stands alone. */
export const EMPHASIS: ReadonlySet<string> = wordsOf(`
  feelings little lil bit bits only man mate bro dude hmm
  fucking fuckin fkn effing freaking freakin frigging bloody flipping damn damned goddamn
`);

/** Says how things hang together: it helps to tell sayings apart, and finds nothing by itself. */
export const LINKS: ReadonlySet<string> = wordsOf(`
  me it its like such pretty seriously still been being even rather to of in on at for with about from by as than into onto up out off down over under through around away back after
  before between and or but because cos cuz coz bc if when while that this these those there here what which who why how
  you your he him his she her they them their we us our myself yourself himself herself themselves
  do does did doing done have has had having get gets got getting gotten go goes going gone went come comes came coming
  make makes made making put take takes took keep keeps kept say says said let
  can could would will should might may must shall all any some every both one thing things stuff something anything
  too much many then yet ago once lot lots loads plenty well though tho more most less least other another own time times way day days week year bit
`);

/** Turns what follows into its opposite. */
export const NEGATIONS: ReadonlySet<string> = wordsOf(`
  not no never cant cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt shouldnt havent hasnt hadnt aint
  without hardly barely nor neither lack lacking non zero
`);

/** Of these, what follows is not so; after the others it may only be what one does not do, or does not want. */
export const PLAIN_NEGATIONS: ReadonlySet<string> = wordsOf(
  'not never no isnt arent wasnt werent aint without hardly barely zero',
);

/** Says that what follows is not there, and would be welcome. */
export const WISHES: ReadonlySet<string> = wordsOf(
  'want wants wanting wanna need needs wish wishing crave craving',
);

/** One word for what is written in several ways. */
export const SAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    noone: 'nobody',
    everybody: 'everyone',
    somebody: 'someone',
    anybody: 'anyone',
    mom: 'mum',
    mam: 'mum',
    mama: 'mum',
    mummy: 'mum',
    mommy: 'mum',
    mother: 'mum',
    father: 'dad',
    daddy: 'dad',
    nuffin: 'nothing',
    nothin: 'nothing',
    nowt: 'nothing',
    sumthing: 'something',
    u: 'you',
    ur: 'your',
    ppl: 'people',
    gf: 'girlfriend',
    bf: 'boyfriend',
    hubby: 'husband',
    kids: 'children',
    kid: 'child',
    outta: 'out',
    gonna: 'going',
    gotta: 'got',
    tummy: 'belly',
    stomach: 'belly',
    guts: 'belly',
    arsed: 'bothered',
    assed: 'bothered',
    fked: 'fucked',
    effed: 'fucked',
    wierd: 'weird',
    trash: 'rubbish',
    garbage: 'rubbish',
    hug: 'cuddle',
    hugs: 'cuddle',
    cuddles: 'cuddle',
    job: 'work',
    crappy: 'crap',
    // Else it would come from “great”.
    greatful: 'grateful',
    gray: 'grey',
    ok: 'okay',
    alot: 'lot',
  }),
);

/** Several words that say as little as one, or the same. Both are to be folded. */
export const SAME_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(kind|sort|bit) of\b/g, ''],
  [
    /\b(right now|at the moment|all the time|these days|this (morning|evening|afternoon)|to be honest|in general)\b/g,
    '',
  ],
  [/\b(idk|dunno)\b/g, 'dont know'],
  [/\bfreak(?:s|ed|ing|in)? out\b/g, 'freakout'],
  [/\bmy feel(?:s|ings)\b/g, 'heartfelt'],
  [/\bno one\b/g, 'nobody'],
  [/\b(can|do|does|did|will|would|could|should|have|has|had) not\b/g, 'dont'],
  [/\bany ?more\b/g, ''],
  [/\bas (fuck|hell|shit)\b/g, ''],
  [/\bfar from\b/g, 'not'],
];

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}
