import { beforeEach, expect, it, vi } from 'vitest';
import { nameWeekday } from '@/utils/time/name-weekday';

beforeEach(() => void vi.stubGlobal('navigator', { languages: ['en-GB'] }));

it.each([
  [0, 'Sunday'],
  [1, 'Monday'],
  [6, 'Saturday'],
  [7, 'Sunday'],
  [9, 'Tuesday'],
])('the weekday %i is %s', (weekday, name) => {
  expect(nameWeekday(weekday)).toBe(name);
  expect(name.startsWith(nameWeekday(weekday, 'short'))).toBe(true);
});
