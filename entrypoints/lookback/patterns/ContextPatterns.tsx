import { i18n } from '#i18n';
import type { ContextPattern } from '@/utils/insight/compare-check-ins';
import type { Comparison } from '@/utils/insight/comparison';
import { AXES, type Axis } from '@/utils/insight/gather-days';
import { nameContext } from '@/utils/vocabulary/names';
import { Differences } from './Differences';
import { sayAmount, sayCertainty, sayList, sayWay } from './in-words';

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
  const said = AXES.filter((each) => isSaid(each, contexts));
  const open = names.flatMap((name) => sayOpen(name, contexts, said));
  return (
    <section aria-labelledby="contexts-title">
      <h3 id="contexts-title">{i18n.t('patterns.contexts.title')}</h3>
      {names.length === 0 && <p>{i18n.t('patterns.contexts.none')}</p>}
      {names.length > 0 &&
        AXES.filter((each) => !said.includes(each)).map((each) => (
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
      {alike.length > 0 && <p>{i18n.t('patterns.contexts.alike', { contexts: sayList(alike) })}</p>}
      <Differences
        what={i18n.t('patterns.contexts.what')}
        name="contexts"
        axis={axis}
        rows={contexts
          .filter((each) => each.axis === axis)
          .map((each) => ({ name: sayList(each.contexts.map(nameContext)), comparison: each.comparison }))}
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

/** “work”, or “work” and “money” where they always came together. */
function nameOf({ contexts }: ContextPattern): string {
  return sayList(contexts.map((context) => i18n.t('patterns.contexts.quoted', [nameContext(context)])));
}

/** Whether any check-in says that coordinate. */
function isSaid(axis: Axis, contexts: readonly ContextPattern[]): boolean {
  return contexts.some((each) => each.axis === axis && each.comparison.nWith + each.comparison.nWithout > 0);
}

/** What it still takes to say something, along each axis that anything was said of; once, where it is the same. */
function sayOpen(name: string, contexts: readonly ContextPattern[], said: readonly Axis[]): string[] {
  const wanted = contexts.filter((each) => nameOf(each) === name && said.includes(each.axis));
  const lines = wanted.map(({ axis, comparison }) =>
    sayOpenOf(
      name,
      comparison,
      i18n.t(`patterns.contexts.said.${axis}`),
      i18n.t(`patterns.contexts.of.${axis}`),
    ),
  );
  const together = wanted.map(({ comparison }) =>
    sayOpenOf(name, comparison, i18n.t('patterns.contexts.said.both'), null),
  );
  const isSame = together.length > 1 && new Set(together).size === 1;
  return [...new Set(isSame ? together : lines)].filter((line) => line !== null);
}

function sayOpenOf(name: string, comparison: Comparison, said: string, of: string | null): string | null {
  const words = { context: name, said };
  switch (comparison.kind) {
    case 'missing':
      return comparison.moreWith > 0
        ? i18n.t('patterns.contexts.moreWith', comparison.moreWith, words)
        : i18n.t('patterns.contexts.moreWithout', comparison.moreWithout, words);
    case 'apart':
    case 'alike':
      return null;
    case 'open':
      if (comparison.more !== null) return i18n.t('patterns.contexts.more', comparison.more, words);
      return of === null
        ? i18n.t('patterns.contexts.unclear', words)
        : i18n.t('patterns.contexts.unclearOf', { context: name, of });
  }
}
