import { useState } from 'preact/hooks';
import type { Answers, CheckIn } from '@/utils/checkin/check-in';
import {
  hasAnswer,
  startDraft,
  toCheckIn,
  touchDraft,
  type Draft,
  type DraftChange,
} from '@/utils/checkin/minute/draft';
import { isBesideThePlace, stepAfter, stepBefore, type Step } from '@/utils/checkin/minute/steps';
import { listPassedOver, turnUnsure, weighUnsure } from '@/utils/checkin/unsure';
import type { ContentSettings } from '@/utils/settings/settings';
import type { Minute } from '@/entrypoints/popup/minute/minute';

const nothing = () => {};

/** A minute that is nowhere but here: it is asked and answered like any other, and nothing of it is written. */
export function usePreviewMinute(asked: ContentSettings): Minute {
  const [draft, setDraft] = useState<Draft>(begin);
  const [kept, setKept] = useState<CheckIn | null>(null);
  const { answers, view } = draft;
  const step = isReached(draft.step, asked) ? draft.step : 'place';
  const before = stepBefore(step, asked, answers, view.isUnsure);

  function change(touched: DraftChange) {
    setDraft((current) => touchDraft(current, touched, Temporal.Now.instant()));
  }

  function answer(changed: Partial<Answers>) {
    const next = weighUnsure({ ...answers, ...changed }, changed, view);
    change({ answers: next, ...(changed.everyday && { view: { ...view, ...firstPage(next) } }) });
  }

  function goTo(next: Step) {
    const seen = listPassedOver(step, next, answers, view);
    change({
      step: next,
      ...turnUnsure(next, answers, { ...view, ...firstPage(answers), seen, query: null }),
    });
  }

  function startAgain() {
    setKept(null);
    setDraft(begin());
  }

  return {
    isPreview: true,
    id: null,
    isReady: true,
    step,
    view,
    answers,
    hasAnswer: hasAnswer(answers),
    asked,
    isFirstStep: before === null,
    isLastStep: stepAfter(step, asked) === null,
    kept,
    problem: null,
    earlier: null,
    answer,
    look: (changed) => change({ view: { ...view, ...changed } }),
    goOn: () => goTo(stepAfter(step, asked) ?? step),
    isGoingOn: false,
    goBack: () => goTo(before ?? 'place'),
    enter: goTo,
    keep: (changed = {}) =>
      setKept(toCheckIn({ ...draft, answers: { ...answers, ...changed } }, Temporal.Now.instant())),
    discard: startAgain,
    resumeEarlier: nothing,
    keepEarlier: nothing,
    letEarlierGo: nothing,
    undo: nothing,
    takeUp: nothing,
    takeBack: nothing,
    nudge: null,
    hasOpenedItself: true,
    putOff: nothing,
    askLess: nothing,
    refuse: nothing,
    changeCustomWords: null,
    startAgain,
    done: startAgain,
  };
}

function begin(): Draft {
  return startDraft('place', Temporal.Now.timeZoneId(), Temporal.Now.instant());
}

function firstPage({ feelings }: Answers) {
  return { pinned: feelings.map(({ word }) => word), seen: [] };
}

/** Whether a step is still asked; it may have been switched off while it was looked at. */
function isReached(step: Step, asked: ContentSettings): boolean {
  if (step === 'place' || isBesideThePlace(step)) return true;
  if (step === 'shown') return asked.shown !== 'off';
  for (let next = stepAfter('place', asked); next; next = stepAfter(next, asked)) {
    if (next === step) return true;
  }
  return false;
}
