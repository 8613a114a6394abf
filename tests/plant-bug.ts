import type { Plugin } from 'vite';
import { BUGS } from './unit/nudge/properties/bugs.ts';

/** Reads one source as it would be with a bug in it, to see a test fail on that. Nothing is written anywhere. */
export function plantBug(name: string | undefined): Plugin | null {
  const bug = BUGS.find((other) => other.name === name);
  if (!bug) return null;
  return {
    name: 'plant-bug',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(bug.file) ? code.replace(bug.source, () => bug.bug) : undefined),
  };
}
