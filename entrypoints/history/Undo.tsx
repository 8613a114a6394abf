import { i18n } from '#i18n';
import type { Changing } from '@/components/use-changes';

interface Props {
  changing: Changing;
}

/** The way back from a deletion, at the foot of the window. */
export function Undo({ changing }: Props) {
  const n = changing.deleted.length;
  return (
    <div class="undo" role="status">
      {n > 0 && (
        <>
          <span>{i18n.t('lookback.deleted', n)}</span>
          <button type="button" class="button" onClick={changing.undo}>
            {i18n.t('history.undo')}
          </button>
        </>
      )}
    </div>
  );
}
