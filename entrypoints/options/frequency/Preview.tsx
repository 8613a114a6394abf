import { i18n } from '@/utils/texts/i18n';
import { usePlan } from '@/components/hooks/use-plan';
import { toComingTime, type ComingTime } from '@/utils/schedule/coming-time';
import type { LeftOut } from '@/utils/schedule/slots/place-slots';
import { planAhead } from '@/utils/schedule/plan-ahead';
import type { PlanInput } from '@/utils/schedule/plan-next';
import { planDay, type DayPlan } from '@/utils/schedule/slots/plan-day';
import { toMinutes } from '@/utils/schedule/wall-span';
import type { FrequencySettings } from '@/utils/settings/settings';
import { displayLocale, formatMinutes, formatTime, formatWeekday } from '@/utils/time/format';

interface Props {
  frequency: FrequencySettings;
}

const DAYS = 7;

/** Takes the room of a line, so that nothing below it moves once the plan is known. */
const NOT_KNOWN_YET = '\u00A0';

/** The coming week, from the very plan that the worker follows, and what of the wishes did not fit. */
export function Preview({ frequency }: Props) {
  const current = usePlan();
  // What was chosen just now may still be on its way to the store.
  const plan = current && { ...current.plan, frequency };
  const instant = current?.now ?? Temporal.Now.instant();
  const today = instant.toZonedDateTimeISO(plan?.zone ?? Temporal.Now.timeZoneId()).toPlainDate();
  const days = Array.from({ length: DAYS }, (_, index) => today.add({ days: index }));
  const coming = plan && listComing(plan, instant, today);
  const reduced =
    plan &&
    days
      .map((date) => planDay(frequency, date.toString(), plan.zone, plan.seed))
      .find(({ reducedBy }) => reducedBy !== null);

  return (
    <div
      class="preview"
      role="group"
      aria-label={i18n.t('options.frequency.preview')}
      aria-busy={coming === null}
    >
      <h3>{i18n.t('options.frequency.preview')}</h3>
      <dl>
        {days.map((date, index) => (
          <div key={date.toString()}>
            <dt>{index === 0 ? i18n.t('options.frequency.previewToday') : formatWeekday(date, 'long')}</dt>
            <dd>
              {coming
                ? sayTimes(
                    coming.filter(({ day }) => day.equals(date)),
                    index === 0,
                  )
                : NOT_KNOWN_YET}
            </dd>
          </div>
        ))}
      </dl>
      <div role="status">
        {reduced &&
          sayReduction(reduced, frequency.gapMinutes).map((sentence) => (
            <p key={sentence} class="soft">
              {sentence}
            </p>
          ))}
      </div>
    </div>
  );
}

function listComing(plan: PlanInput, now: Temporal.Instant, today: Temporal.PlainDate): ComingTime[] {
  // The hours of the last day may reach into the one after it.
  const end = today
    .add({ days: DAYS + 1 })
    .toZonedDateTime(plan.zone)
    .toInstant();
  return planAhead(plan, now, end).map((each) => toComingTime(each, plan, now));
}

function sayTimes(coming: ComingTime[], isToday: boolean): string {
  if (coming.length === 0) return i18n.t(`options.frequency.${isToday ? 'previewOver' : 'previewNone'}`);
  const list = new Intl.ListFormat(displayLocale(), { type: 'conjunction' });
  if (coming.every(({ isChosen }) => !isChosen))
    return i18n.t('options.frequency.previewAround', { times: list.format(coming.map(sayTime)) });
  return list.format(
    coming.map((each) => (each.isChosen ? sayTime(each) : i18n.t('next.around', { time: sayTime(each) }))),
  );
}

/** In hours over midnight it can be a time of the next day. */
function sayTime({ at, day }: ComingTime): string {
  const time = formatTime(at);
  return at.toPlainDate().equals(day) ? time : i18n.t('options.frequency.previewNextDay', { time });
}

/** What does not fit: each chosen time that is left out, by its name; else how many do fit. */
function sayReduction({ slots, wanted, reducedBy, leftOut }: DayPlan, gapMinutes: number): string[] {
  if (reducedBy === null) return [];
  if (leftOut.length === 0) {
    const counts = { fits: String(slots.length), wanted: String(wanted) };
    return [i18n.t(`options.frequency.reduced.${reducedBy}`, counts)];
  }
  const sentences = leftOut.map((left) => sayLeftOut(left, gapMinutes));
  // All of them lie outside the hours, and yet there is a slot.
  if (leftOut.length === wanted) sentences.push(i18n.t('options.frequency.leftOut.nearest'));
  return sentences;
}

function sayLeftOut(left: LeftOut, gapMinutes: number): string {
  const named = { time: formatTime(Temporal.PlainTime.from(left.time)) };
  if (left.reason !== 'gap') return i18n.t(`options.frequency.leftOut.${left.reason}`, named);
  const minutesAfter = (toMinutes(left.time) - toMinutes(left.near) + 24 * 60) % (24 * 60);
  return i18n.t(`options.frequency.leftOut.${minutesAfter < gapMinutes ? 'after' : 'before'}`, {
    ...named,
    gap: formatMinutes(gapMinutes),
    near: formatTime(Temporal.PlainTime.from(left.near)),
  });
}
