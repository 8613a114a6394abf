import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import { isPersonName, PEOPLE } from '../simulation/people.ts';
import { simulate } from '../simulation/simulate-people.ts';
import { listFaults } from '../simulation/summarise.ts';
import { toRow, toTable } from '../simulation/print-table.ts';

/** Lives some days with Heartward for one person or for all; fails when anything was shown that must not be. */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '365' },
    person: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const days = Number(values.days);
if (!Number.isInteger(days) || days < 1) refuse(`“${values.days}” is no number of days.`);
const people = Object.keys(PEOPLE).filter(isPersonName);
const chosen = values.person === undefined ? people : people.filter((name) => name === values.person);
if (chosen.length === 0) refuse(`There is no “${values.person}”; there are ${people.join(', ')}.`);

const lives = chosen.map((person) => {
  const outcome = simulate(PEOPLE[person], days);
  return Object.assign({ person, faults: listFaults(outcome) }, outcome);
});

if (values.json) console.log(JSON.stringify(lives, null, 2));
else console.log(toTable(lives.map((life) => toRow(life.person, life))));
process.exitCode = lives.some(({ faults }) => faults.length > 0) ? 1 : 0;

function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}
