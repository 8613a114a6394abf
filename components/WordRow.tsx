import { useId } from 'preact/hooks';

interface Props {
  word: string;
  meaning: string;
  /** Why this word and not its neighbour: said in place of the meaning once it is taken. */
  note?: string | undefined;
  isChosen: boolean;
  isDisabled?: boolean;
  onToggle: (isChosen: boolean) => void;
}

/** A word to tick, with a line that says what it means. */
export function WordRow({ word, meaning, note, isChosen, isDisabled = false, onToggle }: Props) {
  // Not of the word: by ids Chromium writes down how far a page was scrolled.
  const id = useId();
  return (
    <label>
      <input
        autocomplete="off"
        type="checkbox"
        aria-labelledby={`${id}-word`}
        aria-describedby={`${id}-meaning`}
        checked={isChosen}
        disabled={isDisabled}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <span class="name" id={`${id}-word`}>
        <bdi>{word}</bdi>
      </span>
      {/* Both have their room from the first, so that the row keeps its height. */}
      <span class="explained soft">
        {[meaning, note].map((text, index) => {
          const isSaid = (index === 1) === (isChosen && note !== undefined);
          return (
            text !== undefined && (
              <span key={index} id={isSaid ? `${id}-meaning` : undefined} data-said={isSaid}>
                {text}
              </span>
            )
          );
        })}
      </span>
    </label>
  );
}
