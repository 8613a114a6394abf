/** How often the check-ins of a month were written, by which a copy knows whether it is behind, or the history is. */
export interface Revision {
  /** "2026-11", or {@link LINEAGE}. */
  month: string;
  revision: number;
  /** Of the lineage: what tells this database from one that was made in its place. */
  stamp: string;
}

export const LINEAGE = 'lineage';

export function startLineage(): Revision {
  return { month: LINEAGE, revision: 0, stamp: crypto.randomUUID() };
}
