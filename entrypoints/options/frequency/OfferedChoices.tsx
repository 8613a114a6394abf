import type { Change } from '@/components/hooks/use-settings';

interface Props<Choice extends string> {
  legend: string;
  choices: readonly Choice[];
  offered: readonly Choice[];
  format: (choice: Choice) => string;
  onChange: Change<Choice[]>;
}

/** Which of some choices are offered elsewhere; in their own order, whichever was ticked first. */
export function OfferedChoices<Choice extends string>({
  legend,
  choices,
  offered,
  format,
  onChange,
}: Props<Choice>) {
  function toggle(choice: Choice, isOffered: boolean) {
    void onChange((current) =>
      choices.filter((other) => (other === choice ? isOffered : current.includes(other))),
    );
  }

  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="days">
        {choices.map((choice) => (
          <label key={choice} class="button">
            <input
              autocomplete="off"
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
