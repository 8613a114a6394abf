import type { ComponentChildren } from 'preact';

interface Props {
  type: 'checkbox' | 'radio';
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children?: ComponentChildren;
}

/** One thing to tick or to choose, with a line on what it means. */
export function Choice({ type, name, label, hint, checked, onChange }: Props) {
  const id = `${name}-${label.replaceAll(/\W+/g, '-')}`;
  return (
    <div class="choice">
      <input
        autocomplete="off"
        type={type}
        name={name}
        id={id}
        checked={checked}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <span class="soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
