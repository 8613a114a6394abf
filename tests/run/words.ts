import { FEELING_IDS, FEELINGS } from '../../utils/vocabulary/feelings.ts';
import { readMessages } from '../messages.ts';

/** The feelings as a table, to hold against what others have measured. */
const messages = await readMessages();
const rows = FEELING_IDS.map((id) => {
  const { pleasantness, energy } = FEELINGS[id];
  return [id, messages[`feelings_${id}`], pleasantness, energy].join(',');
});
console.log(['id,word,pleasantness,energy', ...rows].join('\n'));
