import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProblemReason } from '@/components/page/Problem';
import type { CustomVocabulary } from '@/components/page/use-custom-words';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers, CheckIn } from '@/utils/checkin/check-in';
import {
  FIRST_VIEW,
  hasAnswer,
  startDraft,
  toCheckIn,
  touchDraft,
  weighDraft,
  type Draft,
  type DraftChange,
  type View,
} from '@/utils/checkin/minute/draft';
import { stepAfter, stepBefore, type Step } from '@/utils/checkin/minute/steps';
import { listPassedOver, turnUnsure, weighUnsure } from '@/utils/checkin/unsure';
import type { Occasion } from '@/utils/nudging/confirm';
import type { Nudge } from '@/utils/schedule/nudge';
import type { ContentSettings } from '@/utils/settings/settings';
import {
  mayBeUnfinished,
  rememberAskFirst,
  rememberUnfinished,
} from '@/utils/storage/at-once/first-paint-flag';
import { hasOpenedItself, liftGuard } from './first-input';
import { loadPlacing, loadRevising } from '../lazily';
import type * as minuteStore from './minute-store';
import type { Minute, Earlier } from './minute';

type Store = typeof minuteStore;

let store: Store | null = null;
let loadingStore: Promise<Store> | null = null;

function loadStore(): Promise<Store> {
  loadingStore ??= import('./minute-store').then((loaded) => (store = loaded));
  return loadingStore;
}

/** At once where the store is there: what is on its way before the popup closes is not lost. */
function withStore<Result>(use: (store: Store) => Promise<Result>): Promise<Result> {
  return store ? use(store) : loadStore().then(use);
}

