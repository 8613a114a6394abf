import * as v from 'valibot';
import { listEverywhere, setEverywhere } from '../../settings/settings-everywhere';
import { parseSettings } from '../../settings/settings';
import { changePause, readPause } from '../stored-pause';
import { changeSeed, changeSettings, readBeginning, readSettings } from '../stored-settings';

/** Two that are stored by themselves: a pause, and from what each day is planned, so that all plan the same. */
const PAUSE = 'pausedUntil';
const SEED = 'seed';

/** What is stored here and meant for all of one’s computers, by its name. */
export async function readEverywhere(now: Temporal.Instant): Promise<Map<string, unknown>> {
  const { seed } = await readBeginning(now);
  return new Map([
    ...listEverywhere(await readSettings()),
    [PAUSE, await readPause()] as const,
    [SEED, seed] as const,
  ]);
}

const schemas: Readonly<Record<string, v.GenericSchema<unknown, string | null>>> = {
  [PAUSE]: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  [SEED]: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
};

/** Whether this version knows it, and such a value. */
export function isMeantForEverywhere(id: string, value: unknown): boolean {
  const schema = schemas[id];
  return schema ? v.is(schema, value) : setEverywhere(parseSettings({}), id, value) !== null;
}

/** Stores one as another computer has it, where it is still the one in whose place it is meant to be. */
export async function storeEverywhere(
  id: string,
  value: unknown,
  isInsteadOf: (value: unknown) => boolean,
): Promise<void> {
  const pause = v.safeParse(v.nullable(v.string()), value);
  if (id === PAUSE && pause.success) {
    await changePause((current) => (isInsteadOf(current) ? pause.output : current));
  } else if (id === SEED && typeof value === 'string') {
    await changeSeed((current) => (isInsteadOf(current) ? value : current));
  } else {
    await changeSettings((current) => {
      const isOther = !isInsteadOf(listEverywhere(current).get(id));
      return isOther ? current : (setEverywhere(current, id, value) ?? current);
    });
  }
}
