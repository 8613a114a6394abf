import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { openShortcuts } from '@/utils/browser/pages';
import { readShortcuts, type Command } from '@/utils/browser/shortcuts';

const NAMES = { _execute_action: 'options.keys.check', lock: 'options.keys.lock' } as const;

interface Props {
  commands: readonly Command[];
}

/** Which keys are set, and the way to where the browser changes them. */
export function Shortcuts({ commands }: Props) {
  const shortcuts = useShortcuts();
  const [isRefused, setRefused] = useState(false);

  return (
    <div class="part" role="group" aria-label={i18n.t('options.keys.title')}>
      <h3>{i18n.t('options.keys.title')}</h3>
      <dl class="keys">
        {commands.map((command) => (
          <div key={command}>
            <dt>{i18n.t(NAMES[command])}</dt>
            <dd>{shortcuts && <Keys shortcut={shortcuts.get(command)} />}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{i18n.t('options.keys.hint')}</p>
      <p>
        <button type="button" class="button" onClick={() => openShortcuts().catch(() => setRefused(true))}>
          {i18n.t('options.keys.change')}
        </button>
      </p>
      <p role="status">{isRefused && i18n.t('options.keys.failed')}</p>
    </div>
  );
}

function Keys({ shortcut }: { shortcut: string | undefined }) {
  if (!shortcut) return <span class="soft">{i18n.t('options.keys.none')}</span>;
  return <kbd>{shortcut.replaceAll('+', ' + ')}</kbd>;
}

/** Read again whenever one comes back to the page, for they are changed on another. */
function useShortcuts(): ReadonlyMap<string, string> | null {
  const [shortcuts, setShortcuts] = useState<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    const read = () => void readShortcuts().then(setShortcuts, () => {});
    read();
    window.addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      window.removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return shortcuts;
}
