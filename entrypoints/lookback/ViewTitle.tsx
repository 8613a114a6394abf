import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Routing } from './use-route';

interface Props {
  routing: Routing;
  children: ComponentChildren;
}

/** The title of a view. Where the view before took the focus away with it, the title has it, so that one goes on from there. */
export function ViewTitle({ routing: { hasMoved }, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (hasMoved && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [hasMoved]);

  return (
    <h2 id="view-title" tabIndex={-1} ref={title} aria-live="polite">
      {children}
    </h2>
  );
}
