import { parseArgs } from 'node:util';
import { FEELING_IDS, FEELINGS } from '../../utils/vocabulary/feelings.ts';
import { createFinder } from '../../utils/vocabulary/search/find-words.ts';
import { toFindableWords, toSayings } from '../../utils/vocabulary/search/list-findable.ts';
import { readMessages } from '../messages.ts';
import { readTextFile } from '../texts.ts';

/** As many as the popup offers. */
const OFFERED = 7;

const { find } = parseArgs({ options: { find: { type: 'string' } } }).values;
const messages = await readMessages();
const lines = find === undefined ? listFeelings() : findWord(find);
if (lines.length > 0) console.log(lines.join('\n'));

/** The feelings as a table, to hold against what others have measured. */
function listFeelings(): string[] {
  const rows = FEELING_IDS.map((id) => {
    const { pleasantness, energy } = FEELINGS[id];
    return [id, messages[`feelings_${id}`], pleasantness, energy].join(',');
  });
  return ['id,word,pleasantness,energy', ...rows];
}

/** What is offered to somebody who types this, by id, the best first. */
function findWord(typed: string): string[] {
  const readTexts = (subject: string) => new Map(Object.entries(readTextFile(subject)));
  const words = toFindableWords({
    meanings: readTexts('meanings'),
    synonyms: readTexts('synonyms'),
    leads: readTexts('leads'),
    nameFeeling: (id) => messages[`feelings_${id}`] ?? '',
    nameEveryday: (id) => messages[`everyday_${id}`] ?? messages[`stories_${id}`] ?? '',
  });
  const sayings = toSayings(readTexts('sayings'), (id) => messages[`body_${id}`] ?? '');
  return createFinder(words, sayings)(typed, OFFERED).map(({ id }) => id);
}
