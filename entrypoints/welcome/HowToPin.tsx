import { i18n } from '@/utils/texts/i18n';
import { usePinned } from '@/components/hooks/use-pinned';

const IS_FIREFOX = import.meta.env.FIREFOX;

/** How to keep the icon in sight, with a picture of where that is in this browser; or that it is. */
export function HowToPin() {
  const isPinned = usePinned();

  return (
    <section>
      <h2>{i18n.t('welcome.pin.title')}</h2>
      {isPinned ? (
        <p>{i18n.t('welcome.pin.pinned')}</p>
      ) : (
        <>
          <p>{i18n.t(IS_FIREFOX ? 'welcome.pin.firefox' : 'welcome.pin.chromium')}</p>
          <Toolbar />
        </>
      )}
    </section>
  );
}

/** The end of the toolbar, with the piece of a puzzle, and the list that it opens. */
function Toolbar() {
  return (
    <svg class="toolbar" viewBox="0 0 320 118" aria-hidden="true">
      <rect class="bar" x="0.5" y="0.5" width="319" height="34" rx="8" />
      <rect class="address" x="12" y="8" width="212" height="19" rx="9.5" />
      <circle class="pressed" cx="250" cy="17.5" r="13" />
      <path class="line" d={PUZZLE} transform="translate(241 8.5)" />
      <g class="dots">
        <circle cx="288" cy="11.5" r="1.75" />
        <circle cx="288" cy="17.5" r="1.75" />
        <circle cx="288" cy="23.5" r="1.75" />
      </g>
      <rect class="list" x="84.5" y="42.5" width="206" height="74" rx="8" />
      <rect class="row" x="92" y="52" width="191" height="30" rx="6" />
      <circle class="icon" cx="110" cy="67" r="8" />
      <text x="126" y="71.5">
        {i18n.t('app.name')}
      </text>
      <path
        class="line"
        d={IS_FIREFOX ? GEAR : PIN}
        transform={IS_FIREFOX ? 'translate(257 58)' : 'translate(258 58)'}
      />
      <rect class="other" x="102" y="92" width="16" height="12" rx="4" />
      <rect class="other" x="126" y="94" width="96" height="8" rx="4" />
    </svg>
  );
}

/** Drawn on 18 by 18. */
const PUZZLE = 'M2 6h4.2a2.3 2.3 0 1 1 4.6 0H15v4.2a2.3 2.3 0 1 1 0 4.6V17H2v-3.2a2.3 2.3 0 1 0 0-4.6z';
const PIN = 'M6 2h6l-1 5 3 3v1.5H4V10l3-3zM9 11.5V17';
const GEAR =
  'M9 6.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M9 1.5v2.2M9 14.3v2.2M1.5 9h2.2M14.3 9h2.2M3.7 3.7l1.6 1.6M12.7 12.7l1.6 1.6M14.3 3.7l-1.6 1.6M5.3 12.7l-1.6 1.6';
