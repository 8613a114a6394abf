import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { blendStyle } from '@/components/blend';
import { Problem } from '@/components/Problem';
import { useLoaded } from '@/components/use-loaded';
import { openOptions } from '@/utils/browser/pages';
import { CheckIn } from './CheckIn';
import { loadHistory } from './lazily';
import { useMinute } from './use-minute';

type View = 'check' | 'history';

function readView(): View {
  return location.hash === '#history' ? 'history' : 'check';
}

/** The two views of the popup. The view lives in the address, so that a reload and a link find it. */
export function App() {
  const [view, setView] = useState(readView);
  const minute = useMinute();
  const { pleasantness, energy } = minute.kept ?? minute.answers;
  const isPlaced = pleasantness !== null || energy !== null;
  const place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };

  useEffect(() => {
    const follow = () => setView(readView());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  return (
    <div class="page blend" data-placed={isPlaced} style={blendStyle(place)}>
      <header>
        <nav aria-label={i18n.t('nav.label')}>
          <a href="#check" onClick={minute.startAgain} aria-current={view === 'check' ? 'page' : undefined}>
            {i18n.t('nav.check')}
          </a>
          <a href="#history" aria-current={view === 'history' ? 'page' : undefined}>
            {i18n.t('nav.history')}
          </a>
        </nav>
        <button type="button" class="button plain" onClick={() => void openOptions()}>
          {i18n.t('nav.settings')}
        </button>
      </header>
      <main>
        {minute.problem && <Problem reason={minute.problem} />}
        {view === 'check' ? <CheckIn minute={minute} /> : <History />}
      </main>
    </div>
  );
}

/** The history is loaded when it is looked at: the first step does not wait for it. */
function History() {
  const loaded = useLoaded(loadHistory);
  return loaded && <loaded.HistoryView />;
}
