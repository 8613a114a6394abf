import { launchFirefox } from '../../browsers/firefox/firefox.ts';
import { FIREFOX_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';

test('Firefox that never remembers says that what is said is on the page only, and asks for no passphrase', async ({
  display,
}) => {
  test.skip(!display.virtual, 'Real clicks are for a display of our own.');
  const firefox = await launchFirefox({
    extensionDir: FIREFOX_BUILD,
    display,
    prefs: { 'browser.privatebrowsing.autostart': true },
  });
  try {
    const says = (words: string) =>
      `document.querySelector('[role=alert]')?.textContent.includes(${JSON.stringify(words)})`;
    const popup = await firefox.open('popup.html');
    await popup.waitFor(says('In a private window'));
    await popup.click('.surface');
    await popup.click('Next');
    await popup.waitFor(`document.querySelectorAll('[type=checkbox]').length === 7`);
    await popup.click('Keep');
    await popup.waitFor(says('stays on this page only'));

    for (const path of ['popup.html#history', 'lookback.html#all', 'options.html#privacy']) {
      const page = await firefox.open(path);
      await page.waitFor(says('In a private window'));
      expect(await page.evaluate(`document.querySelector('.unlock') === null`), path).toBe(true);
      expect(await page.text(), path).not.toContain('Your history is locked');
    }
  } finally {
    await firefox.close();
  }
});
