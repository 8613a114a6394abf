/** A text whose paragraphs have an empty line between them. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
