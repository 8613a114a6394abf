import { i18n } from '#i18n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SayLink } from '@/components/SayLink';
import { useAccess } from '@/components/use-access';
import { useTexts } from '@/components/use-texts';
import type { CheckIn } from '@/utils/checkin/check-in';
import { openSaying } from '@/utils/browser/pages';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { chooseClosing } from '@/utils/vocabulary/closings';
import { chooseExample } from '@/utils/vocabulary/examples';
import { HowItWas } from './HowItWas';
import { PointToSupport } from './PointToSupport';
import { Question } from './Question';
import { useTurn } from './use-turn';

interface Props {
  checkIn: CheckIn;
  /** Whether a line follows. */
  hasClosing: boolean;
  isPreview: boolean;
  onDone: () => void;
}

/** It is kept. A line that permits, and never grades. */
export function Kept({ checkIn, hasClosing, isPreview, onDone }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // This one is among the kept by now.
  const turn = useTurn();
  const closings = useTexts('closings');
  const examples = useTexts('examples');
  const isLocked = useAccess() === 'locked';
  const before = turn === null ? null : Math.max(turn - 1, 0);
  useLayoutEffect(() => title.current?.focus(), []);

  return (
    <>
      <div class="step kept">
        <span class="seal" aria-hidden="true" />
        <Question isPreview={isPreview} titleRef={title}>
          {i18n.t('minute.kept')}
        </Question>
        {!checkIn.unsure && <p class="what">{nameAnswers(checkIn)}</p>}
        {hasClosing && (
          <p class="closing">{before !== null && closings?.get(chooseClosing(checkIn, before))}</p>
        )}
        {isLocked && <p class="soft">{i18n.t('lock.keptSealed')}</p>}
        <SayLink id={checkIn.id} {...(isLocked && { onOpen: () => void openSaying(checkIn) })} />
        {!isPreview && <HowItWas />}
        {!isPreview && <PointToSupport />}
        <details class="someone">
          <summary class="soft">{i18n.t('minute.someoneSaid')}</summary>
          <p>{before !== null && examples?.get(chooseExample(checkIn, before))}</p>
          <a class="soft" href="/learn.html#others" target="_blank">
            {i18n.t('learn.link')}
          </a>
        </details>
      </div>
      <footer>
        <a class="button plain aside" href="#history">
          {i18n.t('minute.lookBack')}
        </a>
        <button type="button" class="button primary" onClick={onDone}>
          {i18n.t('minute.done')}
        </button>
      </footer>
    </>
  );
}
