import { COUNTRIES } from '../../../utils/support/choose-lines.ts';
import { EMERGENCY, SUPPORT_LINES } from '../../../utils/support/lines.ts';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { expect, test } from '../fixtures.ts';
import { putRecords } from '../stored.ts';

test('support is a click away: every number of the country one chooses, as it is written, and no other', async ({
  chromium,
}) => {
  const popup = await chromium.open('popup.html');
  const opened = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: 'Support' }).click();
  await (await opened).close();
  // Beside it, the settings are a picture with a name, and no word that one would read on to.
  await expect(popup.getByRole('button', { name: 'Settings', exact: true })).toBeVisible();
  await expect(popup.locator('.elsewhere')).toHaveText('Support');

  const welcome = await chromium.open('welcome.html');
  await expect(welcome.getByRole('link', { name: 'Support' })).toHaveAttribute(
    'href',
    '/options.html#support',
  );

  const page = await chromium.open('options.html#support');
  await page.bringToFront();
  const support = page.getByRole('region', { name: 'Support' });
  const country = support.getByLabel('Country');
  const links = support.locator('a[href^="tel:"], a[href^="sms:"]');
  await expect(support.getByRole('heading', { name: 'In any country' })).toBeVisible();
  await expect(links).toHaveCount(0);
  await expect(support.getByText('Call your local emergency number.')).toBeVisible();

  for (const chosen of COUNTRIES) {
    await country.selectOption(chosen);
    const lines = SUPPORT_LINES.filter((line) => line.country === chosen);
    const written = [
      ...EMERGENCY[chosen],
      ...lines.flatMap(({ phones }) => phones.map(({ number }) => number)),
      ...lines.flatMap(({ sms }) => (sms ? [sms.number] : [])),
    ];
    await expect(links).toHaveCount(written.length);
    expect((await links.allTextContents()).toSorted()).toEqual(written.toSorted());
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.filter((target) => !/^(tel|sms):\d+$/.test(target))).toEqual([]);
  }

  await country.selectOption('elsewhere');
  await expect(links).toHaveCount(0);
  await expect(support.getByText('checked no numbers for your country')).toBeVisible();
  await expect(support.getByText('Call your local emergency number.')).toBeVisible();
  await expect(support.locator('[ping]')).toHaveCount(0);
  const outside = await support
    .locator('a[href^="https:"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('rel')));
  expect(new Set(outside)).toEqual(new Set(['noopener noreferrer']));

  await support.getByLabel('Name').fill('T.');
  await support.getByLabel('Number, if you like').fill('no number');
  await support.getByRole('button', { name: 'Add' }).click();
  await expect(support.getByRole('alert')).toContainText('Nothing was added');
  await support.getByLabel('Number, if you like').fill('+44 (0)171 23 45');
  await support.getByRole('button', { name: 'Add' }).click();
  await page.reload();
  await expect(country).toHaveValue('elsewhere');
  await expect(support.getByRole('link', { name: '+44 (0)171 23 45' })).toHaveAttribute(
    'href',
    'tel:+441712345',
  );
  await support.getByRole('button', { name: 'Remove T.' }).click();
  await expect(links).toHaveCount(0);
});

/** An instant so many days ago. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

test('after hard days one sentence points to support, after telling somebody one question comes, and each can be sent away', async ({
  chromium,
}) => {
  const popup = await chromium.open('popup.html');
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.getByRole('link', { name: 'History' }).click();
  await expect(popup.getByText('Nothing here yet.')).toBeVisible();
  const hardDays = Array.from({ length: 4 }, (_, index) => ({
    ...example,
    id: crypto.randomUUID(),
    at: daysAgo(index + 1),
    localDate: daysAgo(index + 1).slice(0, 10),
    pleasantness: -0.8,
  }));
  await popup.evaluate(putRecords, ['checkins', hardDays] as [string, Record<string, unknown>[]]);
  const told = { id: hardDays[0]?.id ?? '', toldAt: daysAgo(1), askedAt: null };
  await popup.evaluate(putRecords, ['told', [told]] as [string, Record<string, unknown>[]]);

  await popup.getByRole('link', { name: 'Check in' }).click();
  await popup.locator('.surface').click({ position: { x: 20, y: 165 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByText('If you like, there are people who listen.')).toBeVisible();
  await popup.getByRole('button', { name: 'Don’t say this again' }).click();
  await expect(popup.getByText('If you like, there are people who listen.')).toBeHidden();
  await popup.getByRole('button', { name: 'It was hard' }).click();
  await expect(popup.getByText('That took something.')).toBeVisible();

  await popup.getByRole('link', { name: 'Check in' }).click();
  await popup.locator('.surface').click({ position: { x: 20, y: 165 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByText('How someone might put it')).toBeVisible();
  await expect(popup.getByText('How was it?')).toBeHidden();
  const options = await chromium.open('options.html#support');
  await expect(options.getByLabel('Mention this page after hard days')).not.toBeChecked();
});
