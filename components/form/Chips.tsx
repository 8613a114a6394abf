import type { ComponentChildren } from 'preact';
import './Chips.css';

interface Props {
  legend: ComponentChildren;
  isLegendSeen?: boolean;
  ids: readonly string[];
  name: (id: string) => string;
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Stands after the last of them. */
  children?: ComponentChildren;
}

/** Short words to tick, as many as fit. */
export function Chips({ legend, isLegendSeen = false, ids, name, chosen, onChoose, children }: Props) {
  function toggle(id: string, isChosen: boolean) {
    onChoose(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  }

  return (
    <fieldset class="chips">
      <legend class={isLegendSeen ? 'soft' : 'visually-hidden'}>{legend}</legend>
      {ids.map((id) => (
        <label key={id} class="button">
          <input
            autocomplete="off"
            type="checkbox"
            class="cover"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <bdi>{name(id)}</bdi>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
