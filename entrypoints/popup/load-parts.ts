/** The parts of the popup that the first step does not need: each is loaded when it is wanted, and never before the first paint. */
export const loadHistory = () => import('./days/History');

export const loadEarlierMinute = () => import('./minute/EarlierMinute');

/** With what comes back, which is looked for first. */
export const loadComeback = () =>
  import('./minute/Comeback').then(async (part) => ({ ...part, found: await part.lookForComeback() }));

export const loadLaterSteps = () =>
  import('./steps/later-steps').then((steps) => steps.readMeanings().then(() => steps));

export const loadLaterMenu = () => import('./LaterMenu');

export const loadKept = () => import('./kept/Kept');
