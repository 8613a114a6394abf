import { i18n } from '@/utils/texts/i18n';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldMoment } from '@/utils/checkin/told-time';
import { formatDayAndTime } from '@/utils/time/format';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameContext, nameEach } from '@/utils/vocabulary/names';

interface Props {
  checkIns: readonly CheckIn[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What goes into the sentence, check-in by check-in. None is chosen for anybody. */
export function ChooseCheckIns({ checkIns, chosen, onChoose }: Props) {
  const isAll = checkIns.every(({ id }) => chosen.has(id));

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  }

  return (
    <fieldset class="choose-check-ins">
      <legend>{i18n.t('say.first.checkIns')}</legend>
      <p class="soft">{i18n.t('say.first.hint')}</p>
      <div class="list">
        {checkIns.map((checkIn) => (
          <label key={checkIn.id}>
            <input
              autocomplete="off"
              type="checkbox"
              checked={chosen.has(checkIn.id)}
              onChange={() => toggle(checkIn.id)}
            />
            <span class="soft">{formatDayAndTime(toldMoment(checkIn))}</span>
            <span class="said" dir="auto">
              {[nameAnswers(checkIn), ...nameEach(checkIn.about, nameContext)].join(' · ')}
            </span>
          </label>
        ))}
      </div>
      <p>
        <button
          type="button"
          class="button plain"
          onClick={() => onChoose(new Set(isAll ? [] : checkIns.map(({ id }) => id)))}
        >
          {i18n.t(isAll ? 'say.first.clear' : 'say.first.all')}
        </button>
      </p>
    </fieldset>
  );
}
