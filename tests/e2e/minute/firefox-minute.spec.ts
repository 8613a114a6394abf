import * as v from 'valibot';
import { checkInSchema } from '../../../utils/checkin/check-in.ts';
import { pressKeys, typeText } from '../../browsers/input.ts';
import { readMessages } from '../../messages.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const messages = await readMessages();
const t = (key: string) => messages[key.replaceAll('.', '_')] ?? '';

test('Firefox: a nudge opens the popup, a check-in is kept, seen in the history, and told with the answer beside it', async ({
  firefox,
  display,
}) => {
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

  await popup.click('.check-in-list .what');
  await popup.click('[href="/say.html"]');
  const address = await welcome.waitFor<[], string>(
    `browser.runtime.getContexts({ contextTypes: ['TAB'] }).then((tabs) =>
      tabs.find(({ documentUrl }) => documentUrl?.includes('/say.html#'))?.documentUrl)`,
  );
  const say = await firefox.open(`say.html${new URL(address).hash}`);
  await say.click(t('say.answer.copy'));
  await say.waitFor(`document.querySelector('.answer-card').textContent.includes('${t('say.copied')}')`);
  await say.click(t('say.said'));
  // What comes with it moves what is below.
  await say.waitFor(`document.body.textContent.includes('${t('say.saidNote')}')`);
  await say.click(t('say.answer.paste'));
  await say.waitFor(`document.activeElement.localName === 'textarea'`);
  await say.press('ctrl+v');
  await say.waitFor(`document.body.textContent.includes('${t('say.answer.refused.empty')}')`);
  // Under the last line of the card, where the caret is.
  await typeText(display, 'trusting me');
  await say.click(t('say.answer.keep'));
  await expect
    .poll(() => say.evaluate(readStore, 'told'))
    .toMatchObject([{ id: kept?.['id'], answer: { thanks: 'trusting me' } }]);
  await say.evaluate('location.reload()');
  await say.waitFor(`document.querySelector('.answered')?.textContent.includes('trusting me')`);
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
