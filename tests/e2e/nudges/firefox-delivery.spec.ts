import { pressKey } from '../../browsers/input.ts';
import { expect, test } from '../fixtures.ts';
import { lookNow, raiseNudge, readNudge } from '../raise-nudge.ts';
import { readStore } from '../stored.ts';

const isSharing = `browser.tabs.query({}).then((tabs) => tabs.some(({ sharingState }) => sharingState?.camera))`;

test('Firefox: typing, full screen and a camera hold a nudge, stillness lets it come; where it cannot open there is the dot', async ({
  firefox,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const background = await firefox.background();
  await expect.poll(() => background.evaluate(readStore, 'nudges')).toEqual([]);
  const isHeldFor = async (reason: string) => {
    await expect
      .poll(() => readNudge(background, 'held'))
      .toMatchObject({ state: 'waiting', heldFor: reason });
    expect(await firefox.popupIsOpen(), reason).toBe(false);
  };
  const windowState = () =>
    background.evaluate('browser.windows.getAll().then(([window]) => `${window.state} ${window.focused}`)');

  await pressKey(display, 'Shift_L');
  await raiseNudge(background, { id: 'held' });
  await isHeldFor('busy');

  await pressKey(display, 'F11');
  await expect.poll(windowState).toBe('fullscreen true');
  await lookNow(background);
  await isHeldFor('fullscreen');
  await pressKey(display, 'F11');
  await expect.poll(windowState).not.toContain('fullscreen');

  // What Firefox notes of a tab with a call in it; there is no camera here to make one.
  const noteSharing = (camera: string) =>
    firefox.marionette.evaluate(
      `gBrowser.updateBrowserSharing(gBrowser.selectedBrowser, { webRTC: { camera: '${camera}' } })`,
    );
  await noteSharing('STATE_CAPTURE_ENABLED');
  await expect.poll(() => background.evaluate(isSharing)).toBe(true);
  await lookNow(background);
  await isHeldFor('sharing');
  await noteSharing('');

  await pressKey(display, 'Shift_L');
  await expect.poll(() => background.evaluate(isSharing)).toBe(false);
  await lookNow(background);
  await isHeldFor('busy');
  await firefox.popup({ timeoutMs: 90_000 });
  await expect.poll(() => readNudge(background, 'held')).toMatchObject({ state: 'shown' });
  await firefox.closePopup();
  await expect.poll(() => readNudge(background, 'held')).toMatchObject({ state: 'ignored' });

  // For somebody who wants to be told outside, too; Firefox's own question is answered beforehand. What it says is not
  // seen here: this display has nothing that shows notifications.
  await firefox.marionette.evaluate(
    `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`,
  );
  const options = await firefox.open('options.html#frequency');
  // A day may have more than fits a line.
  await options.waitFor(`document.querySelector('.preview')?.getAttribute('aria-busy') === 'false'`);
  await options.click('Tell me outside the browser, too');
  await options.waitFor(`document.querySelector('[name=notify]').checked`);

  // A window without a toolbar, over which Firefox opens no popup even for somebody who asked to see one.
  await background.evaluate(
    `browser.windows.create({ type: 'popup', url: 'welcome.html' }).then(() => undefined)`,
  );
  await raiseNudge(background, { id: 'asked', kind: 'asked' });
  await expect.poll(() => readNudge(background, 'asked')).toMatchObject({ state: 'dotted' });
  await expect.poll(() => background.evaluate('browser.action.getBadgeText({})')).toBe(' ');
  expect(await firefox.popupIsOpen()).toBe(false);
});
