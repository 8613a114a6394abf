interface Props<Choice extends string> {
  legend: string;
  choices: readonly Choice[];
  offered: readonly Choice[];
  format: (choice: Choice) => string;
  onChange: (offered: Choice[]) => void;
}

/** Which of some choices are offered elsewhere; in their own order, whichever was ticked first. */
export function Offered<Choice extends string>({
  legend,
  choices,
  offered,
  format,
  onChange,
}: Props<Choice>) {
  function toggle(choice: Choice, isOffered: boolean) {
    onChange(choices.filter((other) => (other === choice ? isOffered : offered.includes(other))));
  }

  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="days">
        {choices.map((choice) => (
          <label key={choice} class="button">
            <input
              type="checkbox"
              class="cover"
              checked={offered.includes(choice)}
              onChange={(event) => toggle(choice, event.currentTarget.checked)}
            />
            {format(choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
