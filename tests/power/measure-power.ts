import type { CheckIn } from '../../utils/checkin/check-in.ts';
import { compareCheckIns } from '../../utils/statistics/compare-check-ins.ts';
import { gatherDays, type Axis } from '../../utils/statistics/gather-days.ts';
import { compareByDays } from './former-method.ts';
import { nameOfContext, plantLife, type Life } from './plant-life.ts';

/** A method, as the differences of contexts that a person would be told. */
type Method = (checkIns: readonly CheckIn[]) => { context: string; axis: Axis }[];

export const METHODS = {
  former: (checkIns) =>
    compareByDays(checkIns).flatMap(({ context, axis, comparison }) =>
      comparison.kind === 'apart' ? [{ context, axis }] : [],
    ),
  new: (checkIns) =>
    compareCheckIns(gatherDays(checkIns)).contexts.flatMap(({ contexts, axis, comparison }) =>
      comparison.kind === 'apart' ? contexts.map((context) => ({ context, axis })) : [],
    ),
} satisfies Record<string, Method>;

export interface Power {
  /** The share of planted differences that were told, 0 … 1. */
  found: number;
  /** The share of histories in which anything was told that is not so. */
  alarmed: number;
  /** The share of what was told that is not so. */
  falseShare: number;
}

/** Tries a method on so many lives; each is another one, and the same at every run. */
export function measurePower(life: Life, method: Method, histories: number): Power {
  const counts = { planted: 0, found: 0, told: 0, alarmed: 0 };
  for (let index = 0; index < histories; index++) {
    const told = method(plantLife(life, `power ${index}`));
    const isSo = ({ context, axis }: { context: string; axis: Axis }) =>
      life.effects.some((effect) => nameOfContext(effect.context) === context && effect.axis === axis);
    counts.planted += life.effects.length;
    counts.found += told.filter(isSo).length;
    counts.told += told.length;
    if (!told.every(isSo)) counts.alarmed++;
  }
  return {
    found: counts.found / Math.max(counts.planted, 1),
    alarmed: counts.alarmed / histories,
    falseShare: (counts.told - counts.found) / Math.max(counts.told, 1),
  };
}
