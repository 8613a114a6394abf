import { nameFile } from '@/utils/browser/titles';
import { readSettings } from '@/utils/storage/stored-settings';

/** Long enough for the browser to have taken the file over. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save, by the name given, or a neutral one where the person wished for that. */
export async function saveFile(content: Blob, name: string): Promise<void> {
  const { privacy } = await readSettings();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = nameFile(name, Temporal.Now.plainDateISO(), privacy);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
