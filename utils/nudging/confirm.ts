import { hideDot } from '../browser/icon';
import { hideNotification } from '../browser/notification';
import { advanceNudge, readOpenNudges } from '../history/records/nudges';
import type { Nudge } from '../schedule/nudge';

/** What the popup was opened for. `hasOpenedItself`: nobody clicked, so a key may be meant for something else. */
export interface Occasion {
  nudge: Nudge | null;
  hasOpenedItself: boolean;
}

/** Says that the popup is up. A nudge that waits for that, or on the icon, is now shown. */
export async function confirmShown(now: Temporal.Instant): Promise<Occasion> {
  const up = (await readOpenNudges()).filter(({ state }) => state !== 'waiting');
  const nudge = up.findLast(({ state }) => state === 'claimed') ?? up.at(-1);
  if (!nudge) return { nudge: null, hasOpenedItself: false };
  const shown = await advanceNudge(nudge.id, 'shown', now);
  // One answer is enough for all that waited on the icon.
  for (const { id, state } of up)
    if (id !== nudge.id && state === 'dotted') await advanceNudge(id, 'faded', now);
  await hideDot();
  await hideNotification();
  return { nudge: shown ?? nudge, hasOpenedItself: nudge.state === 'claimed' };
}
