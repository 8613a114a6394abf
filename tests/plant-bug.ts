import type { Plugin } from 'vite';
import { BUGS as NUDGE_BUGS } from './unit/schedule/properties/bugs.ts';
import { BUGS as SYNC_BUGS } from './unit/sync/properties/bugs.ts';

/** Reads one source as it would be with a bug in it, to see a test fail on that. Nothing is written anywhere. */
export function plantBug(name: string | undefined): Plugin | null {
  const bugs = [...NUDGE_BUGS, ...SYNC_BUGS].filter((other) => other.name === name);
  if (bugs.length === 0) return null;
  return {
    name: 'plant-bug',
    enforce: 'pre',
    transform: (code, id) => {
      const inFile = bugs.filter(({ file }) => id.endsWith(file));
      return inFile.length === 0
        ? undefined
        : inFile.reduce((source, bug) => source.replace(bug.source, () => bug.bug), code);
    },
  };
}
