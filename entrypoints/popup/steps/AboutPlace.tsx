import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { AffectField } from '@/components/mood-field/AffectField';
import { useLoaded } from '@/components/page/use-loaded';
import { averagePlace } from '@/utils/checkin/average-place';
import { offersShown } from '@/utils/checkin/offer-shown';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import { loadSuggesting } from '../lazily';
import type { Minute } from '../minute/minute';
import { useTurn } from '../minute/use-turn';

interface Props {
  minute: Minute;
}

/** What there is to say of the place: the one that the words suggest, and what others see of it. */
export function AboutPlace({ minute }: Props) {
  const { answers, asked, isPreview } = minute;
  const turn = useTurn();
  const place = averagePlace([answers]);
  // What one has under one's finger stays there.
  const [isGuessed] = useState(place === null);
  const isOffered =
    asked !== null && (isPreview ? asked.shown !== 'off' : turn !== null && offersShown(asked.shown, turn));

  return (
    <>
      {isGuessed && <Guess minute={minute} />}
      {place && (isOffered || answers.shown) && (
        <button type="button" class="button" onClick={() => minute.enter('shown')}>
          {answers.shown
            ? i18n.t('shown.answered', { place: namePlace(answers.shown) })
            : i18n.t('shown.question')}
        </button>
      )}
    </>
  );
}

/**
 * The place that the words suggest: it is nobody’s until it is touched, or said to be about right. A word of one’s own that lies
 * nowhere yet suggests none, and gets the one that is touched.
 */
function Guess({ minute }: Props) {
  const { answers } = minute;
  const suggesting = useLoaded(loadSuggesting);
  const suggested = suggesting?.suggestPlace({ ...answers, pleasantness: null, energy: null }) ?? null;
  if (!suggesting || (!suggested && answers.feelings.length === 0)) return null;
  const isRight = answers.pleasantness === suggested?.pleasantness && answers.energy === suggested.energy;

  return (
    <section class="guess" aria-labelledby="guess">
      <p id="guess">{i18n.t('guess.question')}</p>
      <AffectField
        pleasantness={answers.pleasantness}
        energy={answers.energy}
        suggested={suggested}
        onPlace={minute.answer}
      />
      {suggested && (
        <button
          type="button"
          class="button"
          aria-pressed={isRight}
          onClick={() => minute.answer(isRight ? { pleasantness: null, energy: null } : suggested)}
        >
          {i18n.t('guess.right')}
        </button>
      )}
    </section>
  );
}
