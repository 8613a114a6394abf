import type { Nudge } from './nudge';

/** The nudges as backing off is to see them for somebody who wished at `from` to be asked as before: what did not suit until then is let be. */
export function beginAnew(nudges: readonly Nudge[], from: string | null): readonly Nudge[] {
  if (from === null) return nudges;
  return nudges.map((nudge) => {
    const didNotSuit = nudge.state === 'ignored' || nudge.state === 'sent-away';
    return didNotSuit && nudge.dueAt < from ? { ...nudge, state: 'half-said' } : nudge;
  });
}
