import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { howMany } from '../../../how-many.ts';
import { runWithBug } from '../../../notice-bug.ts';
import { BUGS } from './bugs.ts';

const PROPERTIES = ['plan', 'moment', 'life'].map((name) => `tests/unit/schedule/properties/${name}.test.ts`);

describe('the properties', () => {
  it.each(BUGS)('could be told that $name', ({ file, source }) => {
    expect(readFileSync(file, 'utf8').split(source)).toHaveLength(2);
  });

  it.each(BUGS.slice(0, howMany(1, BUGS.length)))(
    'notice that $name, which $property is for',
    ({ name, property }) => {
      const { failures, said } = runWithBug(name, property, PROPERTIES);
      expect(failures.length, said).toBeGreaterThan(0);
      for (const { title, reason } of failures) {
        expect(title.startsWith(`${property} `)).toBe(true);
        expect(reason).toMatch(/Property failed|AssertionError/);
      }
    },
    600_000,
  );
});
