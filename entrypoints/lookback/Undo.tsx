import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Changing } from '@/components/use-changes';

interface Props {
  changing: Changing;
}

/** The way back from a deletion, at the foot of the window. */
export function Undo({ changing }: Props) {
  const n = changing.deleted.length;
  const before = useRef<EventTarget | null>(null);

  function undo() {
    changing.undo();
    // The button goes with what it undoes.
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }

  return (
    <div class="undo" role="status">
      {n > 0 && (
        <>
          <span>{i18n.t('lookback.deleted', n)}</span>
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
        </>
      )}
    </div>
  );
}
