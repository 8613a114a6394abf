import type { Person } from '../../sharing/person';
import { announceChange } from '../connection/changes';
import { openHistory } from '../connection/database';

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
  await history.delete('people', id);
  announceChange();
}
