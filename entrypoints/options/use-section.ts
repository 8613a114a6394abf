import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SectionProps } from './section-props';
import { LOAD_SECTION, readSection, type SectionId } from './sections';

interface Visits {
  /** The section that is looked at; null until the first is there. */
  current: SectionId | null;
  /** Whether one came to it from another. */
  hasMoved: boolean;
  /** Every section that was looked at. They stay, so that no import ends and no half-typed word is lost by a look elsewhere. */
  visited: readonly { id: SectionId; View: ComponentType<SectionProps> }[];
}

/** The section that the address names, as soon as its code is there; until then the one before it. */
export function useSection(): Visits {
  const [visits, setVisits] = useState<Visits>({ current: null, hasMoved: false, visited: [] });

  useEffect(() => {
    async function visit(hasMoved: boolean) {
      const id = readSection(location.hash);
      const View = await LOAD_SECTION[id]();
      // Meanwhile one may have gone on.
      if (id !== readSection(location.hash)) return;
      setVisits(({ visited }) => ({
        current: id,
        hasMoved,
        visited: visited.some((known) => known.id === id) ? visited : [...visited, { id, View }],
      }));
    }

    const follow = () => void visit(true);
    addEventListener('hashchange', follow);
    void visit(false);
    return () => removeEventListener('hashchange', follow);
  }, []);

  return visits;
}
