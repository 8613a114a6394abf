import * as v from 'valibot';
import { checkInSchema } from '../../utils/checkin/check-in.ts';
import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

test('Firefox: a nudge opens the popup, a check-in is kept and seen in the history', async ({ firefox }) => {
  const welcome = await firefox.open('welcome.html');
  await welcome.click('Show me one');
  const popup = await firefox.popup({ timeoutMs: 60_000 });
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'Where are you right now?'`);
  expect(
    await popup.evaluate(
      `browser.runtime.getContexts({ contextTypes: ['POPUP'] }).then(({ length }) => length)`,
    ),
  ).toBe(1);

  await popup.click('.surface');
  await popup.waitFor(`document.querySelector('.mark') !== null`);
  await popup.click('Next');
  await popup.waitFor(`document.querySelectorAll('[type=checkbox]').length === 7`);
  await popup.click('[type=checkbox]');
  await popup.click('Next');
  await popup.type('#note', 'Still here.');
  await popup.waitFor(`document.querySelector('#note').value === 'Still here.'`);
  await popup.click('Keep');
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);

  const [kept, ...others] = await popup.evaluate(readStore, 'checkins');
  expect(others).toEqual([]);
  expect(v.safeParse(v.strictObject(checkInSchema.entries), kept).issues).toBeUndefined();
  expect(kept).toMatchObject({ note: 'Still here.', source: 'nudge' });
  expect(kept?.['feelings']).toHaveLength(1);

  await popup.click('Look back');
  await popup.waitFor(`document.querySelector('.check-in-list')?.textContent.includes('Still here.')`);
});
