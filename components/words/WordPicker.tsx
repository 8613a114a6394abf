import { i18n } from '@/utils/texts/i18n';
import type { FeelingChoice } from '@/utils/checkin/check-in';
import { FEELINGS_MAX } from '@/utils/checkin/limits';
import { isGrave } from '@/utils/vocabulary/grave';
import { nameFeeling } from '@/utils/vocabulary/names';
import { findCustomWord, toCurrentId } from '@/utils/vocabulary/custom/custom-vocabulary';
import type { Texts } from '@/utils/texts/read-texts';
import { Intensity } from './Intensity';
import { SupportLink } from '@/components/page/SupportLink';
import { useTexts } from '@/components/hooks/use-texts';
import { WordRow } from './WordRow';
import './WordPicker.css';

interface Props {
  /** The ids of the words on offer, in their order. */
  offered: readonly string[];
  chosen: readonly FeelingChoice[];
  onChoose: (chosen: FeelingChoice[]) => void;
}

/** Feelings to tick, each with its meaning; of a ticked one can be said how much there is of it. */
export function WordPicker({ offered, chosen, onChoose }: Props) {
  const meanings = useTexts('meanings');
  const notes = useTexts('notes');
  const isFull = chosen.length >= FEELINGS_MAX;
  const newest = chosen.at(-1)?.word ?? '';
  // Where help stands beside it, nobody is told what the word isn’t.
  const note = offered.includes(newest) && !isGrave(newest) ? notes?.get(newest) : undefined;

  function toggle(word: string, isChosen: boolean) {
    onChoose(
      isChosen ? [...chosen, { word, intensity: null }] : chosen.filter((choice) => choice.word !== word),
    );
  }

  function weigh(word: string, intensity: FeelingChoice['intensity']) {
    onChoose(chosen.map((choice) => (choice.word === word ? { word, intensity } : choice)));
  }

  return (
    <fieldset class="word-picker">
      <legend class="visually-hidden">{i18n.t('words.group')}</legend>
      {/* Before what they mean is there no row is: it would grow, and move the next one under the finger. */}
      {(meanings ? offered : []).map((word) => {
        const choice = chosen.find((other) => other.word === word);
        return (
          <div key={word} class={isGrave(word) ? 'word grave' : 'word'}>
            <WordRow
              word={nameFeeling(word)}
              meaning={explain(word, meanings)}
              isChosen={choice !== undefined}
              isDisabled={isFull && !choice}
              onToggle={(isTicked) => toggle(word, isTicked)}
            />
            {isGrave(word) && <SupportLink />}
            {choice && (
              <Intensity
                id={word}
                word={nameFeeling(word)}
                intensity={choice.intensity}
                onSay={(intensity) => weigh(word, intensity)}
              />
            )}
          </div>
        );
      })}
      {/* Below them all, where it moves no row: why the newest word and not its neighbour. */}
      <p class="soft remark" role="status">
        {isFull ? i18n.t('words.full') : note}
      </p>
    </fieldset>
  );
}

function explain(word: string, meanings: Texts | null): string {
  const current = toCurrentId(word);
  const own = findCustomWord(current);
  return own?.kind === 'word' ? own.meaning : (meanings?.get(current) ?? '');
}
