interface Props {
  id: string;
  word: string;
  meaning: string;
  isChosen: boolean;
  isDisabled?: boolean;
  onToggle: (isChosen: boolean) => void;
}

/** A word to tick, with a line that says what it means. */
export function WordRow({ id, word, meaning, isChosen, isDisabled = false, onToggle }: Props) {
  return (
    <label>
      <input
        type="checkbox"
        aria-labelledby={`word-${id}`}
        aria-describedby={`meaning-${id}`}
        checked={isChosen}
        disabled={isDisabled}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <span class="name" id={`word-${id}`}>
        <bdi>{word}</bdi>
      </span>
      <span class="soft" id={`meaning-${id}`}>
        {meaning}
      </span>
    </label>
  );
}
