/** What the first step does not need: it is loaded when it is wanted, and never before the first paint. */
export const loadFieldWords = () => import('@/components/FieldWords');
export const loadHistory = () => import('./History');
export const loadEarlierMinute = () => import('./EarlierMinute');
export const loadComeback = () => import('./Comeback');
export const loadGuesses = () => import('@/utils/vocabulary/guess-feelings');
export const loadRevising = () => import('@/utils/history/revise');
export const loadLaterSteps = () =>
  import('./later-steps').then((steps) => steps.readMeanings().then(() => steps));
export const loadDoors = () => import('@/utils/vocabulary/doors');
export const loadSuggesting = () => import('@/utils/vocabulary/suggest-place');
export const loadWordFinder = () => import('@/components/WordFinder');
export const loadLaterMenu = () => import('./LaterMenu');
export const loadPages = () => import('@/utils/browser/pages');
export const loadKept = () => import('./Kept');
export const loadPrompts = () => import('@/utils/vocabulary/prompts');
export const loadShownPrompts = () => import('@/utils/history/prompts');
export const loadNeeds = () => import('@/utils/vocabulary/needs');
export const loadLocking = () => import('@/components/keep-locked');
export const loadUnlocking = () => import('@/components/UnlockForm');
export const loadDiscretion = () => import('@/components/keep-discreet');
export const loadPrivateWindow = () => import('@/components/PrivateWindow');
export const loadLook = () => import('@/components/keep-look');
