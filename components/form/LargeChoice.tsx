import './LargeChoice.css';

interface Choice {
  id: string;
  name: string;
  /** A line that says what it means. */
  meaning?: string;
  /** Left out where nothing stays chosen. */
  isChosen?: boolean;
}

interface Props {
  /** The name of the group. */
  label: string;
  choices: readonly Choice[];
  /** How many stand side by side, where there is room. */
  columns: 1 | 2;
  onPress: (id: string) => void;
}

/** A few large buttons, for a moment in which small ones would be too much. */
export function LargeChoice({ label, choices, columns, onPress }: Props) {
  return (
    <div class="large-choice" role="group" aria-label={label} data-columns={columns}>
      {choices.map(({ id, name, meaning, isChosen }) => (
        <button
          key={id}
          type="button"
          class="button large"
          aria-pressed={isChosen}
          onClick={() => onPress(id)}
        >
          <span class="name">
            <bdi>{name}</bdi>
          </span>
          {meaning !== undefined && <span class="soft">{meaning}</span>}
        </button>
      ))}
    </div>
  );
}
