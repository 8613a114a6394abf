import { i18n } from '@/utils/texts/i18n';
import { formatList } from '@/utils/time/format';
import type { ContextPattern } from '@/utils/statistics/compare-check-ins';
import { AXES, type Axis } from '@/utils/statistics/gather-days';
import { nameContext } from '@/utils/vocabulary/names';
import { Differences } from './Differences';
import { estimateOf, nameContexts } from './in-words';

/** What is further off is nothing to wait for. */
const FORESEEN = 100;

interface Props {
  contexts: readonly ContextPattern[];
  axis: Axis;
}

/** Check-ins with something on one's mind, and check-ins without it. */
export function ContextPatterns({ contexts, axis }: Props) {
  const names = [...new Set(contexts.map((each) => nameContexts(each.contexts)))];
  const alike = names.filter((name) =>
    contexts.every((each) => nameContexts(each.contexts) !== name || each.comparison.kind === 'alike'),
  );
  const said = new Set(AXES.filter((each) => isSaid(each, contexts)));
  const open = contexts.filter((each) => each.axis === axis && said.has(axis) && isOpen(each));
  return (
    <section aria-labelledby="contexts-title">
      <h3 id="contexts-title">{i18n.t('patterns.contexts.title')}</h3>
      {names.length === 0 && <p>{i18n.t('patterns.contexts.none')}</p>}
      {names.length > 0 &&
        AXES.filter((each) => !said.has(each)).map((each) => (
          <p key={each}>{i18n.t(`patterns.contexts.unsaid.${each}`)}</p>
        ))}
      <Differences
        what={i18n.t('patterns.contexts.what')}
        name="contexts"
        axis={axis}
        rows={contexts
          .filter((each) => each.axis === axis)
          .toSorted((a, b) => differenceOf(b) - differenceOf(a))
          .map((each) => ({ name: formatList(each.contexts.map(nameContext)), comparison: each.comparison }))}
      />
      {alike.length > 0 && <p>{i18n.t('patterns.contexts.alike', { contexts: formatList(alike) })}</p>}
      {open.length > 0 && (
        <details>
          <summary>{i18n.t('patterns.contexts.early', open.length)}</summary>
          <ul class="open">
            {open.map((each) => (
              <li key={nameContexts(each.contexts)}>{sayOpen(each)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** From most above to most below, as the picture is read. */
function differenceOf({ comparison }: ContextPattern): number {
  return estimateOf(comparison)?.value ?? 0;
}

/** Whether any check-in says that coordinate. */
function isSaid(axis: Axis, contexts: readonly ContextPattern[]): boolean {
  return contexts.some((each) => each.axis === axis && each.comparison.nWith + each.comparison.nWithout > 0);
}

function isOpen({ comparison }: ContextPattern): boolean {
  return comparison.kind === 'missing' || comparison.kind === 'open';
}

/** What it still takes to say something. */
function sayOpen(pattern: ContextPattern): string {
  const { comparison } = pattern;
  const context = nameContexts(pattern.contexts);
  if (comparison.kind === 'missing') {
    return comparison.moreWith > 0
      ? i18n.t('patterns.contexts.moreWith', comparison.moreWith, { context })
      : i18n.t('patterns.contexts.moreWithout', comparison.moreWithout, { context });
  }
  const more = comparison.kind === 'open' ? comparison.more : null;
  return more === null || more > FORESEEN
    ? i18n.t('patterns.contexts.unclear', { context })
    : i18n.t('patterns.contexts.more', more, { context });
}
