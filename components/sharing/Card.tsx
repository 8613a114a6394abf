import { useEffect, useRef, useState } from 'preact/hooks';
import { wrapText, type Measure } from '@/utils/sharing/wording/wrap-text';
import './Card.css';

interface Props {
  text: string;
  /** A quieter line below. */
  note: string;
}

interface Lines {
  text: readonly string[];
  note: readonly string[];
}

/** Sizes in units of the picture. */
const WIDTH = 600;
const INNER_WIDTH = 480;
const TOP = 90;
const GAP = 44;
const TEXT_LINE = 42;
const NOTE_LINE = 32;
const BAND = 10;

/** What is said, as a card: to look at, to print, or to save as a picture. */
export function Card({ text, note }: Props) {
  const card = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<Lines>({ text: [], note: [] });

  // How wide a line is depends on the letters of this computer.
  useEffect(() => {
    if (!card.current) return;
    const wrap = (part: string, words: string) =>
      wrapText(words, createMeasure(card.current?.querySelector(part) ?? null), INNER_WIDTH);
    setLines({ text: wrap('.text', text), note: wrap('.note', note) });
  }, [text, note]);

  const noteTop = TOP + lines.text.length * TEXT_LINE + GAP;
  const height = noteTop + lines.note.length * NOTE_LINE + (lines.note.length > 0 ? NOTE_LINE : 0);
  return (
    <svg
      class="card"
      ref={card}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={[text, note].filter(Boolean).join(' ')}
    >
      <rect class="sheet" width={WIDTH} height={height} rx="18" />
      <rect class="band" x={WIDTH / 2 - 32} y="40" width="64" height={BAND} rx={BAND / 2} />
      <text class="text" x={WIDTH / 2} text-anchor="middle">
        {lines.text.map((line, index) => (
          <tspan key={index} unicode-bidi="plaintext" x={WIDTH / 2} y={TOP + (index + 1) * TEXT_LINE - 12}>
            {line}
            <LineEnd />
          </tspan>
        ))}
      </text>
      <text class="note" x={WIDTH / 2} text-anchor="middle">
        {lines.note.map((line, index) => (
          <tspan key={index} unicode-bidi="plaintext" x={WIDTH / 2} y={noteTop + index * NOTE_LINE}>
            {line}
            <LineEnd />
          </tspan>
        ))}
      </text>
    </svg>
  );
}

/** A space that takes no room: what is selected by hand and copied has one where a line was broken. */
function LineEnd() {
  return <tspan font-size="0"> </tspan>;
}

function createMeasure(element: Element | null): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!element || !context) return () => 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return (line) => context.measureText(line).width;
}
