import { i18n } from '@/utils/texts/i18n';
import { useRef } from 'preact/hooks';
import type { Changing } from '@/components/hooks/use-history-editing';
import { formatRoute } from '@/utils/views/route';

interface Props {
  changing: Changing;
}

/** The way back from a deletion, at the foot of the window. */
export function Undo({ changing }: Props) {
  const { deletions } = changing;
  const last = deletions.at(-1);
  const before = useRef<EventTarget | null>(null);

  function undo() {
    changing.undo();
    // With the last deletion the button goes, too.
    if (deletions.length === 1 && before.current instanceof HTMLElement)
      before.current.focus({ preventScroll: true });
  }

  return (
    <div class="undo" role="status">
      {last && (
        <>
          {/* A new one each time, so that it is said each time. */}
          <span key={deletions.length}>{i18n.t('lookback.deleted', last.ids.length)}</span>
          <button
            type="button"
            class="button"
            aria-keyshortcuts="Control+Z"
            onFocus={(event) => (before.current = event.relatedTarget)}
            onClick={undo}
          >
            {i18n.t('history.undo')}
            <kbd aria-hidden="true">{i18n.t('history.undoKeys')}</kbd>
          </button>
          <a href={formatRoute('deleted')}>{i18n.t('lookback.lately.title')}</a>
        </>
      )}
    </div>
  );
}
