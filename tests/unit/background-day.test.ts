import { expect, it } from 'vitest';
import { measureBackgroundDay } from '../bench/subjects/background-day.ts';

it('the worker is woken up less than every five minutes of a day, and less still when nothing is due', async () => {
  const figures = await measureBackgroundDay();
  expect(figures).toHaveLength(2);
  expect(figures.filter(({ ok }) => !ok)).toEqual([]);
});
