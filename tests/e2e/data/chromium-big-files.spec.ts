import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { isSoak } from '../../how-many.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const MB = 1024 * 1024;
/** Some are read through, and what is larger than any history is not even begun. */
const SIZES = isSoak ? [120 * MB, 1024 * MB] : [24 * MB];

/** What each begins with, and is filled with. */
const FILES: Record<string, { head: string; filling: string }> = {
  'spaces.csv': { head: '', filling: ' ' },
  'spaces.json': { head: '[', filling: ' ' },
  'nested.json': { head: '', filling: '[' },
  'letter.json': { head: '[{"date":"', filling: 'a' },
  'line.csv': { head: 'full_date,date,weekday,time,mood,activities,note_title,note\n"', filling: 'a' },
  'lines.csv': { head: 'full_date,date,weekday,time,mood,activities,note_title,note', filling: '\n' },
};

async function writeFilled(file: string, head: string, filling: string, bytes: number): Promise<void> {
  const piece = filling.repeat(MB);
  const pieces = function* () {
    yield head;
    for (let written = 0; written < bytes; written += piece.length) yield piece;
  };
  await pipeline(Readable.from(pieces()), createWriteStream(file));
}

/** Playwright would send what is in it to a browser that it only connected to. */
async function chooseByPath(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('#import-file')`,
  });
  await session.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId ?? '' });
  await session.detach();
}

/** The most memory that any of the browser’s pages ever took, in bytes. */
async function readMostMemory(chromium: Chromium): Promise<number> {
  const { processInfo } = await chromium.cdp.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = pages.map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    return Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  });
  return Math.max(...(await Promise.all(peaks)));
}

test('files that are too large, too deep or much larger than they look are refused, in little memory', async ({
  chromium,
  folder,
}) => {
  const page = await chromium.open('options.html#data');
  await page.bringToFront();
  const choose = async (file: string) => {
    await expect(page.getByLabel('Choose a file')).toBeVisible();
    await chooseByPath(page, file);
    await expect(page.getByRole('alert'), file).toContainText('Nothing was changed.');
    // The next refusal is not to be taken for this one.
    await page.reload();
  };

  for (const size of SIZES) {
    for (const [name, { head, filling }] of Object.entries(FILES)) {
      const file = join(folder, name);
      await writeFilled(file, head, filling, size);
      await choose(file);
    }
    // Spaces in base64, which an archive makes a thousandth of.
    const bomb = join(folder, 'bomb.daylio');
    await writeFile(bomb, zipSync({ 'backup.daylio': new Uint8Array(Buffer.alloc(size, 'ICAg')) }));
    await choose(bomb);
  }

  expect(await page.evaluate(readStore, 'checkins')).toEqual([]);
  // Where the system does not say, it is 0.
  expect(await readMostMemory(chromium)).toBeLessThan(500 * MB);
});
