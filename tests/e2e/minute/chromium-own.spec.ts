import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

test('a word that is not there is added from the search, renamed in the settings and put away, and every check-in names it', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  const first = await startChromium({ profileDir });
  const popup = await first.open('popup.html');
  await popup.bringToFront();
  const { width = 0, height = 0 } = (await popup.locator('.surface').boundingBox()) ?? {};
  await popup.locator('.surface').click({ position: { x: width * 0.3, y: height * 0.6 } });
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('button', { name: 'Find a word' }).click();
  const search = popup.getByRole('searchbox', { name: 'Find a word' });
  await search.fill('x'.repeat(1000));
  await expect(popup.getByText('can be up to 40 letters')).toBeVisible();
  expect(await findFaults(popup), 'a word that is too long').toEqual([]);
  await search.fill('blánk <b>&amp;</b>');
  await popup.getByRole('button', { name: 'Add “blánk <b>&amp;</b>” as your own word' }).click();
  const own = popup.getByRole('checkbox', { name: 'blánk <b>&amp;</b>' });
  await expect(own).toBeChecked();
  await popup
    .getByRole('radiogroup', { name: 'How much: blánk' })
    .getByRole('radio', { name: 'some' })
    .check();
  await popup.getByRole('button', { name: 'Next' }).click();
  const about = popup.getByRole('group', { name: 'About' });
  await about.getByRole('button', { name: 'Add one' }).click();
  await popup.keyboard.type('  the   allotment ');
  expect(await findFaults(popup), 'adding a context').toEqual([]);
  await popup.keyboard.press('Enter');
  await expect(about.getByRole('checkbox', { name: 'the allotment' })).toBeChecked();
  await about.getByRole('button', { name: 'Add one' }).click();
  await popup.keyboard.type('Work');
  await about.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(about.getByRole('checkbox', { name: 'work', exact: true })).toBeChecked();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByText('blánk <b>&amp;</b> (somewhat)')).toBeVisible();

  const [word, context, ...others] = (await popup.evaluate(readStore, 'own')).toSorted((a, b) =>
    String(a['kind']) < String(b['kind']) ? 1 : -1,
  );
  expect(others).toEqual([]);
  expect(context).toMatchObject({ kind: 'about', name: 'the allotment' });
  expect(word).toMatchObject({ kind: 'word', name: 'blánk <b>&amp;</b>', retiredAt: null, mergedInto: null });
  const [kept] = await popup.evaluate(readStore, 'checkins');
  expect(kept).toMatchObject({
    feelings: [{ word: word?.['id'], intensity: 2 }],
    about: [context?.['id'], 'work'],
    pleasantness: word?.['pleasantness'],
    energy: word?.['energy'],
  });

  const options = await first.open('options.html#content');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Change: blánk' }).click();
  const name = options.getByRole('textbox', { name: 'Word', exact: true });
  await name.fill('lonely');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('alert')).toContainText('“lonely” is there already');
  await name.fill('\u202Eblank\u0007 ' + 'x'.repeat(1_000_000));
  await expect(options.getByText('There’s room for 40 letters')).toBeVisible();
  await name.fill('whited out');
  await options.getByRole('slider', { name: 'Energy' }).first().press('End');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('“whited out” is saved.')).toBeVisible();
  await options.getByRole('button', { name: 'Merge: whited out' }).click();
  expect(await findFaults(options), 'merging').toEqual([]);
  await options.getByRole('button', { name: 'Change: whited out' }).click();
  expect(await findFaults(options), 'changing').toEqual([]);

  // Another page has the new name at once, and the check-in is as it was.
  await popup.bringToFront();
  await popup.getByRole('link', { name: 'History' }).click();
  await expect(popup.getByRole('listitem').filter({ hasText: 'whited out (somewhat)' })).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Put away: whited out' }).click();
  await expect(options.getByText('“whited out” is put away.')).toBeVisible();
  await options.getByRole('button', { name: 'Add a context' }).click();
  await options.getByRole('textbox', { name: 'Context' }).fill('choir');
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByRole('button', { name: 'Add a question' }).click();
  await options.getByRole('textbox', { name: 'Question' }).fill('What did you sing?');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('“What did you sing?” is saved.')).toBeVisible();
  await options.getByRole('checkbox', { name: 'Noticing' }).uncheck();
  expect(await options.evaluate(readStore, 'checkins')).toEqual([kept]);
  await first.close();

  const second = await startChromium({ profileDir });
  const again = await second.open('popup.html#history');
  await again.bringToFront();
  await expect(again.getByRole('listitem').filter({ hasText: 'whited out (somewhat)' })).toBeVisible();
  await again.getByRole('link', { name: 'Check in' }).click();
  await again.getByRole('button', { name: 'Start from a word' }).click();
  await again.getByRole('button', { name: 'Next' }).click();
  await again.getByRole('button', { name: 'Find a word' }).click();
  await again.getByRole('searchbox', { name: 'Find a word' }).fill('whited out');
  await expect(again.getByRole('button', { name: 'Add “whited out”' })).toBeVisible();
  await expect(again.getByRole('checkbox', { name: 'whited out' })).toBeHidden();
  await again.getByRole('button', { name: 'Next' }).click();
  await again.getByRole('checkbox', { name: 'choir' }).check();
  await expect(again.getByText('What did you sing?')).toBeVisible();
});

test('the preview of the minute follows the settings and writes nothing', async ({ chromium }) => {
  const options = await chromium.open('options.html#content');
  await options.bringToFront();
  const preview = options.getByRole('group', { name: 'What it looks like' });
  await options.getByLabel('How many words at a time').selectOption('5');
  await preview.locator('.surface').click({ position: { x: 60, y: 150 } });
  await preview.getByRole('button', { name: 'Next' }).click();
  const feelings = preview.getByRole('group', { name: 'Feelings' });
  await expect(feelings.getByRole('checkbox')).toHaveCount(5);
  await options.getByLabel('How many words at a time').selectOption('9');
  await expect(feelings.getByRole('checkbox')).toHaveCount(9);
  expect(await findFaults(options), 'the preview').toEqual([]);
  await feelings.getByRole('checkbox').first().check();
  await preview.getByRole('button', { name: 'Find a word' }).click();
  await preview.getByRole('searchbox').fill('zzz');
  await expect(preview.getByText('That word isn’t here yet.')).toBeVisible();
  await expect(preview.getByRole('button', { name: 'Add “zzz”' })).toBeHidden();
  await preview.getByRole('button', { name: 'Next' }).click();
  await expect(preview.getByRole('heading', { name: 'What is it about?' })).toBeVisible();
  await preview.getByLabel('A line, if you like').fill('Only here.');
  await options.getByRole('checkbox', { name: 'A closing line' }).uncheck();
  await preview.getByRole('button', { name: 'Keep' }).click();
  await expect(preview.locator('.kept .question')).toBeVisible();
  await expect(preview.locator('.closing')).toHaveCount(0);
  await preview.getByRole('button', { name: 'Begin again' }).click();
  await expect(preview.getByText('Touch the field')).toBeVisible();
  for (const store of ['checkins', 'drafts', 'own', 'prompts']) {
    expect(await options.evaluate(readStore, store), store).toEqual([]);
  }
});
