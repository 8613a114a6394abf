import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Display } from './display.ts';

const run = promisify(execFile);

/** Slower than a program, faster than a person: quicker keys get lost while a window is being drawn. */
const KEY_DELAY_MS = '12';

/** A real key press on the display, by its X name: `Escape`, `Tab`, `ctrl+a`, `Return`, `space`, `shift+Tab`. */
export async function pressKey(display: Display, key: string): Promise<void> {
  await xdotool(display, ['key', '--delay', KEY_DELAY_MS, key]);
}

/** Real keys one after the other, as fast as the display takes them. */
export async function pressKeys(display: Display, keys: readonly string[]): Promise<void> {
  await xdotool(display, ['key', '--delay', KEY_DELAY_MS, ...keys]);
}

/** Real keys, and a click right after them. */
export async function pressKeysAndClick(
  display: Display,
  keys: readonly string[],
  { x, y }: { x: number; y: number },
): Promise<void> {
  const move = ['mousemove', round(x), round(y)];
  await xdotool(display, [...move, 'key', '--delay', KEY_DELAY_MS, ...keys, 'click', '1']);
}

/** Types on the display's keyboard; characters a US keyboard has, because others need a new keymap in mid-sentence. */
export async function typeText(display: Display, text: string): Promise<void> {
  await xdotool(display, ['type', '--delay', KEY_DELAY_MS, '--', text]);
}

/** A real click of the left button, in pixels of the screen. */
export async function click(display: Display, x: number, y: number): Promise<void> {
  // Not `--sync`, which waits for a movement: where the pointer is there already, for a quarter of a minute.
  await xdotool(display, ['mousemove', round(x), round(y), 'click', '1']);
}

/** Brings a window to the front by its title, as a click on it would, once it is there. */
export async function raiseWindow(display: Display, title: string): Promise<void> {
  await xdotool(display, ['search', '--sync', '--onlyvisible', '--name', title, 'windowactivate']);
}

/** Real input on somebody's own screen would end up in their own windows. */
async function xdotool(display: Display, args: string[]): Promise<void> {
  if (!display.virtual) throw new Error('Real key presses and clicks need a virtual display.');
  await run('xdotool', args, { env: { ...process.env, ...display.env } });
}

function round(pixels: number): string {
  return String(Math.round(pixels));
}
