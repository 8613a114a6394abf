import { waitFor } from '../../browsers/wait-for.ts';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { expect, test } from '../fixtures.ts';
import { outwaitFirstInstant } from '../keyboard.ts';
import { readStore } from '../stored.ts';

/** Allows Heartward in private windows, as somebody does on the browser’s page of extensions; for that it is loaded anew. */
async function allowInPrivate(chromium: Chromium): Promise<void> {
  const { targetId } = await chromium.cdp.send('Target.createTarget', { url: 'chrome://extensions' });
  const change = JSON.stringify({ extensionId: chromium.extensionId, incognitoAccess: true });
  // One that is loaded from a folder stays only where somebody develops.
  const expression = `chrome.developerPrivate?.updateProfileConfiguration({ inDeveloperMode: true })
    .then(() => chrome.developerPrivate.updateExtensionConfiguration(${change})).then(() => true)`;
  await chromium.cdp.attached(targetId, (sessionId) =>
    chromium.worker.loadAnew(() =>
      waitFor('the page of extensions', async () => {
        const options = { expression, awaitPromise: true, returnByValue: true };
        return (await chromium.cdp.send('Runtime.evaluate', options, sessionId)).result.value === true;
      }),
    ),
  );
  await chromium.cdp.send('Target.closeTarget', { targetId });
  expect(await chromium.worker.evaluate('chrome.extension.isAllowedIncognitoAccess()')).toBe(true);
}

test('in a private window the popup says that what is kept there stays, and it does; all else opens in an ordinary one', async ({
  chromium,
}) => {
  await allowInPrivate(chromium);
  await chromium.worker.evaluate('chrome.windows.create({ incognito: true, focused: true })');
  await waitFor('the popup', () =>
    chromium.worker.evaluate('chrome.action.openPopup().then(() => true)').catch(() => false),
  );
  const popup = await chromium.popup();
  await expect(popup.getByText('This window is private')).toBeVisible();
  await outwaitFirstInstant(popup);
  await popup.getByRole('button', { name: 'I don’t know yet' }).click();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  await chromium.letGo();
  await chromium.dismissPopup();

  await chromium.worker.evaluate('chrome.runtime.openOptionsPage()');
  const incognito = () =>
    chromium.worker.evaluate(`chrome.runtime.getContexts({ contextTypes: ['TAB'] }).then((all) =>
      all.filter(({ documentUrl }) => documentUrl.includes('options')).map(({ incognito }) => incognito))`);
  await expect.poll(incognito).toEqual([false]);
  const page = await chromium.open('popup.html');
  expect(await page.evaluate(readStore, 'checkins')).toHaveLength(1);
  await expect(page.getByText('This window is private')).toBeHidden();
});
