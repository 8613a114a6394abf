import { i18n } from '@/utils/texts/i18n';
import type { NudgeFates } from '@/utils/statistics/nudge-fates';

/** What became of the nudges, for whoever wants to be asked more or less often. */
export function NudgePatterns({ fates: { n, answered, putOff, left, faded, more } }: { fates: NudgeFates }) {
  return (
    <section aria-labelledby="nudges-title">
      <h3 id="nudges-title">{i18n.t('patterns.nudges.title')}</h3>
      {more > 0 ? (
        <p>{i18n.t('patterns.nudges.missing', more)}</p>
      ) : (
        <>
          <p class="pattern">
            {i18n.t('patterns.nudges.fates', {
              n: String(n),
              answered: String(answered),
              putOff: String(putOff),
              left: String(left),
              faded: String(faded),
            })}
          </p>
          <p>
            {i18n.t('patterns.nudges.fine')}{' '}
            <a href="/options.html#frequency">{i18n.t('patterns.nudges.choose')}</a>
          </p>
        </>
      )}
    </section>
  );
}
