import { i18n } from '@/utils/texts/i18n';
import { openSaying } from '@/utils/browser/pages';
import type { CheckIn } from '@/utils/checkin/check-in';

interface Props {
  checkIn: CheckIn;
  /** Whether the history is locked, so that nobody else could read the check-in. */
  isLocked?: boolean;
  /** Whether it is good news. */
  isGood?: boolean;
}

/** Leads to the page that says it. Which check-in that is goes another way than by the address, whatever it is clicked with. */
export function SayLink({ checkIn, isLocked = false, isGood = false }: Props) {
  function lead(event: MouseEvent) {
    // The third button is for a menu.
    if (event.button > 1) return;
    event.preventDefault();
    void openSaying(checkIn, isLocked);
  }

  return (
    <a class="button" href="/say.html" target="_blank" onClick={lead} onAuxClick={lead}>
      {i18n.t(isGood ? 'say.linkGood' : 'say.link')}
    </a>
  );
}
