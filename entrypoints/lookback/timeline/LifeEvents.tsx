import { i18n } from '@/utils/texts/i18n';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { v7 as uuid } from 'uuid';
import { PRIVATE_TEXT } from '@/components/form/private-text';
import type { Changing } from '@/components/hooks/use-history-editing';
import { useLimitedInput } from '@/components/hooks/use-limited-input';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { readOfDays } from '@/utils/history/totals/days';
import { changeEvent, deleteEvent, putBackEvents, saveEvent } from '@/utils/history/records/event-records';
import { daysAround, tellBeforeAndAfter } from '@/utils/views/before-and-after';
import { cleanEventName, EVENT_NAME_MAX, sortEvents, type LifeEvent } from '@/utils/views/life-event';
import { formatFullDay } from '@/utils/time/format';
import { toTimestamp } from '@/utils/time/timestamp';
import { DayField } from '../spans/DayField';
import './LifeEvents.css';

interface Props {
  events: readonly LifeEvent[];
  /** Whether an event is in what the timeline shows, or could be. */
  isShown: (event: LifeEvent) => boolean;
  isShowable: (event: LifeEvent) => boolean;
  onShow: (event: LifeEvent) => void;
  changing: Changing;
  today: Temporal.PlainDate;
}

/** The one that is being added. */
const NEW = 'new';

/** One's own events: those that the timeline shows with what was before and after, the others by name. */
export function LifeEvents({ events, isShown, isShowable, onShow, changing, today }: Props) {
  const [edited, setEdited] = useState<LifeEvent | typeof NEW | null>(null);
  const editedId = edited === NEW ? NEW : (edited?.id ?? null);
  const section = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const left = useRef<string | null>(null);

  const isGone = edited !== null && edited !== NEW && events.every(({ id }) => id !== edited.id);

  // The focus goes back to where one began.
  useEffect(() => {
    if (editedId === null && left.current !== null) {
      const before = section.current?.querySelector<HTMLElement>(`[data-edits="${left.current}"]`);
      (before ?? title.current)?.focus();
    }
    left.current = editedId;
  }, [editedId]);

  function save(event: LifeEvent) {
    const isKnown = edited === NEW || isGone;
    changing.change(async () => {
      // One that was deleted meanwhile is only brought back by somebody who was told so: it is, once all is read anew.
      if (isKnown) await saveEvent(event);
      else if (!(await changeEvent(event))) return;
      // What can’t be saved stays in the form.
      setEdited(null);
      if (isShowable(event) && !isShown(event)) onShow(event);
    });
  }

  function remove({ id }: LifeEvent) {
    // The button that is pressed goes away with its event; the one to add another is not there while one is added.
    const add = section.current?.querySelector<HTMLElement>(`[data-edits="${NEW}"]`);
    (add ?? title.current)?.focus();
    changing.removeOther(async () => {
      const wasThere = await deleteEvent(id, Temporal.Now.instant());
      const putBack = () => putBackEvents([id]);
      return wasThere ? { ids: [id], putBack } : null;
    });
  }

  const listOf = (those: readonly LifeEvent[], withSides: boolean) => (
    <ul>
      {those.map((event) => (
        <li key={event.id}>
          {event.id === editedId ? (
            <EventForm
              event={event}
              isGone={isGone}
              today={today}
              onSave={save}
              onLeave={() => setEdited(null)}
            />
          ) : (
            <>
              <span class="name">
                <bdi>{event.name}</bdi>
              </span>
              <time class="soft" dateTime={event.localDate}>
                {formatFullDay(Temporal.PlainDate.from(event.localDate))}
              </time>
              <span class="controls">
                {!withSides && isShowable(event) && (
                  <button
                    type="button"
                    class="button plain soft"
                    aria-label={i18n.t('lookback.events.showNamed', { name: event.name })}
                    onClick={() => onShow(event)}
                  >
                    {i18n.t('lookback.events.show')}
                  </button>
                )}
                <button
                  type="button"
                  class="button plain soft"
                  data-edits={event.id}
                  aria-label={i18n.t('lookback.events.editNamed', { name: event.name })}
                  onClick={() => setEdited(event)}
                >
                  {i18n.t('lookback.events.edit')}
                </button>
                <button
                  type="button"
                  class="button plain soft"
                  aria-label={i18n.t('lookback.events.deleteNamed', { name: event.name })}
                  onClick={() => remove(event)}
                >
                  {i18n.t('history.delete')}
                </button>
              </span>
            </>
          )}
          {withSides && <Sides event={event} changing={changing} today={today} />}
        </li>
      ))}
    </ul>
  );

  // What is being typed stays, whatever becomes of the event elsewhere.
  const newest = sortEvents(isGone ? [...events, edited] : events).toReversed();
  const [shown, others] = [newest.filter(isShown), newest.filter((event) => !isShown(event))];
  return (
    <section class="part events" aria-labelledby="events-title" ref={section}>
      <h3 id="events-title" tabIndex={-1} ref={title}>
        {i18n.t('lookback.events.title')}
      </h3>
      {events.length === 0 && <p>{i18n.t('lookback.events.intro')}</p>}
      {shown.length > 0 && listOf(shown, true)}
      {edited === NEW ? (
        <EventForm event={null} isGone={false} today={today} onSave={save} onLeave={() => setEdited(null)} />
      ) : (
        <button type="button" class="button add" data-edits={NEW} onClick={() => setEdited(NEW)}>
          {i18n.t('lookback.events.add')}
        </button>
      )}
      {others.length > 0 && (
        <details>
          <summary>{i18n.t('lookback.events.elsewhere', others.length)}</summary>
          {listOf(others, false)}
        </details>
      )}
    </section>
  );
}

