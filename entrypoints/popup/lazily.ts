/** What the first step does not need: it is loaded when it is wanted, and never before the first paint. */
export const loadHistory = () => import('./History');
export const loadWordFinder = () => import('./WordFinder');
export const loadDoors = () => import('@/utils/vocabulary/doors');
export const loadLaterMenu = () => import('./LaterMenu');
export const loadKept = () => import('./Kept');
export const loadPrompts = () => import('@/utils/vocabulary/prompts');
export const loadNeeds = () => import('@/utils/vocabulary/needs');
