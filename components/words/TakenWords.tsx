import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { FeelingChoice } from '@/utils/checkin/check-in';
import { nameFeeling } from '@/utils/vocabulary/names';
import './TakenWords.css';

interface Props {
  taken: readonly FeelingChoice[];
  onTake: (taken: FeelingChoice[]) => void;
  /** What stands there while nothing is taken. */
  hint?: string;
}

/** What is taken so far, in one line that is always in sight; a touch takes a word out again. */
export function TakenWords({ taken, onTake, hint = i18n.t('words.upTo') }: Props) {
  const line = useRef<HTMLDivElement>(null);

  // The newest is seen where not all of them fit.
  useEffect(() => {
    const { current } = line;
    current?.lastElementChild?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [taken.length]);

  function takeOut({ currentTarget }: MouseEvent, word: string) {
    if (currentTarget instanceof HTMLElement) focusBeside(currentTarget);
    onTake(taken.filter((choice) => choice.word !== word));
  }

  return (
    <div ref={line} class="taken-words" role="group" aria-label={i18n.t('words.taken')}>
      {taken.length === 0 && <span class="soft">{hint}</span>}
      {taken.map(({ word }) => (
        <button
          key={word}
          type="button"
          class="button"
          aria-label={i18n.t('words.takeOut', { word: nameFeeling(word) })}
          onClick={(event) => takeOut(event, word)}
        >
          <bdi>{nameFeeling(word)}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}

/** Whoever works by keyboard stays where they were: on a neighbour, else on the first word on offer. */
function focusBeside(button: HTMLElement): void {
  const neighbour = button.nextElementSibling ?? button.previousElementSibling;
  const next = neighbour ?? button.parentElement?.parentElement?.querySelector('.finder, .word-picker input');
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
