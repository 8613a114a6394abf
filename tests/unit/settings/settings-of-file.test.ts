import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/utils/settings/settings';
import { readBroughtSettings, takeSettings } from '@/utils/settings/settings-of-file';

const defaults = parseSettings({});

/** Somebody who wishes to be left alone, and what they do to be nobody else's. */
const OWN = parseSettings({
  frequency: {
    enabled: false,
    popup: false,
    notify: false,
    perDay: 1,
    backOffFrom: '2026-11-01T00:00:00.000Z',
  },
  privacy: { discreet: true, lockAfterMinutes: 5 },
  support: { country: 'DE', pointsHere: true, pointedAt: '2026-11-01T00:00:00.000Z' },
});

/** A file that would have it all otherwise. */
const FILE = {
  version: 1,
  frequency: { enabled: true, popup: true, notify: true, perDay: 6, backOffFrom: null, unheardOf: 1 },
  privacy: { discreet: false, lockAfterMinutes: null, unheardOf: 1 },
  support: { country: 'US', pointsHere: false, pointedAt: null },
  look: { textSize: 'large' },
  unheardOf: { a: 1 },
};

function take(file: unknown) {
  const brought = readBroughtSettings(file);
  return brought ? takeSettings(OWN, brought) : null;
}

describe('settings from a file', () => {
  it('are how often and when, what is asked, and how it looks', () => {
    expect(take(FILE)).toMatchObject({
      frequency: { perDay: 6 },
      support: { country: 'US' },
      look: { textSize: 'large' },
    });
  });

  it('are never privacy, nor whether and how one is told, nor what this computer remembers', () => {
    const taken = take(FILE);
    expect(taken?.privacy).toEqual(OWN.privacy);
    const { enabled, popup, notify, backOffFrom } = OWN.frequency;
    expect(taken?.frequency).toMatchObject({ enabled, popup, notify, backOffFrom });
    expect(taken?.support).toEqual({ ...OWN.support, country: 'US' });
    expect(JSON.stringify(taken)).not.toContain('unheardOf');
  });

  it('leave what the file does not speak of as it is', () => {
    expect(take({ look: { textSize: 'large' } })).toMatchObject({ ...OWN, look: { textSize: 'large' } });
  });

  it('are what they can be where a value is none', () => {
    expect(take({ frequency: { perDay: 700 } })?.frequency.perDay).toBe(defaults.frequency.perDay);
    const packs = Array.from({ length: 51 }, (_, n) => `pack ${n}`);
    expect(take({ content: { packs } })?.content.packs).toEqual(defaults.content.packs);
    expect(take({ content: { packs: ['x'.repeat(41)] } })?.content.packs).toEqual(defaults.content.packs);
  });

  it.each([
    ['nothing', null],
    ['a list', [1]],
    ['a word', 'frequency'],
    ['a version alone', { version: 1 }],
    ['nothing that may come', { privacy: { discreet: false }, frequency: { enabled: true } }],
    ['parts that are none', { look: 'large', content: [1] }],
    ['a name of every object', JSON.parse('{"__proto__":{"look":{}},"constructor":{"look":1}}')],
  ])('are none in %s', (_, file) => {
    expect(readBroughtSettings(file)).toBeNull();
  });
});
