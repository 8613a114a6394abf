/* oxlint-disable no-restricted-globals -- utils/settings/first-sight.ts says why */
// Runs before a page's first paint: how large its letters are is known by then, or all would jump.
document.documentElement.dataset.textSize = localStorage.getItem('text-size') ?? 'normal';
