import { mkdir, rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { launchChromium, type Chromium } from '../browsers/chromium/chromium.ts';
import { openDisplay } from '../browsers/display.ts';
import { CHROMIUM_BUILD } from '../e2e/builds.ts';
import { readStore } from '../e2e/stored.ts';
import { run } from './parts/stage.ts';

/** A nudge is planned half a minute ahead; a slow machine has the other half. */
const NUDGE_TIMEOUT_MS = 60_000;
const PICTURES = 'tests/.results/start';

const hasOwnDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

let current = '';

/** Does one thing and says that it is done, with what came of it. */
async function step<T>(name: string, work: () => Promise<T>, describe?: (result: T) => string): Promise<T> {
  current = name;
  const result = await work();
  console.log(`✓ ${name}${describe ? `: ${describe(result)}` : ''}`);
  return result;
}

try {
  await step('The extension is built', async () => {
    if (!(await run('wxt', 'build'))) throw new Error('The build failed; its own words are above.');
  });
  const display = await step('There is a display', () => openDisplay({ own: hasOwnDisplay }));
  const chromium = await step('The browser runs with Heartward', () =>
    launchChromium({ extensionDir: CHROMIUM_BUILD, display }),
  );
  try {
    await (hasOwnDisplay ? showToPerson(chromium) : checkInAlone(chromium));
  } finally {
    await chromium.close();
    await display.close();
  }
} catch (error) {
  console.error(`✗ ${current}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function raiseNudge(chromium: Chromium): Promise<Page> {
  const welcome = await step('Welcome is open', () => chromium.open('welcome.html'));
  await welcome.bringToFront();
  await step('“Show me one” is pressed', () => welcome.getByRole('button', { name: 'Show me one' }).click());
  console.log('  A real alarm is half a minute ahead …');
  return step('The nudge opened the popup', () => chromium.popup({ timeoutMs: NUDGE_TIMEOUT_MS }));
}

/** Raises one nudge and leaves the browser to the person, until they close it. */
async function showToPerson(chromium: Chromium): Promise<void> {
  await raiseNudge(chromium);
  console.log('\nIt is yours. Close the browser when you have seen enough.');
  await chromium.ended();
}

/** Nobody is there to look, so the whole way is gone once, with pictures. */
async function checkInAlone(chromium: Chromium): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const popup = await raiseNudge(chromium);
  const picture = (name: string) =>
    popup.screenshot({ path: `${PICTURES}/${name}.png`, animations: 'disabled' });

  await step('A place is touched', async () => {
    await popup.locator('.surface').click({ position: { x: 92, y: 190 } });
    await picture('1-place');
  });
  await step('A word is taken', async () => {
    await popup.getByRole('button', { name: 'Next' }).click();
    await popup.getByRole('checkbox').first().check();
    await picture('2-words');
  });
  await step('A line is written', async () => {
    await popup.getByRole('button', { name: 'Next' }).click();
    await popup.getByRole('checkbox', { name: 'partner' }).check();
    await popup.getByLabel('A line, if you like').fill('Said it was fine. It wasn’t.');
    await picture('3-about');
  });
  await step(
    'The check-in is kept',
    async () => {
      await popup.getByRole('button', { name: 'Keep' }).click();
      await popup.getByRole('heading', { name: 'Kept.' }).waitFor();
      await picture('4-kept');
      const [kept] = await popup.evaluate(readStore, 'checkins');
      if (!kept) throw new Error('The history is empty.');
      return kept;
    },
    (kept) => JSON.stringify(kept),
  );
  await step('It stands in the history', async () => {
    await popup.getByRole('link', { name: 'History' }).click();
    await popup.getByRole('listitem').filter({ hasText: 'It wasn’t.' }).waitFor();
    await picture('5-history');
  });
  await step('The options are there', async () => {
    const options = await chromium.open('options.html');
    await options.bringToFront();
    await options.getByRole('group', { name: 'The coming days' }).waitFor();
    await options.screenshot({ path: `${PICTURES}/6-options.png`, fullPage: true });
  });
  console.log(`\nPictures of every step are in ${PICTURES}.`);
}
