import { parseArgs } from 'node:util';
import { composeWordings, joinParts } from '../../utils/sharing/wording/compose.ts';
import { TONES } from '../../utils/sharing/manner.ts';
import { RELATIONS } from '../../utils/sharing/relations.ts';
import { FEELING_IDS } from '../../utils/vocabulary/feelings.ts';
import { readMessages } from '../messages.ts';
import { readTextFile } from '../texts.ts';

const TEXT = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: { feelings: TEXT, about: TEXT, need: TEXT, to: TEXT, tone: TEXT, name: TEXT },
});
const messages = await readMessages();
const NEED_IDS = Object.keys(messages)
  .filter((key) => key.startsWith('needs_'))
  .map((key) => key.slice('needs_'.length));

try {
  say();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Prints how one would say it, one wording a line. */
function say(): void {
  const told = {
    feelings: take('feeling', split(values.feelings), FEELING_IDS).map((word) => ({ word, intensity: null })),
    // What one adds oneself is said by its name.
    about: split(values.about),
    needs: take('need', split(values.need), NEED_IDS),
    unsure: values.feelings === '',
  };
  const [relation = 'nobody'] = take('person', split(values.to), RELATIONS);
  const [tone = 'plain'] = take('tone', split(values.tone.replaceAll('-', '_')), TONES);
  const texts = new Map(Object.entries(readTextFile('telling')));
  const vocabulary = {
    texts,
    nameFeeling: (id: string) => messages[`feelings_${id}`] ?? id,
    nameContext: (id: string) => messages[`contexts_${id}`] ?? id,
  };
  const listener = { relation, name: values.name };
  for (const parts of composeWordings(told, listener, tone, vocabulary)) {
    console.log(joinParts(parts, values.name, texts));
  }
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

function take<Id extends string>(what: string, given: readonly string[], known: readonly Id[]): Id[] {
  return given.map((name) => {
    const id = known.find((one) => one === name);
    if (id === undefined) throw new Error(`There is no ${what} “${name}”. There is: ${known.join(', ')}.`);
    return id;
  });
}
