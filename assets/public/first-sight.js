/* oxlint-disable no-restricted-globals -- utils/settings/first-sight.ts says why */
// Runs before the popup's first paint: what is drawn by then is the first step, which may not be the one to see.
if (localStorage.getItem('unfinished') !== null || location.hash === '#history') {
  document.documentElement.classList.add('waits');
}
