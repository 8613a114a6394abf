import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: number;
  choices: readonly number[];
  format: (choice: number) => string;
  onChange: (value: number) => void;
}

/** A number of a few; one that was set elsewhere is among the choices, too. */
export function Select({ label, value, choices, format, onChange }: Props) {
  const id = useId();
  const all = [...new Set([...choices, value])].toSorted((a, b) => a - b);
  return (
    <p class="row field">
      <label for={id}>{label}</label>
      <select
        autocomplete="off"
        id={id}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
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
