import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { blendStyle } from '@/components/mood-field/blend-style';
import { Problem } from '@/components/page/Problem';
import { SupportLink } from '@/components/page/SupportLink';
import { useLoaded } from '@/components/page/use-loaded';
import { useCustomWords } from '@/components/page/use-custom-words';
import { CheckIn } from './minute/CheckIn';
import { loadPages, loadPrivateWindow } from './lazily';
import { loadHistory } from './load-parts';
import { useMinute } from './minute/use-minute';

type View = 'check' | 'history';

function readView(): View {
  return location.hash === '#history' ? 'history' : 'check';
}

/** The two views of the popup. The view lives in the address, so that a reload and a link find it. */
export function App() {
  const [view, setView] = useState(readView);
  const own = useCustomWords();
  const privateWindow = useLoaded(loadPrivateWindow);
  const minute = useMinute(own.change);
  const { pleasantness, energy } = minute.kept ?? minute.answers;
  const isPlaced = pleasantness !== null || energy !== null;
  const place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };

  useEffect(() => {
    const follow = () => setView(readView());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  return (
    <div class="page blend" data-placed={isPlaced} style={isPlaced ? blendStyle(place) : undefined}>
      <header>
        <nav aria-label={i18n.t('nav.label')}>
          <a href="#check" onClick={minute.startAgain} aria-current={view === 'check' ? 'page' : undefined}>
            {i18n.t('nav.check')}
          </a>
          <a href="#history" aria-current={view === 'history' ? 'page' : undefined}>
            {i18n.t('nav.history')}
          </a>
        </nav>
        <span class="elsewhere">
          <SupportLink />
          <button
            type="button"
            class="button plain"
            aria-label={i18n.t('nav.settings')}
            title={i18n.t('nav.settings')}
            onClick={() => void loadPages().then(({ openOptions }) => openOptions())}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="2.5" />
              <circle cx="10" cy="10" r="5.75" />
              <circle class="teeth" cx="10" cy="10" r="7.5" pathLength="16" />
            </svg>
          </button>
        </span>
      </header>
      <main>
        {/* What is looked back at says for itself what is in its way. */}
        {minute.problem && (view === 'check' || minute.problem === 'moving') && (
          <Problem reason={minute.problem} />
        )}
        {privateWindow && minute.problem !== 'private' && <privateWindow.PrivateWindow />}
        {view === 'check' ? minute.isReady && <CheckIn minute={minute} /> : own.all && <History />}
      </main>
    </div>
  );
}

/** The history is loaded when it is looked at: the first step does not wait for it. */
function History() {
  const loaded = useLoaded(loadHistory);
  return loaded && <loaded.HistoryView />;
}
