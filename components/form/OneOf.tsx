import './OneOf.css';

interface Props<Id extends string> {
  legend: string;
  name: string;
  choices: readonly { id: Id; label: string }[];
  chosen: Id;
  onChoose: (id: Id) => void;
}

/** One of a few, side by side. */
export function OneOf<Id extends string>({ legend, name, choices, chosen, onChoose }: Props<Id>) {
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      {choices.map(({ id, label }) => (
        <label key={id} class="button">
          <input
            autocomplete="off"
            type="radio"
            class="cover"
            name={name}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span dir="auto">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
