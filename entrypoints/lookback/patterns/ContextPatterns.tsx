import { i18n } from '@/utils/texts/i18n';
import { formatList } from '@/utils/time/format';
import type { ContextPattern } from '@/utils/insight/compare-check-ins';
import { AXES, type Axis } from '@/utils/insight/gather-days';
import { nameContext } from '@/utils/vocabulary/names';
import { Differences } from './Differences';
import { sayAmount, sayCertainty, sayWay } from './in-words';

/** What is further off is nothing to wait for. */
const FORESEEN = 100;

interface Props {
  contexts: readonly ContextPattern[];
  axis: Axis;
}

/** Check-ins with something on one's mind, and check-ins without it. */
export function ContextPatterns({ contexts, axis }: Props) {
  const names = [...new Set(contexts.map(nameOf))];
  const compared = contexts.filter(({ comparison }) => comparison.kind !== 'missing').length;
  const alike = names.filter((name) =>
    contexts.every((each) => nameOf(each) !== name || each.comparison.kind === 'alike'),
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
      {contexts.map((pattern) =>
        pattern.comparison.kind === 'apart' ? (
          <p key={`${nameOf(pattern)} ${pattern.axis}`} class="pattern">
            {i18n.t(`patterns.contexts.apart.${sayWay(pattern.axis, pattern.comparison.difference.value)}`, {
              context: nameOf(pattern),
              amount: sayAmount(pattern.comparison.difference.value),
              nWith: String(pattern.comparison.nWith),
              nWithout: String(pattern.comparison.nWithout),
            })}{' '}
            <span class="certainty">
              {pattern.contexts.length > 1 && `${i18n.t('patterns.contexts.asOne')} `}
              {sayCertainty(pattern.comparison.difference)}
            </span>
          </p>
        ) : null,
      )}
      {compared > 0 && contexts.every(({ comparison }) => comparison.kind !== 'apart') && (
        <p class="pattern">{i18n.t('patterns.contexts.nothing')}</p>
      )}
      {alike.length > 0 && <p>{i18n.t('patterns.contexts.alike', { contexts: formatList(alike) })}</p>}
      <Differences
        what={i18n.t('patterns.contexts.what')}
        name="contexts"
        axis={axis}
        rows={contexts
          .filter((each) => each.axis === axis)
          .map((each) => ({ name: formatList(each.contexts.map(nameContext)), comparison: each.comparison }))}
      />
      {open.length > 0 && (
        <>
          <p>{i18n.t('patterns.contexts.early', { contexts: formatList(open.map(nameOf)) })}</p>
          <details>
            <summary>{i18n.t('patterns.contexts.howMany')}</summary>
            <ul class="open">
              {open.map((each) => (
                <li key={nameOf(each)}>{sayOpen(each)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {compared > 1 && <p class="soft">{i18n.t('patterns.together', { n: String(compared) })}</p>}
    </section>
  );
}

/** “work”, or “work” and “money” where they always came together. */
function nameOf({ contexts }: ContextPattern): string {
  return formatList(contexts.map((context) => i18n.t('patterns.contexts.quoted', [nameContext(context)])));
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
  const context = nameOf(pattern);
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
