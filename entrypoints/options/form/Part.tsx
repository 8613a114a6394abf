import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** What belongs together within a section. */
export function Part({ title, children }: Props) {
  const id = useId();
  return (
    <div class="part" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
