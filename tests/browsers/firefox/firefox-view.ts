import { writeFile } from 'node:fs/promises';
import type { Display } from '../display.ts';
import { expression, type Evaluable } from '../expression.ts';
import { captureView, evaluateInView, listViews, printView } from './firefox-inside.ts';
import { click, pressKey, typeText } from '../input.ts';
import type { Marionette } from './marionette.ts';
import { placeOnScreen } from '../place-on-screen.ts';
import { WaitedTooLong, waitFor } from '../wait-for.ts';

/** What Firefox says of code whose page was reloaded, or went elsewhere, while it ran. */
const PAGE_REPLACED = /Document was unloaded|Actor 'MarionetteCommands' destroyed/;

type Parts = { marionette: Marionette; display: Display; addonId: string; viewId: number };

/**
 * A page of the extension in a tab, in the popup, or behind the scenes. Code runs in it by way of the browser's own window,
 * because no WebDriver knows of popups; keys and clicks are real ones of the display.
 */
export class FirefoxView {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Runs code in the page and gives back, as JSON, what it returns or resolves to. */
  async evaluate<Args extends unknown[], Result>(
    code: Evaluable<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const { marionette, viewId } = this.#parts;
    return (await marionette.evaluate(evaluateInView, viewId, expression(code, args))) as Result;
  }

  /** Waits until the code answers with something true, and gives that back; a page that begins anew meanwhile is asked again. */
  async waitFor<Args extends unknown[], Result>(
    code: Evaluable<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return waitFor(String(code), async () => (await this.#ask(code, ...args)) || undefined);
  }

  /** A real click on what a selector, an accessible name or a control's text names, once it is there and at rest. */
  async click(target: string): Promise<void> {
    const { x, y } = await this.#place(target);
    await click(this.#parts.display, x, y);
  }

  /** Clicks the field that a selector names, waits until it has the focus and types with real keys. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.waitFor(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
    await typeText(this.#parts.display, text);
  }

  /** A real key, by its X name: `Tab`, `Return`, `Escape`, `Right`, `ctrl+a`. */
  async press(key: string): Promise<void> {
    await pressKey(this.#parts.display, key);
  }

  async text(): Promise<string> {
    return this.evaluate<[], string>('document.body.innerText');
  }

  async isOpen(): Promise<boolean> {
    const { marionette, addonId, viewId } = this.#parts;
    return (await marionette.evaluate(listViews, addonId)).some(({ id }) => id === viewId);
  }

  async screenshot(file: string): Promise<void> {
    const { marionette, viewId } = this.#parts;
    const image = await marionette.evaluate(captureView, viewId);
    await writeFile(file, Buffer.from(image.replace(/^data:.*?,/, ''), 'base64'));
  }

  /** Prints the page as a PDF, on paper of that size in centimetres. */
  async print(paper: { width: number; height: number }): Promise<Buffer> {
    const { marionette, viewId } = this.#parts;
    return Buffer.from(await marionette.evaluate(printView, viewId, paper), 'base64');
  }

  /** For code that may run any number of times: nothing where the page was replaced under it. */
  async #ask<Args extends unknown[], Result>(
    code: Evaluable<Args, Result>,
    ...args: Args
  ): Promise<Result | undefined> {
    try {
      return await this.evaluate(code, ...args);
    } catch (error) {
      if (error instanceof Error && PAGE_REPLACED.test(error.message)) return undefined;
      throw error;
    }
  }

  async #place(target: string): Promise<{ x: number; y: number }> {
    const place = async () => (await this.#ask(placeOnScreen, target)) ?? undefined;
    return waitFor(`“${target}”`, place).catch(async (error: unknown) => {
      if (!(error instanceof WaitedTooLong)) throw error;
      throw new Error(`There is no “${target}” to click. The page says: ${await this.text()}`, {
        cause: error,
      });
    });
  }
}
