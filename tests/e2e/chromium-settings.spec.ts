import { expect, test } from './fixtures.ts';

test('settings take effect at once, in the plan and in the minute', async ({ chromium }) => {
  const options = await chromium.open('options.html');
  await options.bringToFront();
  const dueAlarm = () => chromium.worker.evaluate('chrome.alarms.get("due").then((alarm) => Boolean(alarm))');
  await expect.poll(dueAlarm).toBe(true);

  await options.getByRole('checkbox', { name: 'Ask me now and then' }).uncheck();
  await expect(options.getByRole('group', { name: 'The coming days' })).toBeHidden();
  await expect.poll(dueAlarm).toBe(false);
  await options.getByRole('checkbox', { name: 'Ask me now and then' }).check();
  await expect.poll(dueAlarm).toBe(true);

  await options.getByRole('radio', { name: 'Every so often' }).check();
  await options.getByLabel('Time between').selectOption('2 hours');
  await options.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  const preview = options.getByRole('group', { name: 'The coming days' });
  await expect(
    preview
      .locator('div', { hasText: 'Sunday' })
      .or(preview.locator('div', { hasText: 'Today' }))
      .first(),
  ).toBeVisible();
  await expect(preview).toContainText('nothing');

  await options.getByRole('checkbox', { name: 'Words' }).uncheck();
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Next' }).click();
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeVisible();

  await options.bringToFront();
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Every so often' })).toBeChecked();
  await expect(options.getByRole('checkbox', { name: 'Sunday' })).not.toBeChecked();
});
