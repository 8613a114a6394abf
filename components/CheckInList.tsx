import { i18n } from '#i18n';
import type { CheckIn } from '@/utils/checkin/check-in';
import { formatPast } from '@/utils/time/format';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameContext } from '@/utils/vocabulary/names';
import { nameNeed } from '@/utils/vocabulary/needs';
import { blendStyle } from './blend';
import './CheckInList.css';

interface Props {
  checkIns: readonly CheckIn[];
  today: Temporal.PlainDate;
  onDelete: (checkIn: CheckIn) => void;
}

/** Check-ins, one below the other: what, when, about what, and the line that was written. */
export function CheckInList({ checkIns, today, onDelete }: Props) {
  return (
    <ul class="check-in-list">
      {checkIns.map((checkIn) => (
        <Item key={checkIn.id} checkIn={checkIn} today={today} onDelete={() => onDelete(checkIn)} />
      ))}
    </ul>
  );
}

interface ItemProps {
  checkIn: CheckIn;
  today: Temporal.PlainDate;
  onDelete: () => void;
}

function Item({ checkIn, today, onDelete }: ItemProps) {
  const what = nameAnswers(checkIn);
  const when = formatPast(Temporal.Instant.from(checkIn.at).toZonedDateTimeISO(checkIn.zone), today);
  const details = [
    checkIn.about.map(nameContext).join(', '),
    checkIn.needs.length > 0 && i18n.t('history.needs', { needs: checkIn.needs.map(nameNeed).join(', ') }),
    checkIn.note && i18n.t('history.quote', [checkIn.note]),
  ];

  return (
    <li>
      <Dot checkIn={checkIn} />
      <span class="what">{what}</span>
      <time class="soft" dateTime={checkIn.at}>
        {when}
      </time>
      <span class="details soft" dir="auto">
        {details.filter(Boolean).join(' · ')}
      </span>
      <button
        type="button"
        class="button plain soft"
        aria-label={i18n.t('history.deleteNamed', { what, when })}
        onClick={onDelete}
      >
        {i18n.t('history.delete')}
      </button>
    </li>
  );
}

/** The colour of the place, or an open ring where there was none. */
function Dot({ checkIn: { pleasantness, energy } }: { checkIn: CheckIn }) {
  if (pleasantness === null && energy === null) return <span class="dot open" aria-hidden="true" />;
  return (
    <span
      class="dot blend"
      style={blendStyle({ pleasantness: pleasantness ?? 0, energy: energy ?? 0 })}
      aria-hidden="true"
    />
  );
}
