import { click, pressKey } from '../../browsers/input.ts';
import { expect, test } from '../fixtures.ts';

test('a key opens the popup, with a page in front or the address bar; the settings show which, and where to change it', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const options = await chromium.open('options.html#about');
  await options.bringToFront();
  const keys = options.getByRole('group', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Alt + Shift + J');
  await expect(keys).toContainText('not set');

  await click(display, 640, 800);
  await pressKey(display, 'alt+shift+j');
  await chromium.popup();
  await chromium.dismissPopup();
  await pressKey(display, 'ctrl+l');
  await pressKey(display, 'alt+shift+j');
  await chromium.popup();
  await chromium.dismissPopup();

  await keys.getByRole('button', { name: 'Change shortcuts' }).click();
  const opened = async () => (await chromium.cdp.targets()).map(({ url }) => url);
  await expect.poll(opened).toContain('chrome://extensions/shortcuts');
});
