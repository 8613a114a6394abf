import { i18n } from '@/utils/texts/i18n';
import { useEffect } from 'preact/hooks';
import { BackupNotice } from '@/components/notices/BackupNotice';
import { MendedNotice } from '@/components/notices/MendedNotice';
import { Problem } from '@/components/page/Problem';
import { SupportLink } from '@/components/page/SupportLink';
import { useHistoryEditing } from '@/components/hooks/use-history-editing';
import { useLoaded } from '@/components/page/use-loaded';
import { useCustomWords } from '@/components/page/use-custom-words';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { formatRoute, VIEWS } from '@/utils/views/route';
import { LOAD_VIEW } from './load-views';
import { CheckInLink } from './CheckInLink';
import { Undo } from './Undo';
import { useRoute } from './use-route';
import type { ViewProps } from './view-props';

/** Long after the first picture, which it would hold up. */
const REPAIR_AFTER_MS = 10_000;

/** Resolves once the page has nothing else to do. */
const whenIdle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));

async function repair(): Promise<void> {
  const [{ repairSummaries }, { forgetAllGone }] = await Promise.all([
    import('@/utils/history/totals/repair'),
    import('@/utils/history/check-ins/forget-gone'),
  ]);
  await repairSummaries(whenIdle);
  await whenIdle();
  await forgetAllGone();
}

/** The page that looks back: one view at a time, each with an address. */
export function App() {
  const routing = useRoute();
  const changing = useHistoryEditing();
  const own = useCustomWords();
  const { attempt } = changing;
  const today = Temporal.Now.plainDateISO();

  // What is counted wrong is mended when nobody waits for it.
  useEffect(() => {
    const waiting = setTimeout(() => attempt(repair), REPAIR_AFTER_MS);
    return () => clearTimeout(waiting);
  }, [attempt]);

  return (
    <div class="full-page">
      <header>
        <h1>{i18n.t('lookback.title')}</h1>
        <span class="elsewhere">
          <CheckInLink />
          <a class="button plain" href="/options.html" target="_blank">
            {i18n.t('nav.settings')}
          </a>
          <SupportLink />
        </span>
        <nav aria-label={i18n.t('nav.label')}>
          {VIEWS.map((view) => (
            <a key={view} href={formatRoute(view)} aria-current={view === routing.view ? 'page' : undefined}>
              {i18n.t(`lookback.${view}.title`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <WhenUnlocked>
          <MendedNotice />
          <BackupNotice />
          {changing.problem ? (
            <Problem reason={changing.problem} />
          ) : (
            own.all && <Current key={routing.view} {...{ routing, changing, today }} />
          )}
        </WhenUnlocked>
      </main>
      <Undo changing={changing} />
    </div>
  );
}

function Current(props: ViewProps) {
  const loaded = useLoaded(LOAD_VIEW[props.routing.view]);
  return loaded && <loaded.View {...props} />;
}
