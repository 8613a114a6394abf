import { i18n } from '#i18n';
import type { Comparison } from '@/utils/insight/compare-days';
import type { ContextPattern } from '@/utils/insight/contexts';
import type { Axis } from '@/utils/insight/gather-days';
import { nameContext } from '@/utils/vocabulary/names';
import { Differences } from './Differences';
import { sayAmount, sayCertainty, sayList, sayWay } from './in-words';

interface Props {
  contexts: readonly ContextPattern[];
  axis: Axis;
}

/** Days with something on one's mind, and days without it. */
export function ContextPatterns({ contexts, axis }: Props) {
  const names = [...new Set(contexts.map(({ context }) => context))];
  const compared = contexts.filter(({ comparison }) => comparison.kind !== 'missing').length;
  const alike = names.filter((name) =>
    contexts.every((each) => each.context !== name || isSettled(each.comparison)),
  );
  const open = names.map((name) => sayMissing(name, contexts)).filter((line) => line !== null);
  return (
    <section aria-labelledby="contexts-title">
      <h3 id="contexts-title">{i18n.t('patterns.contexts.title')}</h3>
      {names.length === 0 && <p>{i18n.t('patterns.contexts.none')}</p>}
      {contexts.map(({ context, axis: along, comparison }) =>
        comparison.kind === 'apart' ? (
          <p key={`${context} ${along}`} class="pattern">
            {i18n.t(`patterns.contexts.apart.${sayWay(along, comparison.difference.value)}`, {
              context: nameContext(context),
              amount: sayAmount(comparison.difference.value),
              nWith: String(comparison.nWith),
              nWithout: String(comparison.nWithout),
            })}{' '}
            <span class="certainty">{sayCertainty(comparison.difference)}</span>
          </p>
        ) : null,
      )}
      {compared > 0 && contexts.every(({ comparison }) => comparison.kind !== 'apart') && (
        <p class="pattern">{i18n.t('patterns.contexts.nothing')}</p>
      )}
      {alike.length > 0 && (
        <p>{i18n.t('patterns.contexts.alike', { contexts: sayList(alike.map(nameContext)) })}</p>
      )}
      <Differences
        what={i18n.t('patterns.contexts.what')}
        name="contexts"
        axis={axis}
        rows={contexts
          .filter((each) => each.axis === axis)
          .map(({ context, comparison }) => ({ name: nameContext(context), comparison }))}
      />
      {open.length > 0 && (
        <>
          <p>{i18n.t('patterns.contexts.early')}</p>
          <ul class="open">
            {open.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {compared > 1 && <p class="soft">{i18n.t('patterns.together', { n: String(compared) })}</p>}
    </section>
  );
}

/** No difference, and were there one of a step, it would have shown. */
function isSettled(comparison: Comparison): boolean {
  return comparison.kind === 'alike' && comparison.moreDays === 0;
}

/** What it still takes to say something of a context, or null where that can be said. */
function sayMissing(name: string, contexts: readonly ContextPattern[]): string | null {
  const context = nameContext(name);
  const comparisons = contexts.filter((each) => each.context === name).map(({ comparison }) => comparison);
  const missing = comparisons.filter((comparison) => comparison.kind === 'missing');
  const moreWith = Math.max(0, ...missing.map((comparison) => comparison.moreWith));
  if (moreWith > 0) return i18n.t('patterns.contexts.moreWith', moreWith, { context });
  const moreWithout = Math.max(0, ...missing.map((comparison) => comparison.moreWithout));
  if (moreWithout > 0) return i18n.t('patterns.contexts.moreWithout', moreWithout, { context });
  if (comparisons.some(({ kind }) => kind === 'apart')) return null;
  const unsettled = comparisons.filter((comparison) => comparison.kind === 'alike');
  if (unsettled.some(({ moreDays }) => moreDays === null))
    return i18n.t('patterns.contexts.unclear', { context });
  const moreDays = Math.max(0, ...unsettled.map((comparison) => comparison.moreDays ?? 0));
  return moreDays > 0 ? i18n.t('patterns.contexts.moreDays', moreDays, { context }) : null;
}
