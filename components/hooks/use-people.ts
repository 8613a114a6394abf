import { useCallback, useEffect, useState } from 'preact/hooks';
import { onChange } from '@/utils/history/connection/changes';
import { deletePerson, readPeople, savePerson } from '@/utils/history/records/people-records';
import { watchLock } from '@/utils/storage/lock-state';
import type { Person } from '@/utils/sharing/person';

export interface PeopleKept {
  people: readonly Person[];
  save: (person: Person) => void;
  remove: (id: string) => void;
}

/** A page may have the list more than once, and what it changed itself is told to the other pages only. */
const onThisPage = new Set<() => void>();
const refreshAll = () => onThisPage.forEach((refresh) => refresh());

/** The people, as they are now wherever they were changed. Where the history does not open there are none. */
export function usePeople(): PeopleKept {
  const [people, setPeople] = useState<readonly Person[]>([]);

  const refresh = useCallback(() => {
    readPeople().then(setPeople, () => setPeople([]));
  }, []);

  useEffect(() => {
    refresh();
    onThisPage.add(refresh);
    const stops = [onChange(refresh), watchLock(refresh)];
    return () => {
      onThisPage.delete(refresh);
      stops.forEach((stop) => stop());
    };
  }, [refresh]);

  return {
    people,
    save: (person) => void savePerson(person).then(refreshAll),
    remove: (id) => void deletePerson(id).then(refreshAll),
  };
}
