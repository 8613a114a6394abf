/** The views of the page that looks back, in their order. */
export const VIEWS = ['days', 'timeline', 'field', 'words', 'all', 'patterns', 'summary'] as const;

/** Every view: what was deleted lately is behind all check-ins, and a week behind the days. */
const ALL_VIEWS = [...VIEWS, 'deleted', 'week'] as const;

export type View = (typeof ALL_VIEWS)[number];

/**
 * The times of a view. Whoever writes an address by hand may name them there; we do not, for the browser's own history keeps
 * every address, see {@link Visit}.
 */
const PARAMS = ['year', 'month', 'day', 'from', 'to', 'hours', 'weekdays'] as const;

export type Params = Partial<Record<(typeof PARAMS)[number], string>>;

export interface Route {
  view: View;
  params: Params;
}

/** What was chosen beside the times. */
export interface Chosen {
  query: string;
  feelings: readonly string[];
  about: readonly string[];
}

export const NOTHING_CHOSEN: Chosen = { query: '', feelings: [], about: [] };

/** What was looked at in a view: known to the page, so that back and reload find it, and in no address. */
export interface Visit {
  params: Params;
  chosen: Chosen;
}

/**
 * Reads "#days", "#days?year=2026" and "#days?visit=…"; what is unknown in it is left out.
 *
 * @returns with `visit`, the key under which a page left what is to be looked at, or null.
 */
export function parseRoute(hash: string): Route & { visit: string | null } {
  const [name, query] = hash.replace(/^#/, '').split('?');
  const view = ALL_VIEWS.find((known) => known === name) ?? 'days';
  const given = new URLSearchParams(query);
  return { view, params: toParams((param) => given.get(param)), visit: given.get('visit') };
}

/** The address of a view, which names nothing that anybody looked at. */
export function formatRoute(view: View): string {
  return `#${view}`;
}

/** Takes what was left of a visit, however old, for what it is good for. */
export function parseVisit(left: unknown): Visit {
  const { params, chosen } = { params: {}, chosen: {}, ...toObject(left) };
  const given: Record<string, unknown> = { ...toObject(params) };
  const { query, feelings, about } = { query: '', feelings: [], about: [], ...toObject(chosen) };
  return {
    params: toParams((param) => given[param]),
    chosen: {
      query: typeof query === 'string' ? query : '',
      feelings: toIds(feelings),
      about: toIds(about),
    },
  };
}

function toParams(find: (param: (typeof PARAMS)[number]) => unknown): Params {
  const params: Params = {};
  for (const param of PARAMS) {
    const value = find(param);
    if (typeof value === 'string' && value !== '') params[param] = value;
  }
  return params;
}

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function toIds(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
