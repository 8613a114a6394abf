import { i18n } from '@/utils/texts/i18n';
import { averagePlace } from '@/utils/checkin/average-place';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldMoment, type ToldMoment } from '@/utils/checkin/told-time';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import { nameContext, nameEach } from '@/utils/vocabulary/names';
import { nameNeed } from '@/utils/vocabulary/needs';
import { suggestPlace } from '@/utils/vocabulary/mood-field/suggest-place';
import { blendStyle } from '@/components/mood-field/blend-style';
import { leaveRow } from './focus-row';
import './CheckInList.css';

interface Props {
  checkIns: readonly CheckIn[];
  sayWhen: (moment: ToldMoment) => string;
  onOpen: (checkIn: CheckIn) => void;
  onDelete: (checkIn: CheckIn) => void;
}

/** Check-ins, one below the other: what, when, about what, and the line that was written. */
export function CheckInList({ checkIns, sayWhen, onOpen, onDelete }: Props) {
  return (
    <ul class="check-in-list">
      {checkIns.map((checkIn) => (
        <li key={checkIn.id}>
          <CheckInRow {...{ checkIn, sayWhen, onOpen, onDelete }} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, 'checkIns'> {
  checkIn: CheckIn;
  /** Where several can be taken at once: whether this one is, and what to do when that changes. */
  selection?: { isSelected: boolean; onSelect: (id: string, isSelected: boolean) => void } | null;
}

/** One check-in. Its name opens it. */
export function CheckInRow({ checkIn, sayWhen, selection, onOpen, onDelete }: RowProps) {
  const what = nameAnswers(checkIn);
  const when = sayWhen(toldMoment(checkIn));

  return (
    <>
      {selection && (
        <input
          autocomplete="off"
          type="checkbox"
          class="select"
          aria-label={i18n.t('lookback.all.selectNamed', { what, when })}
          checked={selection.isSelected}
          onChange={(event) => selection.onSelect(checkIn.id, event.currentTarget.checked)}
        />
      )}
      <Dot checkIn={checkIn} />
      <button
        type="button"
        class="what"
        aria-label={i18n.t('edit.open', { what, when })}
        onClick={() => onOpen(checkIn)}
      >
        {what}
      </button>
      <time class="soft" dateTime={checkIn.precision === 'day' ? checkIn.localDate : checkIn.at}>
        {when}
      </time>
      <span class="details soft">
        {/* A line in another script begins where the rest does. */}
        <bdi>{nameDetails(checkIn)}</bdi>
      </span>
      <button
        type="button"
        class="button plain soft"
        aria-label={i18n.t('history.deleteNamed', { what, when })}
        onClick={(event) => {
          leaveRow(event.currentTarget);
          onDelete(checkIn);
        }}
      >
        {i18n.t('history.delete')}
      </button>
    </>
  );
}

/** What it was about, what would do good, what others saw, and the line. */
export function nameDetails(checkIn: CheckIn): string {
  const { about, needs, note } = checkIn;
  const details = [
    nameEach(about, nameContext).join(', '),
    needs.length > 0 && i18n.t('history.needs', { needs: needs.map(nameNeed).join(', ') }),
    nameShowing(checkIn),
    note && i18n.t('history.quote', [note]),
  ];
  return details.filter(Boolean).join(' · ');
}

function nameShowing(checkIn: CheckIn): string {
  if (!checkIn.shown) return '';
  const place = namePlace(checkIn.shown);
  return place === namePlace(checkIn) ? i18n.t('shown.detailAlike') : i18n.t('shown.detail', { place });
}

/**
 * The colour of the place; a ring where there was none, in the colour of the one that the words suggest. Round it lies the
 * hollow mark, where it was said what others saw.
 */
export function Dot({ checkIn }: { checkIn: CheckIn }) {
  const place = averagePlace([checkIn]);
  const isShown = checkIn.shown !== null;
  if (place) {
    return <span class="dot blend" data-shown={isShown} style={blendStyle(place)} aria-hidden="true" />;
  }
  const guess = suggestPlace(checkIn);
  return (
    <span
      class={guess ? 'dot open blend' : 'dot open'}
      data-shown={isShown}
      style={guess ? blendStyle(guess) : undefined}
      aria-hidden="true"
    />
  );
}
