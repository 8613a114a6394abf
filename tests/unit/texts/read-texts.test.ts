import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readTexts, type Subject } from '@/utils/texts/read-texts';
import { readTextFile, SUBJECTS } from '../../texts';

afterEach(() => vi.restoreAllMocks());

describe('the longer texts', () => {
  it.each(SUBJECTS)('are there by subject, whole: “%s”', async (subject) => {
    expect(Object.fromEntries(await readTexts(subject as Subject))).toEqual(readTextFile(subject));
  });

  it('stand in English where the language of the interface has none', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('xx');
    expect(await readTexts('closings')).toEqual(new Map(Object.entries(readTextFile('closings'))));
  });
});
