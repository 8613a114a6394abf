import { pressKey } from '../../browsers/input.ts';
import { expect, test } from '../fixtures.ts';

test('Firefox: a key opens the popup, with a page in front or the address bar; the settings show which, and where to change it', async ({
  firefox,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const options = await firefox.open('options.html#about');
  await options.waitFor(`document.querySelector('#about kbd')?.textContent === 'Alt + Shift + J'`);

  for (const front of ['gBrowser.selectedBrowser', 'gURLBar']) {
    await firefox.marionette.evaluate(`${front}.focus()`);
    await pressKey(display, 'alt+shift+j');
    await firefox.popup();
    await firefox.dismissPopup();
  }

  await options.click('Change shortcuts');
  await expect
    .poll(() => firefox.marionette.evaluate(`gBrowser.selectedBrowser.currentURI.spec`))
    .toBe('about:addons');
});
