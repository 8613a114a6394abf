import { useEffect, useState } from 'preact/hooks';
import {
  formatRoute,
  NOTHING_CHOSEN,
  parseRoute,
  type Chosen,
  type Params,
  type Route,
} from '@/utils/views/route';
import { findVisit, isSameStep, keepVisit } from './visits';

export interface Routing extends Route {
  chosen: Chosen;
  /** Whether one came here from somewhere else on this page. */
  hasMoved: boolean;
  /** Goes to other times within the view; `back` returns. */
  show: (params: Params) => void;
  /** Changes the times as one drags or types, without a step for each. */
  adjust: (params: Params, chosen?: Chosen) => void;
  choose: (chosen: Partial<Chosen>) => void;
  /** Goes to another view, with or without something chosen there. */
  visit: (route: Route, chosen?: Partial<Chosen>) => void;
}

interface Place {
  route: Route;
  chosen: Chosen;
}

/** Where one is: the view in the address, its times and what else was chosen with the visit. */
export function useRoute(): Routing {
  const [{ route, chosen, hasMoved }, setCurrent] = useState(() => ({ ...arrive(), hasMoved: false }));

  useEffect(() => {
    const follow = () => setCurrent({ ...arrive(), hasMoved: true });
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  function write(next: Route, nextChosen: Chosen, isStep: boolean) {
    // What is shown does not wait for the address: browsers take some twenty a second of these, and no more.
    setCurrent({ route: next, chosen: nextChosen, hasMoved: true });
    const address = formatRoute(next.view);
    const visit = { params: next.params, chosen: nextChosen };
    if (isStep) history.pushState(keepVisit(visit, null), '', address);
    else {
      const step = keepVisit(visit, history.state);
      // Each of these is a visit with its time to the browser’s history, which would then count the letters of a word.
      if (!isSameStep(step, history.state) || location.hash !== address) {
        history.replaceState(step, '', address);
      }
    }
  }

  return {
    ...route,
    chosen,
    hasMoved,
    show: (params) => write({ view: route.view, params }, chosen, true),
    adjust: (params, nextChosen = chosen) => write({ view: route.view, params }, nextChosen, false),
    choose: (change) => write(route, { ...chosen, ...change }, false),
    visit: (next, nextChosen) => write(next, { ...NOTHING_CHOSEN, ...nextChosen }, true),
  };
}

/** Finds out where one is. An address that says more than the view says no more than that from now on. */
function arrive(): Place {
  const { view, params, visit } = parseRoute(location.hash);
  const step: unknown = history.state ?? { visit };
  const known = findVisit(step) ?? { params, chosen: NOTHING_CHOSEN };
  if (location.hash.includes('?')) history.replaceState(keepVisit(known, step), '', formatRoute(view));
  return { route: { view, params: known.params }, chosen: known.chosen };
}
