import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLoaded } from '@/components/use-loaded';
import type { CheckIn as KeptCheckIn } from '@/utils/checkin/check-in';
import { AboutStep } from './AboutStep';
import { BodyStep, EverydayStep } from './DoorSteps';
import { loadKept, loadLaterMenu } from './lazily';
import { PlaceStep } from './PlaceStep';
import type { Minute } from './use-minute';
import { WordsStep } from './WordsStep';

interface Props {
  minute: Minute;
}

/** The minute, step by step. What is said so far can be kept from every one of them. */
export function CheckIn({ minute }: Props) {
  return (
    <section class="check-in">
      {minute.kept ? <Kept checkIn={minute.kept} /> : <Asking minute={minute} />}
    </section>
  );
}

function Kept({ checkIn }: { checkIn: KeptCheckIn }) {
  const loaded = useLoaded(loadKept);
  return loaded && <loaded.Kept checkIn={checkIn} onDone={() => close()} />;
}

const STEPS = {
  place: PlaceStep,
  body: BodyStep,
  everyday: EverydayStep,
  words: WordsStep,
  about: AboutStep,
};

function Asking({ minute }: Props) {
  const [isLeaving, setIsLeaving] = useState(false);
  const leaving = useLoaded(loadLaterMenu, isLeaving);
  const CurrentStep = STEPS[minute.step];
  const body = useRef<HTMLDivElement>(null);
  const lastStep = useRef(minute.step);

  // A new step is read from its question on; the first one leaves the focus where it was.
  useEffect(() => {
    if (lastStep.current === minute.step) return;
    lastStep.current = minute.step;
    body.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [minute.step]);

  if (isLeaving && leaving && minute.nudge) {
    return (
      <leaving.LaterMenu
        nudge={minute.nudge}
        onLater={minute.putOff}
        onTomorrow={minute.sendAwayForToday}
        onLess={minute.askLess}
        onBack={() => setIsLeaving(false)}
      />
    );
  }

  return (
    <>
      <div class="step" ref={body}>
        <CurrentStep minute={minute} />
      </div>
      <footer>
        <Aside minute={minute} onNotNow={() => setIsLeaving(true)} />
        <button
          type="button"
          class={minute.isLastStep ? 'button primary' : 'button plain'}
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
        <button type="button" class="button plain" onClick={onNotNow}>
          {i18n.t('minute.notNow')}
        </button>
      )}
      {minute.hasAnswer && (
        <button type="button" class="button plain" onClick={minute.discard}>
          {i18n.t('minute.discard')}
        </button>
      )}
    </span>
  );
}
