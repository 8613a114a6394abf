import type { Person } from '../../sharing/person';
import { announceChange } from '../connection/changes';
import { openHistory } from '../connection/database';
import { noteRemoved, REMOVING_STORES } from '../road/note-removed';

/** The people that one may want to tell, in the order in which they came. */
export async function readPeople(): Promise<Person[]> {
  const history = await openHistory();
  return history.getAll('people');
}

export async function savePerson(person: Person): Promise<void> {
  const history = await openHistory();
  await history.put('people', person);
  announceChange();
}

export async function deletePerson(id: string): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction(['people', ...REMOVING_STORES] as const, 'readwrite', {
    durability: 'strict',
  });
  await Promise.all([
    transaction.objectStore('people').delete(id),
    noteRemoved(transaction, 'person', id),
    transaction.done,
  ]);
  announceChange();
}
