import type { Left, Unsaved } from '../browser/page-messages';
import { saveLeftDraft } from '../history/check-ins/drafts';
import { sendAway } from '../nudging/put-off';
import { noteEdit, saveNoted } from '../history/check-ins/edits';

interface Port {
  onMessage: { addListener: (listener: (message: Left) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** Keeps what a page leaves here while it is being saved, and saves it when the page is gone before it could. */
export function watchLeft(port: Port): void {
  const unsaved = new Map<string, Unsaved & { n: number }>();

  port.onMessage.addListener((left) => {
    if (!('settled' in left)) unsaved.set(left.id, left);
    else if ((unsaved.get(left.settled)?.n ?? 0) <= left.upTo) unsaved.delete(left.settled);
  });
  // Where the history is locked or can't be opened, nobody is there any more who could be told.
  port.onDisconnect.addListener(() => void saveAll([...unsaved.values()]).catch(() => {}));
}

async function saveAll(unsaved: readonly Unsaved[]): Promise<void> {
  for (const left of unsaved) {
    if ('draft' in left) await saveLeftDraft(left.draft);
    else if ('edit' in left) await noteEdit(left.edit);
    else await sendAway(left.refused, Temporal.Now.zonedDateTimeISO());
  }
  await saveNoted();
}
