import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keepInView } from './keep-in-view';

interface Props {
  /** Its part of the address, and of the locale's keys. */
  id: 'frequency' | 'content' | 'sharing' | 'support' | 'data' | 'privacy' | 'about';
  children: ComponentChildren;
}

export function Section({ id, children }: Props) {
  const section = useRef<HTMLElement>(null);

  // The sections come after the settings were read, too late for the browser to find the one in the address.
  useEffect(() => {
    const isAddressed = location.hash === `#${id}`;
    return section.current && isAddressed ? keepInView(section.current) : undefined;
  }, [id]);

  return (
    <section id={id} ref={section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{i18n.t(`options.${id}.title`)}</h2>
      {children}
    </section>
  );
}
