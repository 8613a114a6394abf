/** What the first step does not need: it is loaded when it is wanted, and never before the first paint. */
export const loadFieldWords = () => import('@/components/words/FieldWords');
export const loadGuesses = () => import('@/utils/vocabulary/entry-ways/guess-feelings');
export const loadPlacing = () => import('./minute/place-own-words');
export const loadRevising = () => import('@/utils/history/check-ins/revise');
export const loadEntryWays = () => import('@/utils/vocabulary/entry-ways/follow-entry-ways');
export const loadSuggesting = () => import('@/utils/vocabulary/mood-field/suggest-place');
export const loadWordFinder = () => import('@/components/words/WordFinder');
export const loadPages = () => import('@/utils/browser/pages');
export const loadPrompts = () => import('@/utils/vocabulary/prompts');
export const loadShownPrompts = () => import('@/utils/history/records/shown-prompts');
export const loadNeeds = () => import('@/utils/vocabulary/needs');
export const loadLocking = () => import('@/components/lock/keep-locked');
export const loadUnlocking = () => import('@/components/lock/UnlockForm');
export const loadDiscretion = () => import('@/components/appearance/keep-discreet');
export const loadPrivateWindow = () => import('./PrivateWindow');
export const loadLook = () => import('@/components/appearance/keep-look');
