import { describe, expect, it } from 'vitest';
import { parseSettings } from '@/utils/settings/settings';
import example from '../../examples/settings-v1.json' with { type: 'json' };

const defaults = parseSettings({});

describe('settings', () => {
  it('take the frozen example of version 1 as it is', () => {
    // What it did not have yet comes to it; what it has stays.
    expect(parseSettings(example)).toMatchObject(example);
  });

  it('have what came after the example as it is by default', () => {
    const { content } = parseSettings(example);
    expect(content).toEqual({ ...defaults.content, ...example.content });
    expect(defaults.content).toEqual({
      words: true,
      about: true,
      note: true,
      needs: true,
      shown: 'sometimes',
      offered: 7,
      packs: ['noticing', 'own'],
      closings: true,
      week: 7,
    });
  });

  it.each([
    ['fewer words than help', { offered: 2 }],
    ['more words than one takes in', { offered: 40 }],
    ['packs that are no list', { packs: 'noticing' }],
    ['what is no way to ask', { shown: 'daily' }],
    ['a yes that is none', { closings: 'yes' }],
  ])('lose nothing of the content but %s', (_, bad) => {
    const parsed = parseSettings({ ...example, content: { ...example.content, ...bad } });
    expect(parsed.content).toEqual({ ...defaults.content, ...example.content });
  });

  it('keep a pack of a later version', () => {
    const packs = ['closeness', 'courage'];
    expect(parseSettings({ ...example, content: { packs } }).content.packs).toEqual(packs);
  });

  it('begin gently: twice a day, at random, in the middle of the day, every day', () => {
    expect(defaults.frequency).toMatchObject({
      enabled: true,
      mode: 'random',
      perDay: 2,
      ranges: [{ from: '10:00', to: '20:00' }],
      days: [1, 2, 3, 4, 5, 6, 7],
      gapMinutes: 120,
      windowMinutes: 45,
    });
  });

  it.each([undefined, null, 7, 'settings', [], {}, { frequency: 3, content: null }])(
    'are the defaults where %j was stored',
    (stored) => expect(parseSettings(stored)).toEqual(defaults),
  );

  it.each([
    ['a time that is none', { times: ['25:00'] }],
    ['too many a day', { perDay: 40 }],
    ['half a minute', { gapMinutes: 0.5 }],
    ['no hours at all', { ranges: [] }],
    ['an unknown mode', { mode: 'never' }],
  ])('lose nothing but %s', (_, bad) => {
    const frequency = { ...example.frequency, ...bad };
    const parsed = parseSettings({ ...example, frequency }).frequency;
    const key = Object.keys(bad)[0] as keyof typeof bad;
    expect(parsed).toEqual({ ...defaults.frequency, ...example.frequency, [key]: defaults.frequency[key] });
  });

  it.each([
    ['yes', undefined, true],
    ['yes', 'perhaps', true],
    ['no', false, false],
  ])('say %s to a lock that closes with the screen where %j was stored', (_, lockWithScreen, expected) => {
    const { privacy } = parseSettings({ ...example, privacy: { lockAfterMinutes: 5, lockWithScreen } });
    expect(privacy).toEqual({ ...defaults.privacy, lockAfterMinutes: 5, lockWithScreen: expected });
  });

  it.each([{ textSize: 'huge' }, { textSize: 2 }, { theme: 'sepia' }, { theme: true }, null, 'large'])(
    'have letters as they are and the colours of the system, where the look is %j',
    (look) => {
      const usual = { textSize: 'normal', theme: 'system' };
      expect(parseSettings({ ...example, look })).toMatchObject({ ...example, look: usual });
    },
  );

  it.each([
    [{ textSize: 'larger' }, { textSize: 'larger', theme: 'system' }],
    [{ theme: 'dark' }, { textSize: 'normal', theme: 'dark' }],
    [
      { textSize: 'huge', theme: 'light' },
      { textSize: 'normal', theme: 'light' },
    ],
  ])('have the look that was chosen, of %j', (look, chosen) => {
    expect(parseSettings({ ...example, look }).look).toEqual(chosen);
  });

  it('keep what a later version added', () => {
    const later = { ...example, language: 'de', content: { ...example.content, packs: ['closeness'] } };
    expect(parseSettings(later)).toMatchObject(later);
  });
});
