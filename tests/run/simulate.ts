import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import { isPersonName, PEOPLE } from '../simulation/people.ts';
import { listFaults, simulate } from '../simulation/simulate.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '365' },
    person: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const names = values.person === undefined ? Object.keys(PEOPLE) : [values.person];
const lives = names.map((name) => {
  if (!isPersonName(name))
    throw new Error(`There is no “${name}”; there are ${Object.keys(PEOPLE).join(', ')}.`);
  const outcome = simulate(PEOPLE[name], Number(values.days));
  return Object.assign(outcome, { person: name, faults: listFaults(outcome) });
});

if (values.json) console.log(JSON.stringify(lives, null, 2));
else {
  console.table(
    Object.fromEntries(
      lives.map(({ person, held, faults, ...counts }) => [
        person,
        {
          ...counts,
          held: Object.entries(held)
            .map(([reason, count]) => `${reason} ${count}`)
            .join(', '),
          faults: faults.join(', '),
        },
      ]),
    ),
  );
}
process.exitCode = lives.some(({ faults }) => faults.length > 0) ? 1 : 0;
