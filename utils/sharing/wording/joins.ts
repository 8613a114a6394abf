/** How what it is about is named: by its name, by what goes on there, or as where it is. */
type Noun = 'thing' | 'topic' | 'between' | 'at' | 'of' | 'for' | 'lucky';

export interface Join {
  /** Of the texts named `prep_…`; "" where none is needed. */
  prep: string;
  noun: Noun;
}

/** What can be said in one breath, and by which word. What is in no row is left out, since nobody would say it. */
const ROWS: readonly (readonly [prep: string, noun: Noun, words: string, contexts: string])[] = [
  ['about', 'thing', 'worried anxious', 'work family children health sleep money news future own'],
  ['about', 'thing', 'nervous uneasy afraid terrified', 'work health money news future own'],
  ['about', 'topic', 'worried anxious nervous uneasy afraid', 'partner friends home you'],
  ['about', 'thing', 'panicked', 'work money future own'],
  ['about', 'thing', 'on_edge tense', 'work money news future own'],
  ['about', 'thing', 'full_of_dread', 'work news future own'],
  ['about', 'thing', 'insecure', 'work money own'],
  ['about', 'topic', 'insecure', 'you'],
  [
    'at',
    'at',
    'under_pressure rushed trapped stuck bored miserable vulnerable not_good_enough worthless resigned lonely',
    'work home',
  ],
  ['at', 'at', 'guarded awkward shy self_conscious distracted left_out let_down', 'work'],
  ['around', 'thing', 'guarded awkward shy self_conscious', 'family friends'],
  ['around', 'thing', 'guarded shy', 'partner you'],
  ['by', 'thing', 'let_down', 'partner family friends you'],
  ['by', 'thing', 'left_out', 'family friends'],
  ['by', 'thing', 'unloved', 'partner family'],
  ['by', 'thing', 'overwhelmed worn_out drained burnt_out', 'work'],
  ['by', 'thing', 'overwhelmed worn_out drained', 'children news'],
  ['with', 'thing', 'angry furious annoyed irritated frustrated', 'partner family friends children'],
  ['with', 'thing', 'angry annoyed frustrated', 'myself'],
  ['with', 'thing', 'frustrated', 'work health'],
  ['about', 'topic', 'angry furious annoyed irritated', 'work home news money own'],
  ['about', 'topic', 'resentful bitter', 'work home money family partner own'],
  [
    'about',
    'between',
    'angry furious annoyed irritated frustrated resentful bitter disappointed heartbroken',
    'you',
  ],
  ['about', 'thing', 'frustrated', 'money sleep own'],
  ['about', 'thing', 'outraged disgusted heartbroken shocked sceptical disappointed', 'news own'],
  ['at', 'at', 'suspicious', 'work home'],
  ['about', 'topic', 'confused torn mixed', 'work partner future own you'],
  ['about', 'topic', 'unsure', 'work partner future money own you'],
  ['about', 'topic', 'helpless', 'news money own'],
  ['about', 'topic', 'sad', 'work partner family friends children home news future own you'],
  ['about', 'topic', 'hopeless', 'work money news future own'],
  ['about', 'topic', 'discouraged', 'work money health future own'],
  ['about', 'thing', 'guilty', 'work family children money own'],
  ['about', 'thing', 'ashamed embarrassed', 'money own'],
  ['of', 'thing', 'ashamed', 'myself'],
  ['from', 'thing', 'distant cut_off', 'partner family friends you'],
  ['', 'thing', 'missing_someone', 'partner family friends children you'],
  ['about', 'thing', 'indifferent', 'work news own'],
  ['about', 'topic', 'thoughtful', 'work partner family home future own you'],
  ['by', 'thing', 'surprised', 'news'],
  ['with', 'thing', 'happy', 'partner'],
  ['about', 'thing', 'happy excited thrilled delighted elated hopeful relieved', 'news own'],
  ['about', 'thing', 'excited hopeful confident relaxed calm enthusiastic', 'work'],
  ['about', 'thing', 'excited hopeful confident calm', 'future'],
  ['about', 'thing', 'hopeful relieved calm', 'money'],
  ['about', 'thing', 'hopeful relieved', 'health'],
  ['about', 'thing', 'relieved', 'family children'],
  ['about', 'topic', 'hopeful excited confident', 'you'],
  ['about', 'topic', 'hopeful', 'partner family'],
  ['at', 'at', 'happy relaxed safe useful comfortable content', 'home'],
  ['at', 'at', 'happy useful comfortable at_ease respected included appreciated listened_to needed', 'work'],
  ['at', 'at', 'safe at_home', 'partner family friends you'],
  ['at', 'at', 'at_ease comfortable', 'you'],
  ['about', 'thing', 'curious', 'future own'],
  ['of', 'of', 'proud', 'work partner family friends children myself'],
  ['of', 'thing', 'fond in_awe', 'partner children you'],
  ['of', 'thing', 'protective', 'partner family friends children'],
  ['by', 'thing', 'amazed', 'partner friends children you'],
  ['by', 'thing', 'inspired', 'friends you'],
  ['with', 'thing', 'satisfied', 'work'],
  ['for', 'for', 'grateful', 'work partner family friends children home health'],
  ['by', 'thing', 'loved respected understood accepted listened_to held', 'partner family friends you'],
  ['by', 'thing', 'loved needed', 'children'],
  ['by', 'thing', 'included', 'family friends'],
  ['by', 'thing', 'wanted needed appreciated', 'partner family you'],
  ['by', 'thing', 'forgiven', 'partner family friends'],
  ['to', 'thing', 'close', 'partner family friends children you'],
  ['to', 'thing', 'attracted', 'partner'],
  ['', 'lucky', 'lucky', 'work partner family friends children home health you'],
];

const JOINS: ReadonlyMap<string, Join> = new Map(
  ROWS.flatMap(([prep, noun, words, contexts]) =>
    words
      .split(' ')
      .flatMap((word) =>
        contexts.split(' ').map((context) => [`${word} ${context}`, { prep, noun }] as const),
      ),
  ),
);

/** How a feeling is joined to what it is about; undefined where nobody says the two in one breath. */
export function findJoin(word: string, context: string): Join | undefined {
  return JOINS.get(`${word} ${context}`);
}
