import type { ComponentChildren, Ref } from 'preact';

interface Props {
  /** In a preview it stands below the headings of another page. */
  isPreview: boolean;
  titleRef?: Ref<HTMLHeadingElement>;
  children: ComponentChildren;
}

/** What a step asks; it is read from here on. */
export function Question({ isPreview, titleRef, children }: Props) {
  const Heading = isPreview ? 'h4' : 'h1';
  return (
    <Heading class="question" tabIndex={-1} ref={titleRef ?? null}>
      {children}
    </Heading>
  );
}
