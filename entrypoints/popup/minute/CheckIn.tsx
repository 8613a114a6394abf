import { i18n } from '@/utils/texts/i18n';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from '@/components/page/use-loaded';
import type { CheckIn as KeptCheckIn } from '@/utils/checkin/check-in';
import { mayAskFirst } from '@/utils/storage/at-once/first-paint-flag';
import { answerKeys, forgetHeld, holdKeys } from './first-input';
import { loadComeback, loadEarlierMinute, loadKept, loadLaterMenu, loadLaterSteps } from '../load-parts';
import { PlaceStep } from '../steps/PlaceStep';
import type { Minute } from './minute';
import { useStepKeys } from './use-step-keys';

interface Props {
  minute: Minute;
}

/** The minute, step by step. What is said so far can be kept from every one of them. */
export function CheckIn({ minute }: Props) {
  // Whoever has kept one is there: what is taken back is read from its question on.
  const hasKept = useRef(false);
  hasKept.current ||= minute.kept !== null;
  return (
    <section class="check-in">
      {minute.kept ? (
        <Kept checkIn={minute.kept} minute={minute} />
      ) : (
        <Asking minute={minute} isAttended={hasKept.current} />
      )}
    </section>
  );
}

function Kept({ checkIn, minute }: Props & { checkIn: KeptCheckIn }) {
  const loaded = useLoaded(loadKept);
  return (
    loaded && (
      <loaded.Kept
        checkIn={checkIn}
        hasClosing={minute.asked?.closings ?? true}
        isPreview={minute.isPreview}
        onUndo={minute.takeBack}
        onDone={minute.done}
      />
    )
  );
}

function Asking({ minute, isAttended }: Props & { isAttended: boolean }) {
  const [isLeaving, setIsLeaving] = useState(false);
  const leaving = useLoaded(loadLaterMenu, isLeaving);
  const later = useLoaded(loadLaterSteps, minute.hasAnswer || minute.step !== 'place');
  const CurrentStep = minute.step === 'place' ? PlaceStep : later?.LATER_STEPS[minute.step];
  const { earlier } = minute;
  const isUntouched = minute.step === 'place' && !minute.hasAnswer;
  // What was discarded just now is had back where that was pressed.
  const hasBegun = earlier !== null && earlier.state !== 'discarded' && isUntouched;
  const begun = useLoaded(loadEarlierMinute, hasBegun);
  // Nothing comes above a step that is drawn: where nobody knew before that something may, nothing does.
  const [asksFirst] = useState(mayAskFirst);
  const mayComeBack = asksFirst && isUntouched && earlier === null && !minute.isPreview;
  const comeback = useLoaded(loadComeback, mayComeBack);
  const isLookedFor = mayComeBack && !comeback && minute.problem === null;
  const body = useRef<HTMLDivElement>(null);
  const scene = `${minute.step}${earlier === null}`;
  const lastScene = useRef<string | null>(isAttended ? null : scene);

  useStepKeys(minute, body);

  function leaveForNow() {
    minute.refuse();
    setIsLeaving(true);
  }

  // What is pressed while the next step is on its way is meant for that.
  const isWaiting = !CurrentStep || minute.isGoingOn || (isLeaving && !leaving);

  // Whoever opened it begins at the question; where nobody did, a key may be meant for something else.
  useEffect(() => {
    if (minute.hasOpenedItself || document.activeElement !== document.body) return;
    body.current?.querySelector<HTMLElement>('.question')?.focus({ preventScroll: true });
  }, [minute.hasOpenedItself]);

  // A new step is read from its question on: before anything can be typed, or a key would be lost to the move.
  useLayoutEffect(() => {
    if (!CurrentStep || lastScene.current === scene) return;
    lastScene.current = scene;
    body.current?.querySelector<HTMLElement>('.question')?.focus();
  }, [scene, CurrentStep]);

  useLayoutEffect(() => {
    if (isWaiting) holdKeys();
    // When the other choices can answer, they say so themselves.
    else if (!isLeaving) answerKeys();
  }, [isWaiting, isLeaving]);
  useLayoutEffect(() => forgetHeld, []);

  if (isLeaving && leaving && minute.nudge) {
    return (
      <leaving.LaterMenu
        nudge={minute.nudge}
        onLater={minute.putOff}
        onLess={minute.askLess}
        onBack={() => setIsLeaving(false)}
      />
    );
  }

  return (
    <>
      <div class="step" ref={body} data-waits={(hasBegun && !begun) || isLookedFor}>
        {hasBegun && begun && <begun.EarlierMinute minute={minute} earlier={earlier} />}
        {comeback?.found && mayComeBack && <comeback.Comeback minute={minute} found={comeback.found} />}
        {CurrentStep && <CurrentStep minute={minute} />}
      </div>
      <footer>
        <Aside minute={minute} onNotNow={leaveForNow} />
        <button
          type="button"
          class={minute.isLastStep ? 'button primary' : 'button'}
          disabled={!minute.hasAnswer}
          onClick={() => minute.keep()}
        >
          {i18n.t('minute.keep')}
        </button>
        {!minute.isLastStep && (
          <button type="button" class="button primary" onClick={minute.goOn}>
            {i18n.t('minute.next')}
          </button>
        )}
      </footer>
    </>
  );
}

/** The quiet way out or back, at the start of the line. */
function Aside({ minute, onNotNow }: Props & { onNotNow: () => void }) {
  return (
    <span class="aside">
      {!minute.isFirstStep && (
        <button type="button" class="button plain" onClick={minute.goBack}>
          {i18n.t('minute.back')}
        </button>
      )}
      {minute.isFirstStep && minute.nudge && (
        <button type="button" class="button plain" aria-keyshortcuts="Escape" onClick={onNotNow}>
          {i18n.t('minute.notNow')}
        </button>
      )}
      {minute.hasAnswer && (
        <button type="button" class="button plain" onClick={minute.discard}>
          {i18n.t('minute.discard')}
        </button>
      )}
      {minute.isFirstStep && !minute.hasAnswer && minute.earlier?.state === 'discarded' && (
        <span role="status">
          <span class="visually-hidden">{i18n.t('earlier.gone')}</span>
          <button type="button" class="button plain" onClick={minute.undo}>
            {i18n.t('earlier.undo')}
          </button>
        </span>
      )}
    </span>
  );
}
