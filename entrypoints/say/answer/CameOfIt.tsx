import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '@/components/page/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Answer } from '@/utils/sharing/answers/answer';
import type { ShareRecord } from '@/utils/sharing/share-record';
import { Afterwards } from './Afterwards';
import { AnswerParts } from './AnswerParts';
import { Line } from '../Line';
import { TheirAnswer } from './TheirAnswer';
import { useShareRecord } from './use-share-record';

interface Props {
  checkIn: CheckIn;
  /** What stands on the card now. */
  sentence: string;
  onChange: (checkIn: CheckIn) => void;
}

/** What is feared before it is said; that it was; and then, side by side, what was feared and what came. */
export function CameOfIt({ checkIn, sentence, onChange }: Props) {
  const { told, problem, change } = useShareRecord(checkIn);
  const isSaid = checkIn.saidAt !== null;

  return (
    <>
      {problem && <Problem reason={problem} />}
      {!isSaid && told && (
        <section aria-labelledby="before-title">
          <h2 id="before-title">{i18n.t('say.before')}</h2>
          <Line
            label={i18n.t('say.feared')}
            value={told.feared ?? ''}
            onWrite={(feared) => change({ feared: feared === '' ? undefined : feared })}
          />
          <p class="soft">{i18n.t('say.fearedHint')}</p>
        </section>
      )}
      <Afterwards checkIn={checkIn} sentence={sentence} onChange={onChange} />
      {isSaid && told && (
        <section aria-labelledby="came-title">
          <h2 id="came-title">{i18n.t('say.came')}</h2>
          <SideBySide told={told} />
          <WhatTheyAnswered answer={told.answer} onChange={(answer) => change({ answer })} />
        </section>
      )}
    </>
  );
}

function SideBySide({ told: { sentence, feared, how } }: { told: ShareRecord }) {
  const parts = {
    sentence,
    feared,
    how: how && i18n.t(`say.hows.${how}`),
  };
  if (Object.values(parts).every((part) => part === undefined)) return null;
  return (
    <dl class="came">
      {(['sentence', 'feared', 'how'] as const).map(
        (part) =>
          parts[part] && (
            <div key={part}>
              <dt>{i18n.t(`say.cameParts.${part}`)}</dt>
              <dd dir="auto">{parts[part]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface AnsweredProps {
  answer: Answer | undefined;
  onChange: (answer: Answer | undefined) => void;
}

/** Their answer as it was kept, or where to put it. */
function WhatTheyAnswered({ answer, onChange }: AnsweredProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [removed, setRemoved] = useState<Answer | null>(null);
  const [isKept, setKept] = useState(false);
  const back = useRef<HTMLButtonElement>(null);

  // The button that was pressed is gone, and with it the focus.
  useEffect(() => {
    if (isKept) title.current?.focus();
    if (removed) back.current?.focus();
  }, [isKept, removed]);

  function keep(kept: Answer) {
    onChange(kept);
    setRemoved(null);
    setKept(true);
  }

  function remove(gone: Answer) {
    onChange(undefined);
    setRemoved(gone);
    setKept(false);
  }

  if (answer) {
    return (
      <div class="answered">
        <h3 tabIndex={-1} ref={title}>
          {i18n.t('say.cameParts.answer')}
        </h3>
        <AnswerParts answer={answer} />
        <p>
          <button type="button" class="button plain" onClick={() => remove(answer)}>
            {i18n.t('say.answer.remove')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <>
      {removed && (
        <p class="row">
          <span id="removed-answer">{i18n.t('say.answer.removed')}</span>
          <button
            type="button"
            class="button plain"
            ref={back}
            aria-describedby="removed-answer"
            onClick={() => keep(removed)}
          >
            {i18n.t('say.answer.putBack')}
          </button>
        </p>
      )}
      <TheirAnswer onKeep={keep} />
    </>
  );
}
