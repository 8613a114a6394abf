import { describe, expect, it } from 'vitest';
import { chooseToAskAbout } from '@/utils/sharing/share-record';

const now = Temporal.Instant.from('2026-11-22T18:00:00Z');
const told = (hoursAgo: number, askedAt: string | null = null) => ({
  id: String(hoursAgo),
  toldAt: now.subtract({ hours: hoursAgo }).toString(),
  askedAt,
});

describe('asking how it was to tell somebody', () => {
  it.each([
    ['not on the same day', [told(2), told(19)], null],
    ['the next day', [told(20)], '20'],
    ['of the latest, where there are two', [told(90), told(30)], '30'],
    ['never twice', [told(30, '2026-11-22T00:00:00Z')], null],
    ['no more after a week', [told(24 * 7 + 1)], null],
    ['of nothing', [], null],
  ])('is done %s', (_, all, id) => {
    expect(chooseToAskAbout(all, now)?.id ?? null).toBe(id);
  });
});
