import { useEffect, useState } from 'preact/hooks';
import { useAccess } from '@/components/use-access';
import {
  formatRoute,
  NOTHING_CHOSEN,
  parseChosen,
  parseRoute,
  type Chosen,
  type Params,
  type Route,
} from '@/utils/lookback/route';

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

/** Where one is: the view and its times in the address, what else was chosen with the visit. */
export function useRoute(): Routing {
  const [{ route, chosen, hasMoved }, setCurrent] = useState({ ...read(), hasMoved: false });
  const access = useAccess();

  useEffect(() => {
    const follow = () => setCurrent({ ...read(), hasMoved: true });
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  function write(next: Route, nextChosen: Chosen, isStep: boolean) {
    // What is shown does not wait for the address: browsers take some twenty a second of these, and no more.
    setCurrent({ route: next, chosen: nextChosen, hasMoved: true });
    // The browser writes what a visit remembers into files of its own.
    const remembered = access === 'plain' ? nextChosen : null;
    if (isStep) history.pushState(remembered, '', formatRoute(next));
    else history.replaceState(remembered, '', formatRoute(next));
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

function read(): { route: Route; chosen: Chosen } {
  return { route: parseRoute(location.hash), chosen: parseChosen(history.state) };
}
