import { i18n } from '@/utils/texts/i18n';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { savePicture } from '@/components/files/save-picture';
import './Picture.css';

interface Props {
  /** The file it is saved as; it never says what somebody felt. */
  name: string;
  /** What the picture shows, in a sentence or two. */
  summary: string;
  table: Table;
  /** One svg, and what belongs to it. */
  children: ComponentChildren;
}

interface Table {
  columns: readonly string[];
  /** The first cell of each row is its heading. */
  rows: () => readonly (readonly string[])[];
}

/** A picture with its words: what it shows, the table behind it, and a way to keep it. */
export function Picture({ name, summary, table, children }: Props) {
  const figure = useRef<HTMLElement>(null);
  const [isTableOpen, setIsTableOpen] = useState(false);

  function save(format: 'svg' | 'png') {
    const drawing = figure.current?.querySelector('svg');
    if (drawing) void savePicture(drawing, name, format);
  }

  return (
    <figure class="picture" ref={figure}>
      {children}
      <figcaption>{summary}</figcaption>
      <div class="tools" role="group" aria-label={i18n.t('picture.save')}>
        <span class="soft">{i18n.t('picture.save')}</span>
        {(['svg', 'png'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button plain"
            aria-label={i18n.t('picture.saveAs', { format: format.toUpperCase() })}
            onClick={() => save(format)}
          >
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      <details onToggle={(event) => setIsTableOpen(event.currentTarget.open)}>
        <summary>{i18n.t('picture.table')}</summary>
        {isTableOpen && <TableOf summary={summary} table={table} />}
      </details>
    </figure>
  );
}

function TableOf({ summary, table }: { summary: string; table: Table }) {
  return (
    <table>
      <caption class="visually-hidden">{summary}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows().map(([heading, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{heading}</th>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
