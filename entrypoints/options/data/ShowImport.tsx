import { i18n } from '#i18n';
import { openLookingBack } from '@/utils/browser/pages';
import { readImports, readSpanOfImport } from '@/utils/history/imports';

/** Leads to the days of what came in: those are known once they are asked for. */
export function ShowImport({ id }: { id: string }) {
  async function show() {
    const brought = (await readImports()).find((each) => each.id === id);
    const span = brought && (await readSpanOfImport(brought));
    await openLookingBack(span ? { from: span.first, to: span.last } : {}, 'all');
  }

  return (
    <button type="button" class="button" onClick={() => void show()}>
      {i18n.t('options.data.import.show')}
    </button>
  );
}
