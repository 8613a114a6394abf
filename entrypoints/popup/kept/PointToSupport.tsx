import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { NotSaved } from '@/components/notices/NotSaved';
import { SupportLink } from '@/components/page/SupportLink';
import { useSaving } from '@/components/hooks/use-saving';
import { readRecent } from '@/utils/history/check-ins/check-ins';
import { changeSettings, readSettings } from '@/utils/storage/stored-settings';
import type { Settings } from '@/utils/settings/settings';
import { mayPointToSupport } from '@/utils/support/hard-run';
import { toTimestamp } from '@/utils/time/timestamp';

/** Enough to find a run among those without a place. */
const RECENT = 20;

/** One sentence after hard days, gone for good at a click. */
export function PointToSupport() {
  const [isSaid, setIsSaid] = useState(false);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    // Where something does not open, the sentence is left out: the link to support stands above all the same.
    pointOnce().then(setIsSaid, () => setIsSaid(false));
  }, []);

  if (!isSaid) return null;

  async function leave() {
    if (await save(neverPoint)) setIsSaid(false);
  }

  return (
    <>
      <p class="soft pointing" role="status">
        {i18n.t('support.pointed')} <SupportLink />
        <button type="button" class="button plain" onClick={() => void leave()}>
          {i18n.t('support.never')}
        </button>
      </p>
      {isRefused && <NotSaved />}
    </>
  );
}

/** Says whether it may be said now, and notes that it is, so that it is not said again soon. */
async function pointOnce(): Promise<boolean> {
  const now = Temporal.Now.instant();
  const [settings, recent] = await Promise.all([readSettings(), readRecent(RECENT)]);
  const { pointsHere, pointedAt } = settings.support;
  if (!mayPointToSupport(recent, { isWanted: pointsHere, saidAt: pointedAt }, now)) return false;
  await changeSupport({ pointedAt: toTimestamp(now) });
  return true;
}

async function neverPoint(): Promise<void> {
  await changeSupport({ pointsHere: false });
}

async function changeSupport(changed: Partial<Settings['support']>): Promise<void> {
  await changeSettings((current) => ({ ...current, support: { ...current.support, ...changed } }));
}
