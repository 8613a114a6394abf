import { readFileSync } from 'node:fs';
import { parseYAML } from 'confbox';
import { array, object, parse, picklist, record, string } from 'valibot';
import { EVERYDAY } from '@/utils/vocabulary/entry-ways/everyday';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';

/** One thing that people type, and how a friend would hear it: ids of feelings and of everyday words. */
interface TypedWord {
  typed: string;
  /** Any of these is a kind answer, the best first. */
  accepted: readonly string[];
  /** None of these may come up: an insult, the opposite, or the wrong sense of a word. */
  never: readonly string[];
}

const idSchema = picklist([...FEELING_IDS, ...Object.keys(EVERYDAY)]);
const entriesSchema = record(string(), array(idSchema));
const fileSchema = object({ accepted: entriesSchema, never: entriesSchema });

const file = parse(fileSchema, parseYAML(readFileSync('tests/examples/typed-words.yml', 'utf8')));

/** What is never to come up for a typed text, by that text; a text that is not among the typed words is a slip. */
export const NEVER: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(file.never));

/** What people type when they look for a word, as `tests/examples/typed-words.yml` has it; an id that does not exist is refused. */
export const TYPED_WORDS: readonly TypedWord[] = Object.entries(file.accepted).map(([typed, accepted]) => ({
  typed,
  accepted,
  never: NEVER.get(typed) ?? [],
}));
