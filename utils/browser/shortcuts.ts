import { browser } from 'wxt/browser';

/** What a key can do from anywhere in the browser, by the names in the manifest. */
export type Command = '_execute_action' | 'lock';

/** The keys that are set, as the browser writes them; nothing for a command without one. They are its to change, any time. */
export async function readShortcuts(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
