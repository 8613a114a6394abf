import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { expect, test } from '../fixtures.ts';

const [someone] = generateHistory({ n: 1, years: 1, seed: 'languages', lastDay: '2026-10-26' });
if (!someone) throw new Error('The story needs somebody.');
const evening = {
  ...someone,
  at: '2026-10-26T17:05:00.000Z',
  zone: 'Europe/Berlin',
  localDate: '2026-10-26',
  feelings: [{ word: 'calm', intensity: null }],
};

test('German, Persian and Brazilian browsers: the words are ours, the week and the clock are theirs', async ({
  startChromium,
}) => {
  for (const { language, first, date } of [
    { language: 'de', first: 'Monday', date: /Mon, 26 Oct 2026, 18:05/ },
    { language: 'fa', first: 'Saturday', date: /Mon, Oct 26, 2026, 18:05/ },
    { language: 'pt-BR', first: 'Sunday', date: /Mon, Oct 26, 2026, 18:05/ },
  ] as const) {
    const chromium = await startChromium({ language });
    const options = await chromium.open('options.html#frequency');
    await options.bringToFront();
    await expect(
      options.getByRole('group', { name: 'On which days' }).getByRole('checkbox').first(),
      language,
    ).toHaveAccessibleName(first);
    expect(await options.evaluate('navigator.language'), language).toMatch(new RegExp(`^${language}`));

    await plantCheckIns(options, [evening]);
    const page = await chromium.open('lookback.html#days?month=2026-10');
    await page.bringToFront();
    await expect(page.locator('svg .weekday').first(), language).toHaveText(first.slice(0, 3));
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Open: / }), language).toHaveAccessibleName(date);
    await chromium.letGo();
  }
});
