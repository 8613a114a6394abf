import { hash } from '../schedule/slots/seeded-random';

/** Of so many check-ins one is meant. */
const EVERY = 5;

/**
 * Whether something comes now and then that comes in a check-in before which there are `turn` others: once in each five,
 * somewhere in the first four of them, so that it never comes twice in a row.
 *
 * @param what comes, so that not everything comes at once.
 */
export function comesNowAndThen(what: string, turn: number): boolean {
  const five = Math.floor(turn / EVERY);
  return turn % EVERY === hash(`${what} ${five}`) % (EVERY - 1);
}
