import { sortStems } from './match';
import type { TypedText } from './read-typed';

interface Said {
  said: TypedText;
}

/** Ways to say something, to be looked up at each key. */
export interface WayIndex<Way extends Said> {
  ways: readonly Way[];
  /** Those that say the same as a query, without what says nothing. */
  listSame: (query: TypedText) => ReadonlySet<Way>;
  /** Those that share a word with a query that says something, or begin with one that says little. */
  listSharing: (query: TypedText) => ReadonlySet<Way>;
}

export function indexWays<Way extends Said>(ways: readonly Way[]): WayIndex<Way> {
  const same = new Map<string, Way[]>();
  const sharing = new Map<string, Way[]>();
  for (const way of ways) {
    for (const key of listKeys(way.said)) add(same, key, way);
    for (const { stem } of way.said.content.length > 0 ? way.said.content : way.said.words)
      add(sharing, stem, way);
  }
  return {
    ways,
    listSame: (query) => new Set(listKeys(query).flatMap((key) => same.get(key) ?? [])),
    listSharing: ({ words }) => new Set(words.flatMap(({ stem }) => sharing.get(stem) ?? [])),
  };
}

/** How a text may be the same as another; each kind of key has a sign of its own. */
function listKeys(text: TypedText): string[] {
  return [`=${text.joined}`, `~${text.said}`, `-${text.stems}`, `+${sortStems(text)}`];
}

function add<Way>(index: Map<string, Way[]>, key: string, way: Way): void {
  const known = index.get(key);
  if (known) known.push(way);
  else index.set(key, [way]);
}
