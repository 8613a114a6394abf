import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import { EveryColour } from '@/entrypoints/popup/steps/Breath';
import { SupportLink } from '@/components/page/SupportLink';
import { useAccess } from '@/components/hooks/use-access';
import { useLoaded } from '@/components/page/use-loaded';
import { isUndoKey, useShortcut } from '@/components/hooks/use-shortcut';
import { useTexts } from '@/components/hooks/use-texts';
import { averagePlace } from '@/utils/checkin/average-place';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toPartOfDay } from '@/utils/time/part-of-day';
import { chooseClosing } from '@/utils/vocabulary/closings/closings';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameShown } from '@/utils/vocabulary/mood-field/name-shown';
import { nameContext, nameEach } from '@/utils/vocabulary/names';
import { nameNeed } from '@/utils/vocabulary/needs';
import { chooseOffer, isSupportFirst, OFFERS } from '@/utils/vocabulary/closings/offers';
import { Example } from './Example';
import { HowItWas } from './HowItWas';
import { loadSuggesting } from '../lazily';
import { NextOffer } from './NextOffer';
import { PointToSupport } from './PointToSupport';
import { Question } from '../minute/Question';
import { useBefore } from '../minute/use-before';
import { WeekOffer } from '../days/WeekOffer';
import './Kept.css';

interface Props {
  checkIn: CheckIn;
  /** Whether a line follows. */
  hasClosing: boolean;
  isPreview: boolean;
  onUndo: () => void;
  onDone: () => void;
}

/** It is kept: the mark, what was said, a line that permits and never grades, and one thing that may come next. */
export function Kept({ checkIn, hasClosing, isPreview, onUndo, onDone }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useBefore(checkIn);
  const closings = useTexts('closings');
  const isLocked = useAccess() === 'locked';
  const [part] = useState(() => toPartOfDay(Temporal.Now.zonedDateTimeISO().hour));
  const [hasMore, setHasMore] = useState(false);
  const [hasExample, setHasExample] = useState(false);
  const moment = before && { part, turn: before.checkIns };
  const isHard = isSupportFirst(checkIn);
  const offer = isHard ? 'support' : before && chooseOffer(checkIn, before);
  const offered = {
    checkIn,
    isLocked,
    hasExample,
    onExample: () => setHasExample(!hasExample),
  };
  useLayoutEffect(() => title.current?.focus(), []);
  useShortcut(isUndoKey, isPreview ? null : onUndo);

  return (
    <>
      <div class="step kept">
        <Seal checkIn={checkIn} />
        <Question isPreview={isPreview} titleRef={title}>
          {i18n.t('minute.kept')}
        </Question>
        {isHard && (
          <p class="offer">
            <SupportLink isPlain={false} />
          </p>
        )}
        <Said checkIn={checkIn} />
        {hasClosing && (
          <p class="closing">{moment && closings?.get(chooseClosing(checkIn, moment, closings.keys()))}</p>
        )}
        {isLocked && <p class="soft">{i18n.t('lock.keptSealed')}</p>}
        {!isHard && <p class="offer">{offer && <NextOffer offer={offer} {...offered} />}</p>}
        {moment && hasExample && <Example checkIn={checkIn} turn={moment.turn} />}
        {!isPreview && <HowItWas />}
        {!isPreview && <WeekOffer />}
        {!isPreview && offer !== null && offer !== 'support' && <PointToSupport />}
      </div>
      <footer>
        <span class="aside">
          <button
            type="button"
            class="button plain"
            aria-expanded={hasMore}
            onClick={() => setHasMore(!hasMore)}
          >
            {i18n.t('minute.more')}
          </button>
          <button type="button" class="button plain" aria-keyshortcuts="Control+Z" onClick={onUndo}>
            {i18n.t('minute.undo')}
          </button>
        </span>
        {hasMore && (
          <span class="more">
            {OFFERS.filter((other) => other !== offer).map((other) => (
              <NextOffer key={other} offer={other} {...offered} />
            ))}
          </span>
        )}
        <button type="button" class="button primary" onClick={onDone}>
          {i18n.t('minute.done')}
        </button>
      </footer>
    </>
  );
}

/**
 * The mark, in the colour of the place. Without one it is a faint shine of the place that the words suggest, every colour where
 * nobody knows, else hollow. Round it lies a hollow one, where it was said what others see.
 */
function Seal({ checkIn }: Pick<Props, 'checkIn'>) {
  const isPlaced = averagePlace([checkIn]) !== null;
  const suggesting = useLoaded(loadSuggesting, !isPlaced && !checkIn.unsure);
  const guess = suggesting?.suggestPlace(checkIn) ?? null;
  return (
    <span
      class={isPlaced || guess ? 'seal blend' : 'seal'}
      data-kind={kindOfSeal(checkIn, isPlaced, guess !== null)}
      data-shown={checkIn.shown !== null}
      style={guess ? blendStyle(guess) : undefined}
      aria-hidden="true"
    >
      {checkIn.unsure && !isPlaced && <EveryColour />}
    </span>
  );
}

function kindOfSeal({ unsure }: CheckIn, isPlaced: boolean, isGuessed: boolean) {
  if (isPlaced) return 'placed';
  if (unsure) return 'unsure';
  return isGuessed ? 'guess' : 'none';
}

/** What was said, in the words that were taken and in one's own. */
function Said({ checkIn }: Pick<Props, 'checkIn'>) {
  const { unsure, about, note, needs, shown } = checkIn;
  const isNamed = !unsure || checkIn.feelings.length > 0 || checkIn.body.length > 0;
  const what = [isNamed && nameAnswers(checkIn), nameEach(about, nameContext).join(', ')].filter(Boolean);

  return (
    <>
      {what.length > 0 && <p class="what">{what.join(' · ')}</p>}
      {needs.length > 0 && (
        <p class="soft">{i18n.t('about.needsChosen', { needs: nameEach(needs, nameNeed).join(', ') })}</p>
      )}
      {shown && <p class="soft">{nameShown(averagePlace([checkIn]), shown)}</p>}
      {note && (
        <p class="line">
          <bdi>{i18n.t('history.quote', [note])}</bdi>
        </p>
      )}
    </>
  );
}
