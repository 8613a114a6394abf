import { useId } from 'preact/hooks';

interface Props {
  word: string;
  meaning: string;
  isChosen: boolean;
  isDisabled?: boolean;
  onToggle: (isChosen: boolean) => void;
}

/** A word to tick, with a line that says what it means. */
export function WordRow({ word, meaning, isChosen, isDisabled = false, onToggle }: Props) {
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
      <span class="soft" id={`${id}-meaning`}>
        {meaning}
      </span>
    </label>
  );
}
