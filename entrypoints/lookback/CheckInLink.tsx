import { i18n } from '@/utils/texts/i18n';
import { openCheckIn } from '@/utils/browser/pages';

/** Leads to a new check-in: in the popup where that opens, and clicked with a key held down in a tab, as of any link. */
export function CheckInLink() {
  function lead(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openCheckIn();
  }

  return (
    <a class="button plain" href="/popup.html" target="_blank" onClick={lead}>
      {i18n.t('nav.check')}
    </a>
  );
}
