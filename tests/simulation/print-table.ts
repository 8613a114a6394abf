import type { PersonName } from './people.ts';
import { listFaults, type Outcome } from './summarise.ts';

const COLUMNS = [
  'person',
  'planned',
  'shown',
  'held by',
  'faded',
  'slept through',
  'answered',
  'longest silence',
  'soon after a wake',
  'in a call',
  'faults',
];

/** A life as a row of the table. */
export function toRow(person: PersonName, outcome: Outcome): string[] {
  const held = Object.entries(outcome.held)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${reason} ${count}`);
  return [
    person,
    String(outcome.planned),
    String(outcome.shown),
    held.join(', '),
    String(outcome.faded),
    String(outcome.sleptThrough),
    String(outcome.answered),
    `${outcome.longestSilenceDays} d`,
    String(outcome.shownSoonAfterWake),
    String(outcome.shownInCall),
    listFaults(outcome).join(', ') || 'none',
  ];
}

/** As Markdown, which reads as a table in a terminal, too. */
export function toTable(rows: string[][]): string {
  const lines = [COLUMNS, COLUMNS.map(() => ''), ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line, index) => {
      const cells = line.map((cell, column) => cell.padEnd(widths[column] ?? 0, index === 1 ? '-' : ' '));
      return `| ${cells.join(' | ')} |`;
    })
    .join('\n');
}
