import { i18n } from '#i18n';
import type { FeelingChoice } from '@/utils/checkin/check-in';
import { FEELINGS_MAX } from '@/utils/checkin/check-in';
import { isFeelingId } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';
import { WordRow } from './WordRow';
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
          <WordRow
            key={word}
            id={word}
            word={nameFeeling(word)}
            meaning={isFeelingId(word) ? i18n.t(`feelings.${word}.meaning`) : ''}
            isChosen={isChosen}
            isDisabled={isFull && !isChosen}
            onToggle={(isTicked) => toggle(word, isTicked)}
          />
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
