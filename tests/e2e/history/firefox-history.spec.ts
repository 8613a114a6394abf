import { Temporal } from 'temporal-polyfill';
import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import type { FirefoxView } from '../../browsers/firefox/firefox-view.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { expect, test } from '../fixtures.ts';
import { countPages, LONG_LETTER, PAPERS } from '../pdf.ts';
import { readStore } from '../stored.ts';

const ZONE = 'Europe/Berlin';
test.use({ firefoxZone: ZONE });

const now = Temporal.Now.zonedDateTimeISO(ZONE);
const past = generateHistory({ n: 200, years: 4, seed: 'stories', lastDay: now.toPlainDate().toString() });
const [someone] = past;
if (!someone) throw new Error('The stories need somebody.');
const LONG_AGO = now.toPlainDate().subtract({ years: 3 }).toString();
const letter: CheckIn = {
  ...someone,
  localDate: LONG_AGO,
  at: `${LONG_AGO}T16:40:00.000Z`,
  zone: ZONE,
  pleasantness: -0.7,
  energy: 0.6,
  feelings: [{ word: 'angry', intensity: null }],
  note: 'The letter from the landlord came.',
};
const justNow = now.subtract({ minutes: 5 });
const HISTORY = [
  letter,
  {
    ...someone,
    id: '019aadcd-ff38-7c7b-a2a4-0f6b2f4a5d98',
    localDate: justNow.toPlainDate().toString(),
    at: justNow.toInstant().toString({ smallestUnit: 'millisecond' }),
    zone: ZONE,
    note: LONG_LETTER,
  },
  ...past.slice(1).filter(({ localDate, at }) => localDate !== LONG_AGO && at < now.toInstant().toString()),
];

test('Firefox: an old word is corrected and its day changes colour; twenty are deleted and had back; a moment from before the clocks changed is added; a page is printed', async ({
  firefox,
}) => {
  const options = await firefox.open('options.html');
  await options.waitFor(`document.querySelector('h1') !== null`);
  await plantCheckIns(options, HISTORY);
  const stored = async () => {
    const [checkIns = [], ...summaries] = await Promise.all(
      ['checkins', 'days', 'months', 'whole'].map((store) => page.evaluate(readStore, store)),
    );
    return { checkIns, summaries };
  };

  const page = await firefox.open(`lookback.html#days?year=${LONG_AGO.slice(0, 4)}`);
  const colour = () =>
    page.waitFor<[], string>(`(() => {
      const day = document.querySelector('[data-date="${LONG_AGO}"]');
      return day && getComputedStyle(day).fill;
    })()`);
  const before = await colour();

  await page.click('All');
  await page.type('[type=search]', 'landlord');
  await page.waitFor(`document.querySelectorAll('.check-in-list .what').length === 1`);
  expect(await page.evaluate('location.hash'), 'what was looked for is in no address').toBe('#all');
  await page.click('.check-in-list .what');
  await page.click('dialog .word-picker :checked');
  // The click takes the focus, once it has come.
  await page.waitFor(`document.querySelector('dialog .word-picker :checked') === null`);
  // A click on the field would place the mark where it is clicked.
  await page.evaluate(`document.querySelector('dialog [aria-label=Pleasantness]').focus()`);
  await page.press('End');
  await page.click('Done');
  const corrected = async () => (await stored()).checkIns.filter(({ note }) => note === letter.note);
  await expect.poll(corrected).toMatchObject([{ feelings: [], pleasantness: 1, localDate: LONG_AGO }]);
  await page.evaluate('history.back()');
  await expect.poll(colour).not.toBe(before);

  await page.click('All');
  await page.click('Select several');
  const whole = await stored();
  for (let n = 1; n <= 20; n++) {
    await page.click('.check-in-list .select:not(:checked)');
    await page.waitFor(`document.querySelector('.selection').textContent.includes('${n} ')`);
  }
  await page.click('Delete selected');
  await expect.poll(async () => (await stored()).checkIns.length).toBe(HISTORY.length - 20);
  await page.click('.undo button');
  await expect.poll(stored).toEqual(whole);

  await page.click('Add an earlier moment');
  const { spring, autumn } = lastChanges();
  const tuesday = autumn.subtract({ days: 5 });
  await fill(page, '[type=date]', tuesday.toString());
  await fill(page, '[type=time]', '15:00');
  await page.type('dialog textarea', 'Called home.');
  const added = async () => (await stored()).checkIns.filter(({ note }) => note === 'Called home.');
  await expect.poll(added).toMatchObject([kept(tuesday, '15:00')]);
  await fill(page, '[type=date]', autumn.toString());
  await fill(page, '[type=time]', '02:30');
  await expect.poll(added).toMatchObject([kept(autumn, '02:30', 'earlier')]);
  await page.click('The second');
  await expect.poll(added).toMatchObject([kept(autumn, '02:30', 'later')]);
  await fill(page, '[type=date]', spring.toString());
  await expect.poll(added).toMatchObject([kept(spring, '03:30')]);
  await page.click('Done');

  // What was found is printed, and not only what the window shows.
  const pages = countPages(await page.print(PAPERS.A4));
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThan(20);

  const lastYear = `lookback.html#summary?from=${now.toPlainDate().subtract({ years: 1 }).toString()}`;
  const summary = await firefox.open(lastYear);
  await summary.waitFor(`document.querySelector('.paper') !== null`);
  for (const paper of Object.values(PAPERS)) expect(countPages(await summary.print(paper))).toBe(1);
  // A page that was printed this way was seen to lose clicks.
  const withNote = await firefox.open(lastYear);
  await withNote.click('.notes input');
  await withNote.waitFor(`document.querySelector('.paper').textContent.includes('A long letter.')`);
  for (const paper of Object.values(PAPERS)) expect(countPages(await withNote.print(paper))).toBe(2);
});

/** The days on which the clocks last went forward, and back. */
function lastChanges(): { spring: Temporal.PlainDate; autumn: Temporal.PlainDate } {
  const last = now.getTimeZoneTransition('previous');
  const one = last?.subtract({ seconds: 1 }).getTimeZoneTransition('previous');
  if (!last || !one) throw new Error('The clocks change in Berlin.');
  const [spring, autumn] = last.hour === 3 ? [last, one] : [one, last];
  return { spring: spring.toPlainDate(), autumn: autumn.toPlainDate() };
}

function kept(date: Temporal.PlainDate, time: string, disambiguation: 'earlier' | 'later' = 'earlier') {
  const at = date.toPlainDateTime(time).toZonedDateTime(ZONE, { disambiguation });
  return {
    at: at.toInstant().toString({ smallestUnit: 'millisecond' }),
    localDate: date.toString(),
    zone: ZONE,
    source: 'later',
  };
}

/** A date or a time is typed in an order that depends on the place, so it is put in as the picker does. */
async function fill(page: FirefoxView, selector: string, value: string): Promise<void> {
  await page.waitFor(`document.querySelector('dialog[open] ${selector}') !== null`);
  await page.evaluate(
    ([field, entered]: [string, string]) => {
      const input = document.querySelector<HTMLInputElement>(`dialog[open] ${field}`);
      if (input) input.value = entered;
      input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    [selector, value] as [string, string],
  );
}
