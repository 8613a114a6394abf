import 'temporal-polyfill/global';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { withBench, type Filled } from '../bench/take-figures.ts';
import { printFigures, type Figure } from '../bench/figures.ts';
import type { PlantedDelay } from '../bench/floors.ts';
import { isSubjectName, SUBJECTS } from '../bench/subjects.ts';
import { run } from './parts/stage.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Where to write the figures as JSON. */
    json: { type: 'string' },
    /** How many visits to each page, after those that warm up. */
    visits: { type: 'string', default: '15' },
    /** Milliseconds by which to hold our own code up, to see that the bench notices. */
    delay: { type: 'string' },
    /** Where to do that: at `scripts` or at `transactions`. */
    at: { type: 'string', default: 'scripts' },
  },
});

const unknown = positionals.filter((name) => !isSubjectName(name));
if (unknown.length > 0) {
  throw new Error(`There is no “${unknown.join('”, “')}”; there are ${Object.keys(SUBJECTS).join(', ')}.`);
}
const chosen =
  positionals.length > 0 ? positionals.filter(isSubjectName) : Object.keys(SUBJECTS).filter(isSubjectName);

if (!(await run('wxt', 'build'))) throw new Error('The build failed.');
const needs = new Set(chosen.flatMap((name): readonly Filled[] => SUBJECTS[name].needs));
const options = { visits: Number(values.visits), needs, delay: readDelay() };
const figures = await withBench(options, async (bench) => {
  const measured: Figure[] = [];
  for (const name of chosen) {
    console.log(`Measuring: ${name}`);
    try {
      measured.push(...(await SUBJECTS[name].measure(bench)));
    } catch (error) {
      // What was measured before it, and what comes after it, is worth as much.
      console.error(`${name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
  return measured;
});
printFigures(figures);
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);

function readDelay(): PlantedDelay | null {
  if (values.delay === undefined) return null;
  if (values.at !== 'scripts' && values.at !== 'transactions')
    throw new Error(`“${values.at}” is no place for a delay.`);
  return { milliseconds: Number(values.delay), at: values.at };
}
