import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { keepScroll, readScroll } from '../keep-scroll';
import type { SectionId } from '../sections';

interface Props {
  id: SectionId;
  isCurrent: boolean;
  hasMoved: boolean;
  children: ComponentChildren;
}

/**
 * One section, and its title. By a link one comes to its top, where a screen reader goes on reading; back, forward and
 * reload lead to where one was.
 */
export function Section({ id, isCurrent, hasMoved, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    if (!isCurrent) return () => {};
    // The browser scrolls when the address changes, which is before the section is there.
    history.scrollRestoration = 'manual';
    const scrolledTo = readScroll();
    if (hasMoved && scrolledTo === null) title.current?.focus({ preventScroll: true });
    return keepScroll(scrolledTo ?? 0);
  }, [isCurrent, hasMoved]);

  return (
    <section id={id} hidden={!isCurrent} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1} ref={title}>
        {i18n.t(`options.${id}.title`)}
      </h2>
      {children}
    </section>
  );
}
