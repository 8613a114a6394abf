import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { chooseClosing } from '@/utils/vocabulary/closings';
import { useTurn } from './use-turn';

interface Props {
  checkIn: CheckIn;
  onDone: () => void;
}

/** It is kept. A line that permits, and never grades. */
export function Kept({ checkIn, onDone }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // This one is among the kept by now.
  const turn = useTurn();
  useEffect(() => title.current?.focus(), []);

  return (
    <>
      <div class="step kept">
        <span class="seal" aria-hidden="true" />
        <h1 tabIndex={-1} ref={title}>
          {i18n.t('minute.kept')}
        </h1>
        {!checkIn.unsure && <p class="what">{nameAnswers(checkIn)}</p>}
        <p class="closing">
          {turn !== null && i18n.t(`closing.${chooseClosing(checkIn, Math.max(turn - 1, 0))}`)}
        </p>
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
