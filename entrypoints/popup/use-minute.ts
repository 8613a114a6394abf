import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemReason } from '@/components/Problem';
import { NO_ANSWERS, type Answers, type CheckIn } from '@/utils/checkin/check-in';
import {
  hasAnswer,
  isWorthResuming,
  startDraft,
  toCheckIn,
  touchDraft,
  type Draft,
  type DraftChange,
} from '@/utils/checkin/draft';
import { stepAfter, stepBefore, type Door, type Step } from '@/utils/checkin/steps';
import { openFrequency } from '@/utils/browser/pages';
import { putOffNudge, sendAway, sendAwayForToday } from '@/utils/delivery/answer';
import { confirmShown, type Occasion } from '@/utils/delivery/confirm';
import { keepCheckIn } from '@/utils/history/check-ins';
import { HistoryError, onBlocked } from '@/utils/history/database';
import { deleteDraft, readDraft, saveDraft } from '@/utils/history/drafts';
import type { Later } from '@/utils/nudge/later';
import type { Nudge } from '@/utils/nudge/nudge';
import type { ContentSettings } from '@/utils/settings/settings';
import { readSettings } from '@/utils/settings/store';
import { liftGuard } from './first-instant';

export interface Minute {
  step: Step;
  answers: Answers;
  /** Whether there is anything to keep yet. */
  hasAnswer: boolean;
  asked: ContentSettings | null;
  isFirstStep: boolean;
  isLastStep: boolean;
  kept: CheckIn | null;
  problem: ProblemReason | null;
  answer: (change: Partial<Answers>) => void;
  goOn: () => void;
  goBack: () => void;
  enter: (door: Door) => void;
  keep: (change?: Partial<Answers>) => void;
  discard: () => void;
  nudge: Nudge | null;
  putOff: (later: Later) => void;
  sendAwayForToday: () => void;
  askLess: () => void;
  /** Makes room for another after one was kept. */
  startAgain: () => void;
}

/** What had to be read before the minute can be kept. */
interface Loaded {
  asked: ContentSettings;
  occasion: Occasion;
  draft: Draft | null;
}

/** The state of the minute. Every change is on its way to the store before the next can be made. */
export function useMinute(): Minute {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState<CheckIn | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  // What is saved is always the newest, even when two changes come before the next drawing.
  const newest = useRef<Draft | null>(null);

  useEffect(() => onBlocked(() => setProblem('blocked')), []);

  useEffect(() => {
    load().then(
      (found) => {
        if (!found.occasion.hasOpenedItself) liftGuard();
        // Somebody quick may have touched the field before the draft was read: theirs is newer.
        newest.current ??= found.draft;
        setDraft(newest.current);
        setLoaded(found);
        setProblem(null);
      },
      (error: unknown) => setProblem(toProblem(error)),
    );
  }, []);

  const step = draft?.step ?? 'place';
  const answers = draft?.answers ?? NO_ANSWERS;
  const asked = loaded?.asked ?? null;
  const nudge = loaded?.occasion.nudge ?? null;

  function change(touched: DraftChange): Draft {
    const now = Temporal.Now.instant();
    const current = newest.current ?? startDraft(step, now);
    const next = touchDraft(current, { ...touched, nudge: nudge?.id ?? current.nudge }, now);
    newest.current = next;
    setDraft(next);
    saveDraft(next).catch((error: unknown) => setProblem(toProblem(error)));
    return next;
  }

  function answer(changed: Partial<Answers>): Draft {
    return change({ answers: { ...(newest.current?.answers ?? NO_ANSWERS), ...changed } });
  }

  async function keep(changed: Partial<Answers>) {
    const now = Temporal.Now.instant();
    const checkIn = toCheckIn(answer(changed), Temporal.Now.timeZoneId(), now);
    try {
      await keepCheckIn(checkIn, now);
      forget();
      setProblem(null);
      setKept(checkIn);
    } catch {
      setProblem('not-kept');
    }
  }

  function forget() {
    newest.current = null;
    setDraft(null);
  }

  async function discard() {
    const current = newest.current;
    forget();
    if (current) await deleteDraft(current.id);
  }

  /** Does with the nudge what the person chose, and makes room. */
  function leave(answerNudge: (nudge: Nudge, now: Temporal.ZonedDateTime) => Promise<void>) {
    if (!nudge) return;
    answerNudge(nudge, Temporal.Now.zonedDateTimeISO()).then(
      () => close(),
      (error: unknown) => setProblem(toProblem(error)),
    );
  }

  return {
    step,
    answers,
    hasAnswer: hasAnswer(answers),
    asked,
    isFirstStep: !asked || stepBefore(step, asked) === null,
    isLastStep: asked !== null && stepAfter(step, asked) === null,
    kept,
    problem,
    answer,
    goOn: () => asked && change({ step: stepAfter(step, asked) ?? step }),
    goBack: () => asked && change({ step: stepBefore(step, asked) ?? 'place' }),
    enter: (door) => change({ step: door }),
    keep: (changed = {}) => void keep(changed),
    discard: () => void discard(),
    nudge: kept === null ? nudge : null,
    putOff: (later) => leave((current, at) => putOffNudge(current, later, at)),
    sendAwayForToday: () => leave(sendAwayForToday),
    askLess: () =>
      leave(async (current, at) => {
        await sendAway(current, at);
        await openFrequency();
      }),
    startAgain: () => setKept(null),
  };
}

async function load(): Promise<Loaded> {
  const now = Temporal.Now.instant();
  const [{ content }, occasion, draft] = await Promise.all([readSettings(), confirmShown(now), readDraft()]);
  if (draft === null || isWorthResuming(draft, now)) return { asked: content, occasion, draft };
  await deleteDraft(draft.id);
  return { asked: content, occasion, draft: null };
}

function toProblem(error: unknown): ProblemReason {
  return error instanceof HistoryError ? error.reason : 'unavailable';
}
