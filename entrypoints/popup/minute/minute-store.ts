import { leaveUntilSaved, settle, stayConnected } from '@/utils/browser/page-messages';
import { openFrequency } from '@/utils/browser/pages';
import { hasAnswer, weighDraft, type Draft } from '@/utils/checkin/minute/draft';
import * as answers from '@/utils/nudging/put-off';
import { confirmShown, type Occasion } from '@/utils/nudging/confirm';
import * as drafts from '@/utils/history/check-ins/drafts';
import * as checkIns from '@/utils/history/check-ins/check-ins';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Nudge } from '@/utils/schedule/nudge';
import type { ContentSettings } from '@/utils/settings/settings';
import { readSettings } from '@/utils/storage/stored-settings';

/** All through which the minute is remembered. It is loaded beside the first step, which is drawn without it. */
export { putOffNudge } from '@/utils/nudging/put-off';
export { onBlocked } from '@/utils/history/connection/database';
export { claimDraft } from '@/utils/history/check-ins/drafts';
export { advanceNudge } from '@/utils/history/records/nudges';

interface Found {
  occasion: Occasion;
  current: Draft | null;
  halfSaid: Draft | null;
}

/** What the minute asks, which is known whether the history opens or not. */
export async function readAsked(): Promise<ContentSettings> {
  return (await readSettings()).content;
}

/** @param onLate is given a draft that another page held, once that page has let go of it. */
export async function load(onLate: (draft: Draft) => void): Promise<Found> {
  stayConnected();
  const now = Temporal.Now.instant();
  const [occasion, found] = await Promise.all([confirmShown(now), drafts.claimDrafts(onLate)]);
  const weighed = found.map((draft) => ({ draft, weight: weighDraft(draft, occasion.nudge, now) }));
  for (const { draft, weight } of weighed) if (weight === 'empty') await deleteDraft(draft.id);
  const current = weighed.find(({ weight }) => weight === 'current')?.draft ?? null;
  // Two that are current were begun side by side; the one that was left is found again like any other.
  const halfSaid = found.find((draft) => draft !== current && hasAnswer(draft.answers)) ?? null;
  return { occasion, current, halfSaid };
}

export function saveDraft(draft: Draft): Promise<void> {
  return leaveUntilSaved({ draft }, () => drafts.saveDraft(draft));
}

export function deleteDraft(id: string): Promise<void> {
  settle(id);
  return drafts.deleteDraft(id);
}

export function keepCheckIn(checkIn: CheckIn, now: Temporal.Instant): Promise<void> {
  settle(checkIn.id);
  return checkIns.keepCheckIn(checkIn, now);
}

/** The popup may close by the same key. */
export function sendAway(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  return leaveUntilSaved({ refused: nudge }, () => answers.sendAway(nudge, now));
}

export async function askLess(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  await answers.sendAway(nudge, now);
  await openFrequency();
}

export { reasonOf } from '@/utils/history/connection/database';
