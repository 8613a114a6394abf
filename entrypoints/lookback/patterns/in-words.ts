import { i18n } from '@/utils/texts/i18n';
import { STEP, type Comparison } from '@/utils/statistics/comparison';
import type { Axis } from '@/utils/statistics/gather-days';
import type { Estimate } from '@/utils/statistics/numbers/estimate';
import { displayLocale, formatList } from '@/utils/time/format';
import { nameContext } from '@/utils/vocabulary/names';

/** A difference in steps of the seven degrees of the field: "1.2". */
export function saySteps(difference: number): string {
  const steps = Math.abs(difference) / STEP;
  return steps.toLocaleString(displayLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** "+1.2", for a table. */
export function saySignedSteps(difference: number): string {
  return (difference / STEP).toLocaleString(displayLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
}

/** "a little", "somewhat" or "much": up to half a step, up to one and a half, and beyond. */
export function sayAmount(difference: number): string {
  const steps = Math.abs(difference) / STEP;
  if (steps < 0.5) return i18n.t('patterns.amount.little');
  return i18n.t(steps < 1.5 ? 'patterns.amount.some' : 'patterns.amount.much');
}

/** How sure a difference is that stands out. */
export function sayCertainty({ value, low, high }: Estimate): string {
  const [near, far] = [low, high].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return i18n.t('patterns.certainty', {
    value: saySteps(value),
    near: saySteps(near ?? low),
    far: saySteps(far ?? high),
  });
}

/** Which way an axis goes, for the sentence that tells of it. */
export function sayWay(axis: Axis, difference: number) {
  return `${axis}.${difference > 0 ? 'more' : 'less'}` as const;
}

/** “work”, or “work” and “money” where they always came together. */
export function nameContexts(contexts: readonly string[]): string {
  return formatList(contexts.map((context) => i18n.t('patterns.contexts.quoted', [nameContext(context)])));
}

/** The interval of a comparison that says anything, or nothing. */
export function estimateOf(comparison: Comparison): Estimate | null {
  return comparison.kind === 'missing' ? null : comparison.difference;
}
