import * as v from 'valibot';
import { checkInSchema } from '../../utils/checkin/check-in.ts';
import { pressKeys } from '../browsers/input.ts';
import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

test('Firefox: a nudge opens the popup, a check-in is kept and seen in the history', async ({ firefox }) => {
  const welcome = await firefox.open('welcome.html');
  await welcome.click('Show me one');
  const popup = await firefox.popup({ timeoutMs: 90_000 });
  expect(await popup.evaluate('location.pathname + location.search')).toBe('/popup.html?nudge');
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'How are you right now?'`);
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
  // The popup that opened by itself takes no keys in its first instant.
  await popup.waitFor(`!globalThis.firstInput?.isDeaf && !globalThis.firstInput?.waitsFor`);
  await popup.type('textarea', 'Still here.');
  await popup.waitFor(`document.querySelector('textarea').value === 'Still here.'`);
  await popup.click('Keep');
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);

  const [kept, ...others] = await popup.evaluate(readStore, 'checkins');
  expect(others).toEqual([]);
  expect(v.safeParse(v.strictObject(checkInSchema.entries), kept).issues).toBeUndefined();
  expect(kept).toMatchObject({ note: 'Still here.', source: 'nudge' });
  expect(kept?.['feelings']).toHaveLength(1);

  await popup.click('History');
  await popup.waitFor(`document.querySelector('.check-in-list')?.textContent.includes('Still here.')`);
});

test('Firefox: the popup, which no zoom enlarges, has letters as large as one chose', async ({ firefox }) => {
  const options = await firefox.open('options.html#about');
  await options.waitFor(`document.querySelector('select:has([value=larger])') !== null`);
  await options.evaluate(`(() => {
    const select = document.querySelector('select:has([value=larger])');
    select.value = 'larger';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await options.waitFor(`localStorage.getItem('text-size') === 'larger'`);
  await options.evaluate(`browser.action.openPopup()`);
  const popup = await firefox.popup({ timeoutMs: 90_000 });
  await popup.waitFor(`innerWidth === 499 && innerHeight === 600`);
  expect(await popup.evaluate(`getComputedStyle(document.documentElement).fontSize`)).toBe('21px');
  expect(await popup.evaluate(`document.querySelector('footer').getBoundingClientRect().bottom`)).toBeCloseTo(
    600,
  );
});

test('Firefox: two pages at once each have a draft of their own, and the keys find their way', async ({
  firefox,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const first = await firefox.open('popup.html');
  await first.click('.surface');
  await first.waitFor(`document.querySelector('.mark') !== null`);
  const second = await firefox.open('popup.html');
  await second.waitFor(`document.activeElement?.tagName === 'H1'`);
  expect(await second.evaluate(`document.querySelector('.mark, .earlier') === null`)).toBe(true);

  await second.press('Right');
  await second.waitFor(`document.querySelector('.mark') !== null`);
  await second.press('Return');
  await second.waitFor(`document.querySelectorAll('[type=checkbox]').length === 7`);
  await second.press('2');
  await second.waitFor(`document.querySelectorAll('[type=checkbox]')[1].checked`);
  await second.press('Return');
  await second.waitFor(`document.querySelector('textarea') !== null`);
  await second.press('s');
  await second.press('o');
  await second.waitFor(`document.querySelector('textarea').value === 'so'`);
  expect(await second.evaluate(readStore, 'drafts')).toHaveLength(2);
  await second.press('ctrl+Return');
  await second.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);
  expect(await second.evaluate(readStore, 'drafts')).toHaveLength(1);
  expect(await second.evaluate(readStore, 'checkins')).toMatchObject([{ pleasantness: 0.05, note: 'so' }]);

  // In a popup that one opens, the first key counts.
  const popup = await firefox.openPopup();
  await pressKeys(display, ['Right', 'Up', 'Right', 'Return', '3', 'Return', 'n', 'o']);
  await popup.waitFor(`document.querySelector('textarea')?.value === 'no'`);
  await popup.press('ctrl+Return');
  await popup.waitFor(`document.querySelector('h1')?.textContent === 'Kept.'`);
  expect(await popup.evaluate(readStore, 'checkins')).toContainEqual(
    expect.objectContaining({ pleasantness: 0.1, energy: 0.05, note: 'no' }),
  );
});
