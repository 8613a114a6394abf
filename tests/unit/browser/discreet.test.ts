import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hideDot, showDot } from '@/utils/browser/icon';
import { createNeutraliser, nameFile, sayTitle } from '@/utils/browser/titles';
import { parseSettings } from '@/utils/settings/settings';
import { changeSettings } from '@/utils/storage/stored-settings';
import { readMessages } from '../../messages';

const OPEN = parseSettings({}).privacy;
const DISCREET = { ...OPEN, discreet: true };
const TODAY = Temporal.PlainDate.from('2026-11-27');

beforeEach(() => fakeBrowser.reset());

describe('to be discreet', () => {
  it.each([
    ['heartward-backup-2026-11-22.json.age', 'notes-2026-11-27.json.age'],
    ['heartward-fhir-2026-11-27.json', 'notes-2026-11-27.json'],
    ['heartward-daylio-2026-11-27.csv', 'notes-2026-11-27.csv'],
    ['heartward-week-pleasantness.svg', 'notes-2026-11-27.svg'],
    ['heartward-card.png', 'notes-2026-11-27.png'],
  ])('the file %s is called %s', (name, neutral) => {
    expect(nameFile(name, TODAY, DISCREET)).toBe(neutral);
    expect(nameFile(name, TODAY, OPEN)).toBe(name);
  });

  it('a page is called by what of it is shown, and neutrally where that is wished', () => {
    expect(sayTitle('options', OPEN)).toBe('Heartward settings');
    expect(sayTitle('options', OPEN, 'Privacy')).toBe('Privacy · Heartward settings');
    expect(sayTitle('options', DISCREET, 'Privacy')).toBe('Notes');
  });

  it('no message of ours keeps our name', async () => {
    const neutralise = createNeutraliser();
    const said = Object.values(await readMessages()).map(neutralise);
    expect(said.filter((sentence) => /heartward/i.test(sentence))).toEqual([]);
    expect(neutralise('Close Heartward’s other pages.')).toBe('Close Notes’ other pages.');
  });

  it('the icon has another picture and name, with its dot and without, until one need not be any more', async () => {
    let title = 'Heartward';
    Object.assign(fakeBrowser.action, { getTitle: async () => title });
    vi.spyOn(browser.action, 'setTitle').mockImplementation(async (details) => {
      title = details.title;
    });
    const setIcon = vi.spyOn(browser.action, 'setIcon').mockResolvedValue();
    await hideDot();
    expect(setIcon).not.toHaveBeenCalled();

    await changeSettings(() => ({ ...parseSettings({}), privacy: DISCREET }));
    await hideDot();
    expect(title).toBe('Notes');
    expect(setIcon).toHaveBeenLastCalledWith({ path: { 16: '/notes/16.png', 32: '/notes/32.png' } });
    await showDot();
    expect(title).toBe('Notes');
    expect(setIcon).toHaveBeenCalledTimes(1);

    await changeSettings(() => ({ ...parseSettings({}), privacy: OPEN }));
    await hideDot();
    expect(title).toBe('Heartward');
    expect(setIcon).toHaveBeenLastCalledWith({ path: { 16: '/icons/16.png', 32: '/icons/32.png' } });
  });
});

describe('what the manifest says to whoever looks at the browser’s list of shortcuts', () => {
  it('is neutral for everybody, for it is the same for all', async () => {
    const { lock_command: lock = '' } = await readMessages();
    expect(lock).toBe('Lock now');
  });
});
