const WARM_UP = 3;

interface Options {
  /** How many rounds are left out at the beginning. */
  warmUp?: number;
}

/**
 * Measures each in turn, again and again, so that what disturbs one disturbs all; what warms up is left out.
 *
 * @param visits how many measurements of each.
 */
export async function takeTurns<Name extends string, Visited, Measured>(
  visited: Record<Name, Visited>,
  visits: number,
  measureOne: (visited: Visited, name: Name) => Promise<Measured>,
  { warmUp = WARM_UP }: Options = {},
): Promise<Record<Name, Measured[]>> {
  const names = Object.keys(visited) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Measured[]>;
  for (let round = 0; round < warmUp + visits; round += 1) {
    for (const name of names) {
      const one = await measureOne(visited[name], name);
      if (round >= warmUp) measured[name].push(one);
    }
  }
  return measured;
}
