import { clearSession } from '../browser/session';
import { deleteHistory } from '../history/delete-history';
import { forgetCopies } from '../settings/copies';
import { rememberTextSize, rememberUnfinished } from '../settings/first-sight';
import { clearSettings } from '../settings/store';

/** Leaves nothing of the person behind in any store of this browser; Heartward is then as on its first day. */
export async function deleteEverything(): Promise<void> {
  // The copies first: what is still copied would be brought back.
  await forgetCopies();
  rememberUnfinished(false);
  rememberTextSize('normal');
  await deleteHistory(() => Promise.all([clearSettings(), clearSession(), deleteCaches(), deleteFiles()]));
}

async function deleteCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

/** The extension's own folder, which nothing but the extension sees. */
async function deleteFiles(): Promise<void> {
  const folder = await navigator.storage.getDirectory().catch(() => null);
  if (!folder) return;
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
}
