import { i18n } from '#i18n';
import type { Comparison } from '@/utils/insight/compare-days';
import type { ContextPattern } from '@/utils/insight/contexts';
import { AXES, type Axis } from '@/utils/insight/gather-days';
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
  const said = AXES.filter((each) => isSaid(each, contexts));
  const open = names.flatMap((name) => sayMissing(name, contexts, said));
  return (
    <section aria-labelledby="contexts-title">
      <h3 id="contexts-title">{i18n.t('patterns.contexts.title')}</h3>
      {names.length === 0 && <p>{i18n.t('patterns.contexts.none')}</p>}
      {names.length > 0 &&
        AXES.filter((each) => !said.includes(each)).map((each) => (
          <p key={each}>{i18n.t(`patterns.contexts.unsaid.${each}`)}</p>
        ))}
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

/** Whether any day says that coordinate. */
function isSaid(axis: Axis, contexts: readonly ContextPattern[]): boolean {
  return contexts.some((each) => each.axis === axis && each.comparison.nWith + each.comparison.nWithout > 0);
}

/** What it still takes to say something of a context, along each axis that anything was said of; once, where it is the same. */
function sayMissing(name: string, contexts: readonly ContextPattern[], said: readonly Axis[]): string[] {
  const wanted = contexts.filter(({ context, axis }) => context === name && said.includes(axis));
  const lines = wanted.map(({ axis, comparison }) =>
    sayMissingOf(name, comparison, i18n.t(`patterns.contexts.said.${axis}`)),
  );
  const together = wanted.map(({ comparison }) =>
    sayMissingOf(name, comparison, i18n.t('patterns.contexts.said.both')),
  );
  const isSame = together.length > 1 && new Set(together).size === 1;
  return [...new Set(isSame ? together : lines)].filter((line) => line !== null);
}

function sayMissingOf(name: string, comparison: Comparison, said: string): string | null {
  const words = { context: nameContext(name), said };
  switch (comparison.kind) {
    case 'missing':
      return comparison.moreWith > 0
        ? i18n.t('patterns.contexts.moreWith', comparison.moreWith, words)
        : i18n.t('patterns.contexts.moreWithout', comparison.moreWithout, words);
    case 'apart':
      return null;
    case 'alike':
      if (comparison.moreDays === 0) return null;
      return comparison.moreDays === null
        ? i18n.t('patterns.contexts.unclear', words)
        : i18n.t('patterns.contexts.moreDays', comparison.moreDays, words);
  }
}
