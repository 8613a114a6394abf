import { describe, expect, it } from 'vitest';
import { i18n } from '@/utils/texts/i18n';

describe('a sentence about nothing at all', () => {
  it.each([
    'options.data.export.done',
    'options.data.backup.done',
    'options.data.import.done',
    'options.data.import.undone',
    'options.data.delete.done',
    'options.data.delete.found',
    'lookback.all.selected',
    'lookback.field.n',
  ] as const)('has words of its own: %s', (key) => {
    expect(i18n.t(key, 0)).not.toMatch(/0/);
    expect(i18n.t(key, 0)).not.toBe(i18n.t(key, 1));
    expect(i18n.t(key, 2)).toMatch(/2/);
  });
});
