import { useEffect, useState } from 'preact/hooks';
import type { Changing } from './use-history-editing';

/**
 * What `read` brings for `key`, and anew whenever the history changes; null until it is there first. What comes too late,
 * since something else is wanted by then, is left. `read` is always the same.
 */
export function useHistoryQuery<Value>(
  { revision, attempt }: Changing,
  key: string,
  read: (key: string) => Promise<Value>,
): Value | null {
  const [value, setValue] = useState<{ value: Value } | null>(null);

  useEffect(() => {
    let isWanted = true;
    attempt(async () => {
      const brought = await read(key);
      if (isWanted) setValue({ value: brought });
    });
    return () => {
      isWanted = false;
    };
  }, [attempt, read, key, revision]);

  return value && value.value;
}
