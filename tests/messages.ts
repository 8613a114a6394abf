import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** The English messages, by the names that the browser knows them by. */
export async function readMessages(): Promise<Record<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile('assets/locales/en.yml'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
