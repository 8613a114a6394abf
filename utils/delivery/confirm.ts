import { hideDot } from '../browser/icon';
import { advanceNudge, readOpenNudges } from '../history/nudges';
import type { Nudge } from '../nudge/nudge';

/** What the popup was opened for. `hasOpenedItself`: nobody clicked, so a key may be meant for something else. */
export interface Occasion {
  nudge: Nudge | null;
  hasOpenedItself: boolean;
}

/** Says that the popup is up. A nudge that waits for that, or on the icon, is now shown. */
export async function confirmShown(now: Temporal.Instant): Promise<Occasion> {
  const nudge = (await readOpenNudges(now)).findLast(({ state }) => state !== 'waiting');
  if (!nudge) return { nudge: null, hasOpenedItself: false };
  const shown = await advanceNudge(nudge.id, 'shown', now);
  await hideDot();
  return { nudge: shown ?? nudge, hasOpenedItself: nudge.state === 'claimed' };
}
