import type { Locator } from '@playwright/test';

/**
 * Puts each text into a field over the one before, as a paste would, and gives back what the field then holds. What has
 * no pair among surrogates comes and goes as an escape, for the protocol would mend it on the way.
 */
export async function enterTexts(field: Locator, texts: readonly string[]): Promise<string[]> {
  const held = await field.evaluate(async (element, escaped: string) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
      throw new Error('This is no field.');
    }
    const all: string[] = [];
    for (const text of JSON.parse(escaped) as string[]) {
      element.value = text;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve));
      all.push(element.value);
    }
    return JSON.stringify(all);
  }, JSON.stringify(texts));
  return JSON.parse(held) as string[];
}
