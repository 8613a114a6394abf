import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { howMany, isSoak } from '../../how-many';
import { measurePower, METHODS } from '../../power/measure-power';
import { LIFE } from '../../power/plant-life';
import { ONE, tabulatePower, THREE } from '../../power/power-table';

const GUIDE = '.github/PATTERNS.md';
const TABLE = /(?<=<!-- power -->\n\n)[^]*(?=\n\n<!-- \/power -->)/;

const HISTORIES = howMany(12, 200);

/** A sample is small: it allows for what chance may do to it. */
const allowed = (whole: number, sample: number) => howMany(sample, whole);

it('one thing of 0.6 deviations is found in four of five histories', () => {
  const { found } = measurePower({ ...LIFE, effects: ONE }, METHODS.new, HISTORIES);
  expect(found).toBeGreaterThanOrEqual(allowed(0.8, 0.7));
});

it('where there is nothing, hardly any history shows anything', () => {
  const { alarmed } = measurePower(LIFE, METHODS.new, HISTORIES);
  expect(alarmed).toBeLessThanOrEqual(allowed(0.05, 0.1));
});

it('of what is shown where there are three things, hardly anything is false', () => {
  const { found, falseShare } = measurePower({ ...LIFE, effects: THREE }, METHODS.new, HISTORIES);
  expect(found).toBeGreaterThan(0.6);
  expect(falseShare).toBeLessThanOrEqual(allowed(0.1, 0.1));
});

it.runIf(isSoak)('the table in the guide is the one that comes out', async () => {
  const table = tabulatePower(100);
  console.log(table);
  const guide = await readFile(GUIDE, 'utf8');
  await writeFile(GUIDE, guide.replace(TABLE, table));
  expect(guide).toMatch(TABLE);
});
