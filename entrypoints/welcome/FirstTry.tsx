import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef } from 'preact/hooks';
import { AffectField } from '@/components/mood-field/AffectField';
import { blendStyle } from '@/components/mood-field/blend-style';
import { FieldWords } from '@/components/words/FieldWords';
import { Problem } from '@/components/page/Problem';
import { averagePlace } from '@/utils/checkin/average-place';
import type { CheckIn } from '@/utils/checkin/check-in';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { useFirstTry } from './use-first-try';

/** The field, to be tried there and then. What is kept here is a check-in like any other. */
export function FirstTry() {
  const { answers, hasAnswer, kept, problem, answer, keep } = useFirstTry();
  if (kept) return <FirstKept checkIn={kept} />;

  return (
    <section class="first-try">
      <h2>{i18n.t('place.question')}</h2>
      <AffectField pleasantness={answers.pleasantness} energy={answers.energy} onPlace={answer}>
        <FieldWords choosing={{ answers, answer, asked: null }} />
      </AffectField>
      {problem && <Problem reason={problem} />}
      <p class="keeping">
        <span class="soft">{i18n.t('welcome.first.hint')}</span>
        <button type="button" class="button primary" disabled={!hasAnswer} onClick={() => void keep()}>
          {i18n.t('minute.keep')}
        </button>
      </p>
    </section>
  );
}

function FirstKept({ checkIn }: { checkIn: CheckIn }) {
  const title = useRef<HTMLHeadingElement>(null);
  const place = averagePlace([checkIn]);
  useEffect(() => title.current?.focus(), []);

  return (
    <section class="first-try kept" style={place ? blendStyle(place) : undefined}>
      <span class="seal blend" aria-hidden="true" />
      <h2 ref={title} tabIndex={-1}>
        {i18n.t('minute.kept')}
      </h2>
      <p>{nameAnswers(checkIn)}</p>
      <p>{i18n.t('welcome.first.kept')}</p>
      <a class="button" href="lookback.html">
        {i18n.t('minute.lookBack')}
      </a>
    </section>
  );
}