interface SidesProps {
  event: LifeEvent;
  changing: Changing;
  today: Temporal.PlainDate;
}

/** What was before an event, and since, side by side. */
function Sides({ event: { localDate }, changing, today }: SidesProps) {
  const told = useHistoryQuery(changing, `${localDate}/${today.toString()}`, readSides);
  if (told === null) return null;
  if (typeof told === 'string') return <p class="soft">{told}</p>;
  return (
    <dl class="sides">
      {told.map(({ time, lines }) => (
        <div key={time}>
          <dt>{time}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

async function readSides(key: string) {
  const [event = '', today = ''] = key.split('/');
  const { first, last } = daysAround(event, today);
  return tellBeforeAndAfter(event, await readOfDays(first, last), today);
}

interface FormProps {
  /** The one that is changed, or null for another. */
  event: LifeEvent | null;
  /** Whether it was deleted meanwhile. */
  isGone: boolean;
  today: Temporal.PlainDate;
  onSave: (event: LifeEvent) => void;
  onLeave: () => void;
}

function EventForm({ event, isGone, today, onSave, onLeave }: FormProps) {
  const id = useId();
  const form = useRef<HTMLDivElement>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(event?.name ?? '');
  const [day, setDay] = useState(() => (event ? Temporal.PlainDate.from(event.localDate) : today));
  const [problem, setProblem] = useState('');
  const { write, isCut } = useLimitedInput(EVENT_NAME_MAX, setName);

  useLayoutEffect(() => nameInput.current?.focus(), []);
  useEffect(() => setProblem(''), [name, day]);

  function save() {
    const called = cleanEventName(name);
    if (called === '') return setProblem(i18n.t('lookback.events.noName'));
    if (Temporal.PlainDate.compare(day, today) > 0) return setProblem(i18n.t('lookback.events.notYet'));
    const now = toTimestamp(Temporal.Now.instant());
    const kept = event ?? { id: uuid(), createdAt: now };
    onSave({ ...kept, name: called, localDate: day.toString(), updatedAt: now });
  }

  function onKeyDown(pressed: KeyboardEvent) {
    if (pressed.isComposing) return;
    if (pressed.key === 'Escape') onLeave();
    // A button has an Enter of its own.
    if (pressed.key === 'Enter' && pressed.target instanceof HTMLInputElement) save();
  }

  // Wherever in it the focus is: a group by itself takes no keys. At once, so that a quick Enter saves what is drawn.
  useLayoutEffect(() => {
    const group = form.current;
    group?.addEventListener('keydown', onKeyDown);
    return () => group?.removeEventListener('keydown', onKeyDown);
  });

  const what = event
    ? i18n.t('lookback.events.editNamed', { name: event.name })
    : i18n.t('lookback.events.add');
  return (
    <div ref={form} class="event-form" role="group" aria-label={what}>
      <label for={`${id}-name`}>{i18n.t('lookback.events.name')}</label>
      <input
        id={`${id}-name`}
        ref={nameInput}
        type="text"
        dir="auto"
        {...PRIVATE_TEXT}
        value={name}
        onInput={(typed) => write(typed.currentTarget)}
      />
      <label>
        {i18n.t('lookback.events.day')}
        <DayField day={day} onChoose={setDay} />
      </label>
      <span class="controls">
        <button type="button" class="button" onClick={save}>
          {i18n.t('lookback.events.save')}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {i18n.t('lookback.events.cancel')}
        </button>
      </span>
      {isCut && (
        <p class="soft" role="status">
          {i18n.t('written.cut', [String(EVENT_NAME_MAX)])}
        </p>
      )}
      {isGone && (
        <p class="soft" role="alert">
          {i18n.t('lookback.events.gone')}
        </p>
      )}
      {problem && (
        <p class="soft" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