/** The state of the minute. Every change is on its way to the store before the next can be made. */
export function useMinute(changeOwn: CustomVocabulary['change']): Minute {
  const [occasion, setOccasion] = useState<Occasion | null>(null);
  const [asked, setAsked] = useState<ContentSettings | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [kept, setKept] = useState<CheckIn | null>(null);
  const lastKept = useRef<{ draft: Draft; former: CheckIn | null } | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  // What is saved is always the newest, even when two changes come before the next drawing.
  const newest = useRef<Draft | null>(null);
  // The draft that was seen to be stored.
  const stored = useRef<string | null>(null);
  const [isUnfinished] = useState(mayBeUnfinished);
  const [isGoingOn, setIsGoingOn] = useState(false);

  const fail = (error: unknown) => setProblem(store?.reasonOf(error) ?? 'unavailable');

  useEffect(() => {
    let nudge: Nudge | null = null;
    // The page that had it has closed; whatever was begun here meanwhile goes on.
    const findLate = (late: Draft) => {
      const weight = weighDraft(late, nudge, Temporal.Now.instant());
      // After one was kept it is offered like any other, and not begun where somebody sees what they kept.
      if (newest.current === null && lastKept.current === null && weight === 'current') {
        newest.current = late;
        setDraft(late);
      } else if (hasAnswer(late.answers)) {
        setEarlier((known) => known ?? { draft: late, state: 'half-said' });
      }
    };
    void loadStore().then(({ onBlocked }) => onBlocked(setProblem));
    withStore(({ readAsked }) => readAsked()).then(setAsked, fail);
    withStore(({ load }) => load(findLate)).then(({ current, halfSaid, occasion: found }) => {
      nudge = found.nudge;
      if (!found.hasOpenedItself) liftGuard();
      // Somebody quick may have begun one by now: that is the newer one, and it is for the nudge that opened the popup.
      if (newest.current !== null && nudge !== null) newest.current = { ...newest.current, nudge: nudge.id };
      newest.current ??= current;
      stored.current ??= current?.id ?? null;
      setDraft(newest.current);
      rememberUnfinished(newest.current !== null || halfSaid !== null);
      setEarlier(halfSaid && { draft: halfSaid, state: 'half-said' });
      setOccasion(found);
      setProblem(null);
    }, fail);
  }, []);

  const step = draft?.step ?? 'place';
  const answers = draft?.answers ?? NO_ANSWERS;
  const before = asked && stepBefore(step, asked, answers, draft?.view.isUnsure ?? false);
  const nudge = occasion?.nudge ?? null;

  // Somebody quick went on before it was known what is asked next.
  const isNextKnown = isGoingOn && asked !== null;
  useLayoutEffect(() => {
    if (!isNextKnown) return;
    setIsGoingOn(false);
    goOn();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is known
  }, [isNextKnown]);

  function show(next: Draft | null) {
    newest.current = next;
    setDraft(next);
    rememberUnfinished(next !== null || earlier?.state === 'half-said');
  }

  function begin(now: Temporal.Instant): Draft {
    const begun = { ...startDraft(step, Temporal.Now.timeZoneId(), now), nudge: nudge?.id ?? null };
    void withStore(({ claimDraft }) => claimDraft(begun.id));
    return begun;
  }

  function change(touched: DraftChange): Draft {
    const now = Temporal.Now.instant();
    const changed = touchDraft(newest.current ?? begin(now), touched, now);
    show(changed);
    withStore(({ saveDraft }) => saveDraft(changed)).then(() => noteStored(changed), failToStore);
    return changed;
  }

  function noteStored({ id }: Draft) {
    stored.current = id;
    setProblem((current) => (current === 'only-here' ? null : current));
  }

  /** What could not be stored is on this page only, which must not be closed for that. */
  function failToStore(error: unknown) {
    const reason = store?.reasonOf(error) ?? 'unavailable';
    setProblem(reason === 'unavailable' ? 'only-here' : reason);
  }

  function answer(changed: Partial<Answers>): Draft {
    const current = newest.current?.answers ?? NO_ANSWERS;
    const next = weighUnsure({ ...current, ...changed }, changed, newest.current?.view ?? FIRST_VIEW);
    // Another everyday word leads elsewhere: the words begin anew.
    return change({ answers: next, ...(changed.everyday && { view: firstPage(next) }) });
  }

  function firstPage({ feelings }: Answers): View {
    return { ...(newest.current?.view ?? FIRST_VIEW), pinned: feelings.map(({ word }) => word), seen: [] };
  }

  function look(changed: Partial<View>) {
    change({ view: { ...(newest.current?.view ?? FIRST_VIEW), ...changed } });
  }

  function typed(): string | null {
    return newest.current?.view.query?.trim() || null;
  }

  /** A step is looked at from its beginning, but for the part of the body, which one may come back to. */
  function goTo(next: Step) {
    const current = newest.current?.answers ?? NO_ANSWERS;
    const seen = listPassedOver(step, next, current, newest.current?.view ?? FIRST_VIEW);
    // What was typed and not taken is still looked for.
    const query =
      next === 'words' && current.feelings.length + current.everyday.length === 0 ? typed() : null;
    change({ step: next, ...turnUnsure(next, current, { ...firstPage(current), seen, query }) });
  }

  function goOn() {
    if (asked === null) setIsGoingOn(true);
    else goTo(stepAfter(step, asked) ?? step);
  }

  /** @returns whether it is kept. */
  async function keepDraft(current: Draft): Promise<CheckIn | null> {
    const now = Temporal.Now.instant();
    const checkIn = toCheckIn(current, now);
    let former: CheckIn | null = null;
    try {
      if (current.revised) former = await (await loadRevising()).keepRevised(checkIn, current.revised);
      else await withStore(({ keepCheckIn }) => keepCheckIn(checkIn, now));
      // Going on with what was begun before answers the nudge that one is here for, too.
      if (nudge && nudge.id !== checkIn.nudge) {
        await withStore(({ advanceNudge }) => advanceNudge(nudge.id, 'answered', now));
      }
    } catch (error) {
      // A draft is promised only where it was seen to be stored.
      if (stored.current === checkIn.id) setProblem('not-kept');
      else failToStore(error);
      return null;
    }
    setProblem(null);
    lastKept.current = { draft: current, former };
    if (checkIn.unsure) rememberAskFirst(true);
    if (checkIn.feelings.some(({ word }) => word.startsWith('own:'))) {
      // Where that cannot be written, the word gets its place another time.
      void loadPlacing()
        .then(({ placeOwnWords }) => placeOwnWords(checkIn, changeOwn))
        .catch(() => {});
    }
    return checkIn;
  }

  async function keep(changed?: Partial<Answers>) {
    // What is at hand was saved when it was said; to save it once more would only have it wait.
    const asItWas = newest.current;
    const current = changed === undefined ? asItWas : null;
    const checkIn = await keepDraft(current ?? answer(changed ?? {}));
    if (!checkIn) return;
    if (asItWas && lastKept.current) lastKept.current = { ...lastKept.current, draft: asItWas };
    show(null);
    setKept(checkIn);
  }

  async function takeBack() {
    const undone = lastKept.current;
    if (!undone) return;
    // A second press comes too late.
    lastKept.current = null;
    try {
      await (await loadRevising()).takeBack(undone.draft, undone.former);
    } catch (error) {
      lastKept.current = undone;
      fail(error);
      return;
    }
    show(undone.draft);
    setKept(null);
  }

  function letGo(gone: Earlier) {
    setEarlier(gone);
    withStore(({ deleteDraft }) => deleteDraft(gone.draft.id)).catch(fail);
  }

  function discard() {
    const current = newest.current;
    show(null);
    if (current) letGo({ draft: current, state: 'discarded' });
  }

  function undo(gone: Earlier) {
    if (gone.state === 'discarded') {
      takeUp(gone.draft);
      return;
    }
    setEarlier({ ...gone, state: 'half-said' });
    withStore(({ saveDraft }) => saveDraft(gone.draft)).catch(fail);
  }

  /** Takes up what was begun before, in place of what is here now, which has nothing in it. */
  function takeUp(taken: Draft) {
    const empty = newest.current;
    if (empty) withStore(({ deleteDraft }) => deleteDraft(empty.id)).catch(fail);
    newest.current = taken;
    setEarlier(null);
    change({});
  }

  async function keepEarlier(waiting: Earlier) {
    const checkIn = await keepDraft(waiting.draft);
    if (checkIn) setEarlier({ ...waiting, state: 'kept' });
  }

  function refuse() {
    if (nudge) withStore(({ sendAway }) => sendAway(nudge, Temporal.Now.zonedDateTimeISO())).catch(fail);
  }

  /** Does with the nudge what the person chose, and makes room. */
  function leave(answerNudge: (store: Store, nudge: Nudge, now: Temporal.ZonedDateTime) => Promise<void>) {
    if (!nudge) return;
    withStore((to) => answerNudge(to, nudge, Temporal.Now.zonedDateTimeISO())).then(() => close(), fail);
  }

  return {
    isPreview: false,
    id: draft?.id ?? null,
    isReady: occasion !== null || problem !== null || !isUnfinished,
    step,
    view: draft?.view ?? FIRST_VIEW,
    answers,
    hasAnswer: hasAnswer(answers),
    asked,
    isFirstStep: !asked || before === null,
    isLastStep: asked !== null && stepAfter(step, asked) === null,
    kept,
    problem,
    earlier,
    answer,
    look,
    goOn,
    isGoingOn: isGoingOn && problem === null,
    goBack: () => asked && goTo(before ?? 'place'),
    enter: goTo,
    keep: (changed) => void keep(changed),
    discard,
    resumeEarlier: () => earlier && takeUp(earlier.draft),
    keepEarlier: () => earlier && void keepEarlier(earlier),
    letEarlierGo: () => earlier && letGo({ ...earlier, state: 'let-go' }),
    undo: () => earlier && undo(earlier),
    takeUp,
    takeBack: () => void takeBack(),
    nudge: kept === null ? nudge : null,
    hasOpenedItself: hasOpenedItself() && (occasion?.hasOpenedItself ?? true),
    putOff: (later) => leave((ways, current, at) => ways.putOffNudge(current, later, at)),
    refuse,
    askLess: () => leave((ways, current, at) => ways.askLess(current, at)),
    changeCustomWords: changeOwn,
    startAgain: () => setKept(null),
    done: () => close(),
  };
}
