import { VIEWS } from '../../../utils/views/route.ts';
import type { Bench } from '../take-figures.ts';
import { compare, type Figure } from '../figures.ts';
import { takeTurns } from '../take-turns.ts';
import { evaluate, go, goPrepared } from '../visit.ts';

/** What is drawn in a view once it knows what to show, be it much, little or nothing. */
const FIRST_PICTURES: Record<(typeof VIEWS)[number], string> = {
  days: '.day-calendar .day',
  timeline: '.timeline .mean',
  field: '.field-picture .dot',
  words: '.words .word',
  all: '.check-in-list .what',
  // What the days of the week say is there first, as a picture or as what is missing.
  patterns: '#week-title + *, .patterns .empty',
  // A hundred check-ins of ten years leave some four weeks with nothing to print.
  summary: '.paper p, .summary .empty',
};

/** In ms. */
const PATIENCE = 30_000;

const PAGES = [
  ...VIEWS.map((view) => ({
    name: `History page, ${view}`,
    path: `lookback.html#${view}`,
    picture: FIRST_PICTURES[view],
    goal: 1.5,
  })),
  { name: 'Popup, History', path: 'popup.html#history', picture: '.check-in-list .what', goal: 1.2 },
];

/** From the begin of the navigation to the first picture of each view of a long history, next to that of a short one. */
export async function measureHistoryViews({ tab, origins, visits }: Bench): Promise<Figure[]> {
  const { hundred, old } = origins;
  const figures: Figure[] = [];
  for (const { name, path, picture, goal } of PAGES) {
    const pictures = await takeTurns({ hundred, old }, visits, async (origin) => {
      // From the page itself only the hash would change, and nothing be loaded.
      await go(tab, 'about:blank');
      await goPrepared(tab, `${origin}/${path}`, watchForPicture, picture, PATIENCE);
      return evaluate(tab, () => window.pictureSeenAt);
    });
    figures.push(
      compare({
        name: `${name}: first picture with 100,000 check-ins / with 100`,
        unit: 'ms',
        goal,
        values: pictures.old,
        floors: pictures.hundred,
      }),
    );
  }
  return figures;
}

declare global {
  interface Window {
    /** The ms from the begin of the navigation until the first picture was drawn. */
    pictureSeenAt: Promise<number>;
  }
}

/** Runs in the page, before anything of it. */
function watchForPicture(picture: string, patience: number): void {
  window.pictureSeenAt = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`“${picture}” is never drawn.`)), patience);
    const observer = new MutationObserver(() => {
      if (!document.querySelector(picture)) return;
      observer.disconnect();
      // The second frame from here begins once the first, with the picture in it, is drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}
