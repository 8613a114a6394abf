import { i18n } from '@/utils/texts/i18n';
import { openLookingBack } from '@/utils/browser/pages';
import type { Import } from '@/utils/history/connection/history-schema';
import { countBrought, readSpanOfImport } from '@/utils/history/records/imports';

/** Leads to the days of what came in: those are known once they are asked for. */
export function ShowImport({ brought }: { brought: Import }) {
  async function show() {
    // Where the history does not open, looking back says why.
    const span = await readSpanOfImport(brought).catch(() => null);
    await openLookingBack(span ? { from: span.first, to: span.last } : {}, 'all');
  }

  if (countBrought(brought) === 0) return null;
  return (
    <button type="button" class="button" onClick={() => void show()}>
      {i18n.t('options.data.import.show')}
    </button>
  );
}
