import { useEffect, useState } from 'preact/hooks';
import { findAccess } from '@/utils/history/database';
import { watchLock, type Access } from '@/utils/settings/lock';

type Kind = Access['kind'];

/** Whether the history is open, as it is now wherever that was changed; null until it is known. */
export function useAccess(): Kind | null {
  const [kind, setKind] = useState<Kind | null>(null);

  useEffect(() => {
    // A lock that cannot be read opens nothing.
    const look = () =>
      void findAccess().then(
        (access) => setKind(access.kind),
        () => setKind('locked'),
      );
    look();
    return watchLock(look);
  }, []);

  return kind;
}
