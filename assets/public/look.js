/* oxlint-disable no-restricted-globals -- utils/storage/at-once/first-paint-flag.ts says why */
// Runs before a page's first paint: how large its letters are, and whether it is light or dark, is known by then, or all
// would jump or flash.
const { dataset } = document.documentElement;
dataset.textSize = localStorage.getItem('text-size') ?? 'normal';
dataset.theme = localStorage.getItem('theme') ?? 'system';
// What was hidden at one key stays so until that key is pressed again; components/appearance/keep-discreet.ts takes over from here.
if (sessionStorage.getItem('hidden') !== null) dataset.hidden = '';
