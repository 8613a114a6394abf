import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, or null until it is there. It is loaded once, as soon as it is wanted. `load` is always the same. */
export function useLoaded<Loaded extends object>(
  load: () => Promise<Loaded>,
  isWanted = true,
): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    if (isWanted && !loaded) void load().then(setLoaded);
  }, [load, isWanted, loaded]);

  return loaded;
}
