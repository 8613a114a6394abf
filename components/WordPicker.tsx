import { i18n } from '#i18n';
import type { FeelingChoice } from '@/utils/checkin/check-in';
import { FEELINGS_MAX } from '@/utils/checkin/check-in';
import { isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';
import './WordPicker.css';

interface Props {
  /** The ids of the words on offer, in their order. */
  offered: readonly string[];
  chosen: readonly FeelingChoice[];
  onChoose: (chosen: FeelingChoice[]) => void;
}

/** Feelings to tick, each with its meaning. */
export function WordPicker({ offered, chosen, onChoose }: Props) {
  const isFull = chosen.length >= FEELINGS_MAX;

  function toggle(word: string, isChosen: boolean) {
    onChoose(
      isChosen ? [...chosen, { word, intensity: null }] : chosen.filter((choice) => choice.word !== word),
    );
  }

  return (
    <fieldset class="word-picker">
      <legend class="visually-hidden">{i18n.t('words.group')}</legend>
      {offered.map((word) => {
        const isChosen = chosen.some((choice) => choice.word === word);
        return (
          <label key={word}>
            <input
              type="checkbox"
              aria-labelledby={`word-${word}`}
              aria-describedby={`meaning-${word}`}
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={(event) => toggle(word, event.currentTarget.checked)}
            />
            <span class="name" id={`word-${word}`}>
              {nameFeeling(word)}
            </span>
            <span class="soft" id={`meaning-${word}`}>
              {isFeelingId(word) && i18n.t(`feelings.${word}.meaning`)}
            </span>
          </label>
        );
      })}
      {isFull && (
        <p class="soft full" role="status">
          {i18n.t('words.full')}
        </p>
      )}
    </fieldset>
  );
}
