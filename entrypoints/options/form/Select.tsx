import { useId } from 'preact/hooks';

interface Props<Value extends number | string> {
  label: string;
  value: Value;
  choices: readonly Value[];
  format: (choice: Value) => string;
  onChange: (value: Value) => void;
  /** The id of what explains it. */
  hint?: string;
}

/** One of a few; a number that was set elsewhere is among the choices, too. */
export function Select<Value extends number | string>(props: Props<Value>) {
  const { label, value, choices, format, onChange, hint } = props;
  const id = useId();
  const all = choices.includes(value)
    ? choices
    : [...choices, value].toSorted((a, b) => Number(a) - Number(b));

  function choose(wanted: string) {
    const chosen = all.find((choice) => String(choice) === wanted);
    if (chosen !== undefined) onChange(chosen);
  }

  return (
    <p class="row field">
      <label for={id}>{label}</label>
      <select
        autocomplete="off"
        id={id}
        aria-describedby={hint}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {format(choice)}
          </option>
        ))}
      </select>
    </p>
  );
}
