/** The views of the page that looks back, in their order. */
export const VIEWS = ['days', 'timeline', 'field', 'words', 'all', 'patterns', 'summary'] as const;

/** Every view: what was deleted lately is behind all check-ins, and not among the pictures of them. */
const ALL_VIEWS = [...VIEWS, 'deleted'] as const;

export type View = (typeof ALL_VIEWS)[number];

/**
 * What of a view may stand in the address: times, and nothing that says what somebody felt or wrote about. An address is
 * seen in the browser's own history; what else was chosen goes with the visit, see {@link Chosen}.
 */
const PARAMS = ['year', 'month', 'day', 'from', 'to', 'hours', 'weekdays'] as const;

export type Params = Partial<Record<(typeof PARAMS)[number], string>>;

export interface Route {
  view: View;
  params: Params;
}

/** What was chosen beside the times: kept with the visit, so that back and reload find it, and never in the address. */
export interface Chosen {
  query: string;
  feelings: readonly string[];
  about: readonly string[];
}

export const NOTHING_CHOSEN: Chosen = { query: '', feelings: [], about: [] };

/** Reads "#days?year=2026"; what is unknown in it is left out. */
export function parseRoute(hash: string): Route {
  const [name, query] = hash.replace(/^#/, '').split('?');
  const view = ALL_VIEWS.find((known) => known === name) ?? 'days';
  const given = new URLSearchParams(query);
  const params: Params = {};
  for (const param of PARAMS) {
    const value = given.get(param);
    if (value) params[param] = value;
  }
  return { view, params };
}

export function formatRoute({ view, params }: Route): string {
  const query = new URLSearchParams();
  for (const param of PARAMS) {
    const value = params[param];
    if (value) query.set(param, value);
  }
  return query.size === 0 ? `#${view}` : `#${view}?${query}`;
}

/** Takes what a visit remembers, however old, for what it is good for. */
export function parseChosen(remembered: unknown): Chosen {
  if (typeof remembered !== 'object' || remembered === null) return NOTHING_CHOSEN;
  const { query, feelings, about } = { query: '', feelings: [], about: [], ...remembered };
  return { query: typeof query === 'string' ? query : '', feelings: toIds(feelings), about: toIds(about) };
}

function toIds(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
