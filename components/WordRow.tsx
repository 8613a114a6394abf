interface Props {
  id: string;
  word: string;
  meaning: string;
  /** Why this word and not its neighbour: said in place of the meaning once it is taken. */
  note?: string | undefined;
  isChosen: boolean;
  isDisabled?: boolean;
  onToggle: (isChosen: boolean) => void;
}

/** A word to tick, with a line that says what it means. */
export function WordRow({ id, word, meaning, note, isChosen, isDisabled = false, onToggle }: Props) {
  return (
    <label>
      <input
        autocomplete="off"
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
      {/* Both have their room from the first, so that the row keeps its height. */}
      <span class="explained soft">
        {[meaning, note].map((text, index) => {
          const isSaid = (index === 1) === (isChosen && note !== undefined);
          return (
            text !== undefined && (
              <span key={index} id={isSaid ? `meaning-${id}` : undefined} data-said={isSaid}>
                {text}
              </span>
            )
          );
        })}
      </span>
    </label>
  );
}
