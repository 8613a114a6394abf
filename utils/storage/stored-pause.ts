import * as v from 'valibot';
import { storedItem } from './stored-item';

const pause = storedItem<string | null>({
  key: 'pausedUntil',
  schema: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  fallback: null,
});

/** Until when Heartward was told to be quiet, or null. It may lie in the past: then the pause is over. */
export const readPause = pause.read;
export const writePause = pause.write;
export const changePause = pause.change;
export const watchPause = pause.watch;
