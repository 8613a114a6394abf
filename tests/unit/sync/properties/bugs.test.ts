import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { howMany } from '../../../how-many.ts';
import { runWithBug } from '../../../notice-bug.ts';
import { BUGS } from './bugs.ts';

const PROPERTIES = ['history', 'junk'].map((name) => `tests/unit/sync/properties/${name}.test.ts`);

describe('the properties of the sync', () => {
  it.each(BUGS)('could be told in $file that $name', ({ file, source }) => {
    expect(readFileSync(file, 'utf8').split(source)).toHaveLength(2);
  });

  const byName = [...new Map(BUGS.map((bug) => [bug.name, bug])).values()];
  it.each(byName.slice(0, howMany(1, byName.length)))(
    'notice that $name, which $property is for',
    ({ name, property }) => {
      const { failures, said } = runWithBug(name, property, PROPERTIES);
      expect(failures.length, said).toBeGreaterThan(0);
      for (const { title, reason } of failures) {
        expect(title.startsWith(`${property} `)).toBe(true);
        expect(reason).toMatch(/Property failed/);
      }
    },
    600_000,
  );
});
