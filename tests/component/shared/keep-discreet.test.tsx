import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '@/utils/texts/i18n';
import { keepDiscreet } from '@/components/appearance/keep-discreet';
import { parseSettings } from '@/utils/settings/settings';
import { changeSettings } from '@/utils/storage/stored-settings';

it('every sentence of a page is neutral while one is discreet, and is drawn anew once that changes', async () => {
  fakeBrowser.reset();
  const { privacy } = parseSettings({});
  const redraw = vi.fn();
  const turn = (discreet: boolean) =>
    changeSettings((current) => ({ ...current, privacy: { ...privacy, discreet } }));
  expect(await keepDiscreet('welcome', redraw)).toBe(false);
  const openly = i18n.t('welcome.lead');
  expect(openly).toMatch(/heartward/i);
  await turn(true);
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledOnce());
  expect(i18n.t('welcome.lead')).not.toMatch(/heartward/i);
  expect(document.title).not.toMatch(/heartward/i);
  await turn(false);
  await vi.waitFor(() => expect(redraw).toHaveBeenCalledTimes(2));
  expect(i18n.t('welcome.lead')).toBe(openly);
});
